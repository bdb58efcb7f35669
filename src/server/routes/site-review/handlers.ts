/** The readings of a visit and of what comes of it, by operation. */
import type { Handler } from '../input.ts'
import { conductHandlers } from './conduct.ts'
import { evaluationPaperHandlers } from './evaluation-paper.ts'
import { feedbackHandlers } from './feedback.ts'
import { siteFileHandlers } from './files.ts'
import { siteReportHandlers } from './report.ts'

export const siteReviewHandlers: Readonly<Record<string, Handler>> = {
  ...siteReportHandlers,
  ...siteFileHandlers,
  ...conductHandlers,
  ...evaluationPaperHandlers,
  ...feedbackHandlers,
}
