/** A state in an adjective: never by its colour alone. */
import type { ReactElement } from 'react'

export type Tone = 'run' | 'ok' | 'wait' | 'bad' | 'still'

export function Tag({ tone, children }: { tone: Tone; children: string }): ReactElement {
  return <span className={tone === 'still' ? 'tag' : `tag ${tone}`}>{children}</span>
}

/** The tone of a notice's stage. */
export const noticeTones: Readonly<Record<string, Tone>> = { running: 'run', ended: 'still', standing: 'still', withdrawn: 'bad' }

/** The tone of an honour's standing. */
export const standingTones: Readonly<Record<string, Tone>> = {
  valid: 'ok',
  'under-reassessment': 'wait',
  'under-rectification': 'wait',
  cancelled: 'bad',
  'award-withdrawn': 'bad',
  revoked: 'bad',
}
