/** 现场评审安排: on which days, where, how far it is, what to have ready. Who comes is not told. */

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { siteVisits } from '../../contract/dossier.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { between } from '../../contract/words/language.ts'
import { ask } from '../api/client.ts'
import { AgendaTable } from '../experts/agenda-table.tsx'
import { Request } from '../experts/visit-request.tsx'
import { GiveConduct } from '../site-review/give-conduct.tsx'
import { GiveDocuments } from '../site-review/give-documents.tsx'
import { words as site } from '../site-review/words.ts'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { StageTag } from '../words/tag.tsx'
import { AnswerArrangements } from './answer-arrangements.tsx'
import { words } from './words.ts'

type Visits = z.infer<typeof siteVisits>

export function SiteVisit({ application }: { readonly application: string }) {
  const say = useSay()
  const read = useQuery({
    queryKey: ['site-visits', application],
    queryFn: () => ask('dossier.site-visits', { params: { application } }) as Promise<Visits>,
  }).data
  if (!read || (read.items.length === 0 && !read.expected)) return null
  return (
    <section aria-labelledby="site-visit" className="site-visit">
      <h2 id="site-visit">{say(words.siteVisit)}</h2>
      {read.items.length === 0 && <p className="muted">{say(words.visitNone)}</p>}
      {read.items.map((visit) => (
        <Arrangement key={visit.id} visit={visit} application={application} />
      ))}
    </section>
  )
}

function Arrangement({
  visit: { id, stage, days, place, agenda, prepare, arrangements, requests, steps, conductOn },
  application,
}: {
  readonly visit: Visits['items'][number]
  readonly application: string
}) {
  const say = useSay()
  const { language } = useLanguage()
  const can = (step: string) => steps.some((each) => each.step === step && each.open)
  const over = stage === 'closed' || stage === 'concluded'
  return (
    <>
      <p>
        <StageTag kind="visit" stage={stage} />
      </p>
      <dl className="facts">
        <Fact name={say(words.visitDays)}>{days.map((day) => dayInWords(day, language)).join(say(between))}</Fact>
        <Fact name={say(words.visitPlace)}>
          <span lang="zh-CN">{place}</span>
        </Fact>
        {!over && (
          <>
            {agenda.length === 0 && <Fact name={say(words.visitAgenda)}>{say(words.visitAgendaNone)}</Fact>}
            <Fact name={say(words.visitPrepare)}>
              {prepare !== '' ? <span lang="zh-CN">{prepare}</span> : say(words.visitPrepareWhat)}{' '}
              <Link to="/papers/$application" params={{ application }}>
                {say(words.materials)}
              </Link>
            </Fact>
          </>
        )}
      </dl>
      {agenda.length > 0 && (
        <>
          <h3>{say(site.agenda)}</h3>
          <AgendaTable agenda={agenda} />
        </>
      )}
      <AnswerArrangements key={arrangements?.day} visit={id} open={can('visit.answer-arrangements')} answer={arrangements} />
      {requests.length > 0 && (
        <>
          <h3>{say(site.requests)}</h3>
          <ul className="papers">
            {requests.map((request) => (
              <Request key={request.number} request={request} visit={id} />
            ))}
          </ul>
          {requests
            .filter(({ given }) => given === null && can('visit.give-documents'))
            .map(({ number, text }) => (
              <GiveDocuments key={number} visit={id} number={number} text={text} />
            ))}
        </>
      )}
      <GiveConduct visit={id} open={can('conduct.give')} givenOn={conductOn} />
      <p className="muted">
        {say(words.visitGroup)} <StepGround step="visit.open" />
      </p>
    </>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
