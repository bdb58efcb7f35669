/** A fault of ours: what happened, what became of what was asked, and the number under which it was kept. */
import type { ReactElement } from 'react'
import type { View } from './page.ts'
import { Shell } from './parts/shell.tsx'
import { htmlOf } from './render.ts'
import { say } from './say.tsx'
import { faultWords as words } from './words/plain.ts'

export type FaultKind = 'busy' | 'fault' | 'bad'

function FaultPage({ view, kind, reference }: { view: View; kind: FaultKind; reference: string }): ReactElement {
  return (
    <Shell view={view} title={say(view, words[kind])}>
      <div className="head stack">
        <h1>{say(view, words[kind])}</h1>
        <p className="lead">{say(view, words.after[kind])}</p>
        {kind === 'fault' && <p>{say(view, words.reference(reference, view.operator.phone))}</p>}
      </div>
    </Shell>
  )
}

export function faultHtml(view: View, kind: FaultKind, reference: string): string {
  return htmlOf(<FaultPage view={view} kind={kind} reference={reference} />)
}
