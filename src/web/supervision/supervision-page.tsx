/** 监督一屏: every stage with its rule, its record and whether it wants attention; late clocks; exceptions. Nothing here acts. */
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { z } from 'zod'
import type { supervision } from '../../contract/dashboard.ts'
import { momentInWords, shortDay } from '../../contract/words/days.ts'
import { editionStages } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ask } from '../api/client.ts'
import { Clocks } from '../dashboard/clocks.tsx'
import { countNames } from '../dashboard/count-words.ts'
import type { Asked } from '../dashboard/read.ts'
import { useKeys } from '../dashboard/use-keys.ts'
import { words as boardWords } from '../dashboard/words.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { words as common } from '../words/words.ts'
import { checkNames, words } from './words.ts'
import '../dashboard/dashboard.css'

type Seen = z.infer<typeof supervision>
type Check = Seen['checks'][number]

export default function SupervisionPage() {
  const say = useSay()
  const { edition: wanted } = useSearch({ from: '/supervision' }) as Asked
  const { current } = useEditions()
  const edition = wanted ?? current?.id
  const read = useQuery({
    queryKey: ['supervision', edition],
    queryFn: () => ask('edition.supervision', { params: { edition: edition ?? '' } }) as Promise<Seen>,
    enabled: edition !== undefined,
    refetchInterval: 60_000,
  })
  usePlace({ words: say(words.title) }, ...(read.data ? [{ words: read.data.edition.name }] : []))
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!edition) return <Empty title={say(boardWords.none)} why={say(boardWords.noneWhy)} />
  return read.data ? <Whole seen={read.data} /> : <Loading rows={6} />
}

function Whole({ seen }: { readonly seen: Seen }) {
  const say = useSay()
  const { language } = useLanguage()
  useKeys()
  const attention = seen.checks.filter(({ state }) => state === 'attention').length
  return (
    <>
      <h1 className="unseen">{`${say(words.title)} ${seen.edition.name}`}</h1>
      <Lead seen={seen} attention={attention} />
      <Checks seen={seen} />
      <div className="columns below">
        <div className="material">
          <Exceptions seen={seen} />
        </div>
        <div className="steps">
          <Clocks
            board={{ clocks: seen.late, today: seen.today, edition: { ...seen.edition, number: 0, year: 0, suspendedSince: null } }}
            empty={say(words.lateNone)}
            title={say(words.late)}
          />
        </div>
      </div>
      <p className="foot">
        {seen.ledger ? say(boardWords.ledger, { size: seen.ledger.size, at: momentInWords(seen.ledger.at, language) }) : say(boardWords.noLedger)}
      </p>
    </>
  )
}

/** The filing that waits for this office's reply comes before all else. */
function Lead({ seen, attention }: { readonly seen: Seen; readonly attention: number }) {
  const say = useSay()
  const { post } = useSession()
  const waits = post?.role === 'commendation' && seen.edition.stage === 'filed'
  return (
    <section className={attention > 0 ? 'next' : 'next kept'}>
      <div>
        <p className="sentence">
          {waits
            ? say(words.answerWhy, { name: seen.edition.name })
            : attention > 0
              ? say(words.attentionCount, { count: attention })
              : say(words.allWell)}
        </p>
        <p className="muted">{say(words.why)}</p>
      </div>
      {waits && (
        <Link className="primary" to="/case/$kind/$id/$step" params={{ kind: 'edition', id: seen.edition.id, step: 'edition.answer-filing' }}>
          {say(words.answer)}
        </Link>
      )}
    </section>
  )
}

function Checks({ seen }: { readonly seen: Seen }) {
  const say = useSay()
  const { language } = useLanguage()
  const heads = [words.stage, words.rule, words.ground, words.evidence, words.state]
  const tone = { ok: 'good', attention: 'yours', 'not-yet': 'waiting' } as const
  return (
    <table className="rows">
      <caption className="unseen">{say(words.title)}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head[1]} scope="col">
              {say(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {seen.checks.map((check) => (
          <tr key={check.key}>
            <td className="nowrap">{check.stage ? labelOf(editionStages, check.stage, language) : ''}</td>
            <td>{say(checkNames[check.key as keyof typeof checkNames])}</td>
            <td>
              <span className="row">
                {check.articles.map((number) => (
                  <Link key={number} to="/articles/$number" params={{ number: String(number) }}>
                    {say(common.article, { number })}
                  </Link>
                ))}
              </span>
            </td>
            <td>
              <Evidence check={check} edition={seen.edition.id} />
            </td>
            <td>
              <Tag tone={tone[check.state]}>{say(words[check.state])}</Tag>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const factWords: Readonly<Record<string, (typeof words)[keyof typeof words]>> = {
  filing: words.filed,
  rules: words.announced,
  meeting: words.held,
  approval: words.submitted,
}

function Evidence({ check, edition }: { readonly check: Check; readonly edition: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { count, number, facts, key } = check
  const told = factWords[key]
  if (count)
    return (
      <Link to="/dashboard/$count" params={{ count }} search={{ edition }} data-stop>
        {say(words.open, { name: say(countNames[count]), count: number ?? 0 })}
      </Link>
    )
  if (!told || Object.keys(facts).length === 0 || !check.case) return null
  const day = typeof facts.day === 'string' && facts.day ? shortDay(facts.day, language) : ''
  return (
    <Link to="/case/$kind/$id" params={{ kind: check.case.kind, id: check.case.id }} data-stop>
      {say(told, { ...facts, day })}
    </Link>
  )
}

function Exceptions({ seen }: { readonly seen: Seen }) {
  const say = useSay()
  return (
    <section aria-labelledby="exceptions">
      <h2 id="exceptions">{say(words.exceptions)}</h2>
      <p className="muted">{say(seen.exceptions.length > 0 ? words.exceptionsWhy : words.exceptionsNone)}</p>
      <ul className="lines ruled">
        {seen.exceptions.map(({ key, count }) => (
          <li key={key}>
            <Link to="/dashboard/$count" params={{ count: key }} search={{ edition: seen.edition.id }} data-stop>
              <span>
                <b className="figure">{count}</b> {say(countNames[key])}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
