/** The broad band that says at a glance how a certificate stands: colour, sign and word together. */
import type { ReactElement } from 'react'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { verifyWords } from '../words/honours.ts'
import { drawnAt } from './footer.tsx'
import type { Tone } from './tag.tsx'

interface StateBandProps {
  readonly view: View
  readonly tone: Tone
  readonly title: string
  readonly sentence: string
  readonly certificate: string
}

const marks: Readonly<Record<Tone, string>> = {
  ok: 'M15 27l8 8 15-17',
  wait: 'M26 13v17M26 35v5',
  bad: 'M17 17l18 18M35 17L17 35',
  run: 'M15 26h22',
  still: 'M15 26h22',
}

export function StateBand({ view, tone, title, sentence, certificate }: StateBandProps): ReactElement {
  const at = drawnAt(view)
  return (
    <div className={`state ${tone}`}>
      <svg className="mark" viewBox="0 0 52 52" aria-hidden="true">
        <circle cx="26" cy="26" r="24" fill="none" stroke="currentColor" strokeWidth="3" />
        <path d={marks[tone]} fill="none" stroke="currentColor" strokeWidth="4.5" />
      </svg>
      <h1>{title}</h1>
      <p className="sentence">{sentence}</p>
      <p className="when">
        {say(view, verifyWords.certificate)} <b>{certificate}</b>
        <br />
        {view.language === 'zh' ? `${at}${verifyWords.queriedAt[0]}` : `${verifyWords.queriedAt[1]} ${at}`}
      </p>
    </div>
  )
}
