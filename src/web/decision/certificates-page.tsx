/** 证书与公告: who waits, what was issued, the plaques to make, and the way to the public verification of each. */
import './decision.css'
import { Button } from 'antd'
import type { Certificates } from '../../contract/decision.ts'
import { dayInWords, shortDay } from '../../contract/words/days.ts'
import { awardClasses } from '../../contract/words/labels.ts'
import { inLanguage } from '../../contract/words/language.ts'
import { addressOf } from '../api/client.ts'
import { useEditions } from '../lists/current-edition.ts'
import { filled } from '../review/official-text.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { StageTag } from '../words/tag.tsx'
import { stepOf, WhenOpen } from './closed.tsx'
import { Nothing } from './nothing.tsx'
import { NoticeForm, useDrafted } from './notice-form.tsx'
import { Outcome } from './outcome.tsx'
import { useCase, useReading } from './reading.ts'
import { StaysTold } from './stays-told.tsx'
import { useAct } from './use-act.ts'
import { common, screens, certificates as words } from './words.ts'

const ISSUE = 'edition.issue-certificates'

export default function CertificatesPage() {
  const say = useSay()
  const { language } = useLanguage()
  const { current } = useEditions()
  const read = useReading('edition.certificates', current ? { params: { edition: current.id } } : null)
  usePlace({ words: say(screens.certificates) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!current || !read.data) return <Loading rows={6} />
  const { approved, honours, announcement } = read.data
  if (approved.length + honours.length === 0) return <Nothing screen={screens.certificates} title={words.empty} why={words.emptyWhy} />
  return (
    <article>
      <div className="title-line">
        <h1>{say(screens.certificates)}</h1>
      </div>
      <p className="lead field">{say(words.sentence, { waiting: approved.length, issued: honours.length })}</p>
      <StaysTold>
        {approved.length > 0 && (
          <section>
            <h2>{say(words.waiting)}</h2>
            <ul className="papers">
              {approved.map(({ id, number, name, class: awardClass }) => (
                <li key={id}>
                  <span>
                    {number} {name}
                  </span>
                  <strong>{inLanguage(awardClasses[awardClass], language)}</strong>
                </li>
              ))}
            </ul>
            <Issue edition={current.id} approved={approved} />
          </section>
        )}
      </StaysTold>
      {honours.length > 0 && <Issued honours={honours} />}
      {announcement && (
        <p className="field">
          {say(words.announcement)}：
          <a href={`/notices/${announcement.id}`} target="_blank" rel="noreferrer">
            {announcement.title}
          </a>{' '}
          <span className="muted">{dayInWords(announcement.publishedOn, language)}</span>
        </p>
      )}
    </article>
  )
}

function Issue({ edition, approved }: Pick<Certificates, 'approved'> & { readonly edition: string }) {
  const say = useSay()
  const one = useCase('edition', edition)
  const classes = [...new Set(approved.map(({ class: awardClass }) => awardClass))]
  const named = classes.map((awardClass) => {
    const names = approved.filter((each) => each.class === awardClass).map(({ name }) => name)
    return `${awardClasses[awardClass][0]}：${names.join('、')}`
  })
  const values = { edition: String(one.data?.state.name ?? ''), names: named.join('；') }
  const draft = { title: filled(words.titleDraft[0], values), text: filled(words.textDraft[0], values) }
  const [typed, setTyped, forget] = useDrafted(`certificates ${edition}`, draft)
  const act = useAct(ISSUE)
  const send = async () => {
    if (await act.send({ params: { edition }, body: typed })) forget()
  }
  return (
    <WhenOpen step={stepOf(one.data, ISSUE)}>
      <div className="act-form">
        <h2>{say(words.issue)}</h2>
        <NoticeForm value={typed} onChange={setTyped} workingDays={null} />
        <Outcome act={act} label={say(words.issue)} />
        <Button type="primary" loading={act.busy} onClick={send}>
          {say(common.sendForReview, { step: say(words.issue) })}
        </Button>
      </div>
    </WhenOpen>
  )
}

function Issued({ honours }: Pick<Certificates, 'honours'>) {
  const say = useSay()
  const { language } = useLanguage()
  const paper = (honour: string) => addressOf('honour.paper', { params: { honour } })
  const plaques = honours.filter(({ plaque }) => plaque)
  return (
    <section>
      <div className="title-line">
        <h2>{say(words.issued)}</h2>
        <span className="end no-print">
          <Button
            onClick={() => {
              for (const { id } of honours) open(paper(id), '_blank', 'noopener')
            }}
          >
            {say(words.printAll, { count: honours.length })}
          </Button>
        </span>
      </div>
      <table className="rows">
        <caption className="unseen">{say(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{say(words.number)}</th>
            <th scope="col">{say(common.unit)}</th>
            <th scope="col">{say(common.class)}</th>
            <th scope="col">{say(words.decision)}</th>
            <th scope="col">{say(words.day)}</th>
            <th scope="col">{say(words.until)}</th>
            <th scope="col">{say(common.stage)}</th>
            <th scope="col">{say(words.verify)}</th>
          </tr>
        </thead>
        <tbody>
          {honours.map((honour) => (
            <tr key={honour.id}>
              <td className="nowrap">
                <strong>{honour.certificate}</strong>
              </td>
              <td>{honour.name}</td>
              <td>{inLanguage(awardClasses[honour.class], language)}</td>
              <td>{honour.decision}</td>
              <td>{shortDay(honour.awardedOn, language)}</td>
              <td>{honour.until ? dayInWords(honour.until, language) : say(words.noTerm)}</td>
              <td>
                <StageTag kind="honour" stage={honour.standing} />
              </td>
              <td className="nowrap">
                <a href={`/verify?certificate=${encodeURIComponent(honour.certificate)}`} target="_blank" rel="noreferrer">
                  {say(words.verify)}
                  <span className="unseen"> {honour.certificate}</span>
                </a>{' '}
                ·{' '}
                <a href={paper(honour.id)} target="_blank" rel="noreferrer">
                  {say(words.paper)}
                  <span className="unseen"> {honour.certificate}</span>
                </a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {plaques.length > 0 && (
        <section className="act-form">
          <h2>{say(words.plaques)}</h2>
          <p className="muted field">{say(words.plaquesWhy)}</p>
          <ol className="agenda">
            {plaques.map(({ id, name, year, certificate }) => (
              <li key={id}>
                {name} <span className="muted">{`${year} · ${certificate}`}</span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </section>
  )
}
