/** Ties one a row: with whom, what kind, from what source, since when, and what follows; one's own can be ended with a reason. */
import { Button } from 'antd'
import { useState } from 'react'
import { StaysTold } from '../decision/stays-told.tsx'
import { useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import { EndTie } from './end-tie.tsx'
import { type ShownTie, useTieWords } from './shown.ts'
import '../decision/decision.css'
import './ties.css'
import { words } from './words.ts'

interface TableProps {
  readonly ties: readonly ShownTie[]
  /** Whether the post may end this tie. */
  readonly mayEnd: (tie: ShownTie) => boolean
}

export function TieTable({ ties, mayEnd }: TableProps) {
  const say = useSay()
  const tell = useTieWords()
  const [ending, setEnding] = useState<ShownTie | null>(null)
  const weighed = ties.some(({ weight }) => weight)
  return (
    <>
      <StaysTold>{ending && <EndTie tie={ending} close={() => setEnding(null)} />}</StaysTold>
      <div className="scroll-table">
        <table className="rows ties">
          <caption className="unseen">{say(words.list)}</caption>
          <thead>
            <tr>
              <th scope="col">{say(words.with)}</th>
              <th scope="col">{say(words.kind)}</th>
              <th scope="col">{say(words.source)}</th>
              <th scope="col">{say(words.dates)}</th>
              {weighed && <th scope="col">{say(words.weight)}</th>}
              <th scope="col">{say(words.act)}</th>
            </tr>
          </thead>
          <tbody>
            {ties.map((tie, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: ties have no id, and their order never changes
              <tr key={at} className={tie.over ? 'over' : ''}>
                <td>{tie.with}</td>
                <td data-label={say(words.kind)}>{tell.kind(tie)}</td>
                <td data-label={say(words.source)}>
                  {tie.source}
                  <span className="block muted">{tell.declared(tie)}</span>
                </td>
                <td data-label={say(words.dates)}>{tell.dates(tie)}</td>
                {weighed && (
                  <td data-label={say(words.weight)}>
                    {tell.weight(tie)} {tie.inHand && <Tag tone="bad">{say(words.inHand)}</Tag>}
                  </td>
                )}
                <td>
                  {tell.over(tie)}
                  {!tie.over && tie.held && mayEnd(tie) && (
                    <Button aria-label={say(words.endOf, { kind: `${tie.with} ${tell.kind(tie)}` })} onClick={() => setEnding(tie)}>
                      {say(words.end)}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
