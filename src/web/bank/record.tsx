/** Load and reputation of an expert, counted by the server from the cases. */
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { expertRecord } from '../../contract/draw.ts'
import { ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

export function ExpertRecord({ id }: { readonly id: string }) {
  const say = useSay()
  const read = useQuery({
    queryKey: ['expert-record', id],
    queryFn: () => ask('expert.record', { params: { expert: id } }) as Promise<z.infer<typeof expertRecord>>,
  })
  if (!read.data) return null
  const { sheets, visits, draws } = read.data
  const lines = [
    [words.sheets, say(words.sheetsAre, sheets)],
    [words.visits, say(words.visitsAre, visits)],
    [words.draws, say(words.drawsAre, draws)],
  ] as const
  return (
    <section aria-labelledby="record">
      <h2 id="record">{say(words.record)}</h2>
      <dl className="facts">
        {lines.map(([title, value]) => (
          <div className="fact" key={title[1]}>
            <dt>{say(title)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
