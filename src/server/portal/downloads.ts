/** Files made for a visitor: workbooks, the feed, proofs, papers. */
import { feed } from './feed.ts'
import { noticePaper } from './notice-paper.ts'
import type { Download } from './page.ts'
import { certificateProof, entryProof } from './proof-files.ts'
import { verificationSheet } from './verification-paper.ts'
import { holdersWorkbook, noticesWorkbook, noticeWorkbook } from './workbooks.ts'

export const downloads: readonly Download[] = [
  noticesWorkbook,
  noticeWorkbook,
  holdersWorkbook,
  feed,
  entryProof,
  certificateProof,
  noticePaper,
  verificationSheet,
]
