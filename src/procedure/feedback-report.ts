/** 评审反馈报告 as it stands with an application: the words by item and the own band by category. */
import type { Day } from '../law/calendar.ts'

export interface FeedbackItem {
  readonly code: string
  readonly strengths: string
  readonly improvements: string
}

export interface Feedback {
  readonly criteria: string
  /** The result that the bands are of. */
  readonly of: 'material' | 'site'
  /** The band of percentages in which each category lies. */
  readonly categories: readonly { readonly code: string; readonly from: number; readonly to: number }[]
  readonly items: readonly FeedbackItem[]
}

export type GivenFeedback = Feedback & { readonly day: Day; readonly letter: string }
