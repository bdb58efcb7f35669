/** The second look at all items, the commitment, and the sealing itself. */
import { useQueryClient } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useRef, useState } from 'react'
import { type Acted, ask } from '../api/client.ts'
import { useAttempt } from '../session/use-attempt.ts'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { PrintedSheet } from './printed-sheet.tsx'
import { ScoreTable } from './score-table.tsx'
import { type Items, typedOf } from './sheet-items.ts'
import { words } from './sheet-words.ts'
import type { SheetShown } from './shown.ts'

interface SheetCheckProps extends SheetShown {
  readonly items: Items
  readonly total: number | null
  readonly saved: boolean
  readonly change: (code: string) => void
  readonly back: () => void
}

export function SheetCheck({ one, application, criteria, editionName, items, total, saved, change, back }: SheetCheckProps) {
  const say = useSay()
  const client = useQueryClient()
  const commitment = useMeasures()?.undertaking
  const [agreed, agree] = useState(false)
  const { busy, fault, problem, attempt } = useAttempt()
  const key = useRef(crypto.randomUUID?.() ?? String(Date.now()))
  const codes = criteria.categories.flatMap((category) => category.items.map(({ code }) => code))
  const seal = () =>
    attempt(async () => {
      const handed = Object.fromEntries(codes.map((code) => [code, sealedPart(items, code)]))
      ;(await ask('sheet.seal', { params: { sheet: one.id }, body: { items: handed }, version: one.version, key: key.current })) as Acted
      await client.invalidateQueries()
    })
  return (
    <main id="main" className="sheet-check">
      <h2>{say(words.looking, { count: codes.length })}</h2>
      <ScoreTable {...{ application, criteria, editionName, items, total, change }} />
      <section className="panel commitment">
        <h2>{say(words.commitment)}</h2>
        <blockquote lang="zh-CN">{commitment}</blockquote>
        <p className="row field">
          <StepGround step="sheet.seal" />
        </p>
        <p>{say(words.final)}</p>
        <Checkbox checked={agreed} onChange={(event) => agree(event.target.checked)}>
          {say(words.agree)}
        </Checkbox>
        <div role="alert" className="wrong">
          {fault} {problem?.ground && <GroundLink ground={problem.ground} />}
        </div>
        <p className="row moves-to-seal">
          {agreed && saved ? (
            <Button type="primary" danger loading={busy} onClick={seal}>
              {say(words.seal)}
            </Button>
          ) : (
            <span className="muted">{say(saved ? words.agreeFirst : words.saveFirst)}</span>
          )}
          <Button onClick={back}>{say(words.toScore)}</Button>
          {saved && <PrintedSheet sheet={one.id} as="filled" />}
        </p>
      </section>
    </main>
  )
}

/** What goes under the seal: the note for the visit stays with the expert. */
function sealedPart(items: Items, code: string) {
  const { percent, strengths, improvements } = typedOf(items, code)
  return { percent: percent ?? 0, strengths, improvements }
}
