/** The ranking with both scores, what departments found and what was objected; lines where the places end. */
import { Link } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { Fragment } from 'react'
import type { Evaluation, EvaluationLine } from '../../contract/decision.ts'
import { pointsInWords } from '../../contract/words/amounts.ts'
import { useSay } from '../words/language.tsx'
import { StageTag, Tag } from '../words/tag.tsx'
import { CutLine, RankTable } from './rank-table.tsx'
import { common, report as words } from './words.ts'

export type Choice = 'award' | 'nomination'

interface ReportTableProps {
  readonly evaluation: Evaluation
  readonly chosen: Readonly<Record<string, Choice>>
  readonly choose: ((chosen: Readonly<Record<string, Choice>>) => void) | null
}

export function ReportTable({ evaluation, chosen, choose }: ReportTableProps) {
  const say = useSay()
  const { lines, places, candidatesMost } = evaluation
  const ranked = [...lines].sort((one, other) => (one.rank ?? 999) - (other.rank ?? 999) || (one.number < other.number ? -1 : 1))
  const standing = ranked.filter(({ stage, score }) => score !== null && (stage === 'visited' || stage === 'candidate'))
  const byScore = () =>
    choose?.(
      Object.fromEntries([
        ...standing.slice(0, candidatesMost.award).map(({ id }) => [id, 'award'] as const),
        ...standing.slice(candidatesMost.award, candidatesMost.award + candidatesMost.nomination).map(({ id }) => [id, 'nomination'] as const),
      ]),
    )
  const lineAfter = (index: number) =>
    index + 1 === places.award
      ? say(words.awardLine, { places: places.award })
      : index + 1 === places.award + places.nomination
        ? say(words.nominationLine, { places: places.nomination })
        : null
  const columns = [
    { title: say(common.rank), number: true },
    { title: say(common.unit) },
    { title: say(words.material), number: true },
    { title: say(words.site), number: true },
    { title: say(words.total), number: true },
    { title: say(words.replies) },
    { title: say(words.objections) },
    { title: say(choose ? words.candidate : common.stage) },
  ]
  return (
    <>
      {choose && (
        <p className="row field">
          <Button onClick={byScore}>{say(words.byScores)}</Button>
        </p>
      )}
      <RankTable caption={say(words.caption)} columns={columns}>
        {ranked.map((line, index) => (
          <Fragment key={line.id}>
            <tr>
              <td className="number place">
                {line.rank}
                {line.tied && <span className="block muted">{say(common.tied)}</span>}
              </td>
              <td>
                <Link className="strong" to="/case/$kind/$id" params={{ kind: 'application', id: line.id }}>
                  {line.name}
                </Link>
                <span className="block muted">{line.number}</span>
              </td>
              <td className="number" data-label={say(words.material)}>
                {line.material !== null && (
                  <Link to="/decision/review/$application" params={{ application: line.id }}>
                    {pointsInWords(line.material)}
                  </Link>
                )}
              </td>
              <td className="number" data-label={say(words.site)}>
                {line.site !== null && line.visit !== null && (
                  <Link to="/visits/$id" params={{ id: line.visit }}>
                    {pointsInWords(line.site)}
                  </Link>
                )}
              </td>
              <td className="number" data-label={say(words.total)}>
                <strong>{line.score === null ? '' : pointsInWords(line.score)}</strong>
              </td>
              <td>
                <Replies line={line} />
              </td>
              <td data-label={say(words.objections)}>
                <Objections line={line} />
              </td>
              <td>
                {choose && line.score !== null && (line.stage === 'visited' || line.stage === 'candidate') ? (
                  <Select
                    className="class-choice"
                    aria-label={`${say(words.candidate)} ${line.name}`}
                    value={chosen[line.id] ?? ''}
                    options={[
                      { value: '', label: say(common.neither) },
                      { value: 'award', label: say(common.award) },
                      { value: 'nomination', label: say(common.nomination) },
                    ]}
                    onChange={(next) => {
                      const { [line.id]: _, ...rest } = chosen
                      choose(next === 'award' || next === 'nomination' ? { ...rest, [line.id]: next } : rest)
                    }}
                  />
                ) : (
                  <StageTag kind="application" stage={line.stage} />
                )}
              </td>
            </tr>
            {line.rank !== null && lineAfter(index) && <CutLine columns={columns.length}>{lineAfter(index)}</CutLine>}
          </Fragment>
        ))}
      </RankTable>
    </>
  )
}

/** What the departments answered; facts open the answer that told them. */
function Replies({ line: { id, replies, found } }: { readonly line: EvaluationLine }) {
  const say = useSay()
  const { noObjection, facts, cannotTell, silent, waiting } = replies
  return (
    <>
      <Link to="/case/$kind/$id" params={{ kind: 'application', id }} className="replies">
        {say(words.repliesOf, { none: noObjection, facts, cannot: cannotTell, silent })}
        {waiting > 0 && <span className="block nearest">{say(words.repliesWaiting, { waiting })}</span>}
      </Link>
      {found.map((each) => (
        <Link key={each.id} className="block" to="/case/$kind/$id" params={{ kind: 'consultation', id: each.id }}>
          {each.title}
        </Link>
      ))}
    </>
  )
}

function Objections({ line }: { readonly line: EvaluationLine }) {
  const say = useSay()
  if (line.objections.length === 0) return <span className="muted">{say(common.none)}</span>
  return (
    <>
      {line.objections.map(({ id, number, upheld }) => (
        <Link key={id} className="block nowrap" to="/case/$kind/$id" params={{ kind: 'objection', id }}>
          {number} {say(upheld === null ? words.pending : upheld ? words.upheld : words.notUpheld)}
        </Link>
      ))}
      {line.held && <Tag tone="yours">{say(words.held)}</Tag>}
    </>
  )
}
