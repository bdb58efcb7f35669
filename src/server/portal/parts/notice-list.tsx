/** The names of a notice in stroke order. */
import type { ReactElement } from 'react'
import { shortDay } from '../../../contract/words/days.ts'
import { applicantKinds } from '../../../contract/words/labels.ts'
import { labelOf } from '../../../contract/words/language.ts'
import type { ListedSubject, NoticeFacts } from '../facts/notice.ts'
import type { View } from '../page.ts'
import { href, say, Zh } from '../say.tsx'
import { countTitle, listKinds, listPart, noticeWords as words } from '../words/notices.ts'
import { areaName } from './area-name.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { classWords } from './holder-table.tsx'
import { Pager } from './pager.tsx'

type Part = { readonly view: View; readonly facts: NoticeFacts }

export function NoticeList({ view, facts }: Part): ReactElement {
  const { state, subjects, subjectCount, page, pages } = facts
  const classes = subjects.some((subject) => subject.class !== undefined)
  const kind = listKinds[state.kind as keyof typeof listKinds] ?? listKinds.district
  const part = pages > 1 ? say(view, listPart(subjects[0]?.number ?? 0, subjects.at(-1)?.number ?? 0)) : ''
  const order = say(view, classes ? words.orderByClass : words.order)
  return (
    <section aria-labelledby="names">
      <h2 id="names">{say(view, countTitle(kind, subjectCount))}</h2>
      <p className="prose" lang={view.language === 'en' ? 'zh-CN' : undefined}>
        {state.text}
      </p>
      <DataTable
        caption={part ? `${order}${view.language === 'zh' ? '；' : '; '}${part}` : order}
        columns={columnsOf(view, facts, classes)}
        rows={subjects}
        keyOf={(subject) => subject.application}
        counted
      />
      <Pager view={view} path={`/notices/${state.id}`} page={page} pages={pages} />
    </section>
  )
}

function columnsOf(view: View, { subjects, state }: NoticeFacts, classes: boolean): readonly Column<ListedSubject>[] {
  const { columns } = words
  const districts = subjects.some((subject) => subject.districtNotice)
  const areas = new Set(subjects.map((subject) => subject.area)).size > 1 || state.kind !== 'district'
  return [
    { title: say(view, columns.order), number: true, cell: (subject) => subject.number },
    { title: say(view, columns.name), names: true, cell: (subject) => <Zh view={view}>{subject.name}</Zh> },
    ...(classes
      ? [
          {
            title: say(view, columns.class),
            plain: true,
            cell: (subject) => say(view, classWords({ class: subject.class ?? 'nomination' })),
          } as const satisfies Column<ListedSubject>,
        ]
      : []),
    {
      title: say(view, columns.applicantKind),
      plain: true,
      short: true,
      cell: (subject) => labelOf(applicantKinds, subject.kind, view.language) ?? '',
    },
    ...(areas
      ? [
          {
            title: say(view, columns.area),
            plain: true,
            short: true,
            cell: (subject) => areaName(view, subject.area),
          } as const satisfies Column<ListedSubject>,
        ]
      : []),
    ...(districts
      ? [
          {
            title: say(view, columns.district),
            cell: (subject) => <DistrictNotice view={view} subject={subject} />,
          } as const satisfies Column<ListedSubject>,
        ]
      : []),
  ]
}

function DistrictNotice({ view, subject: { districtNotice } }: { view: View; subject: ListedSubject }): ReactElement | null {
  if (!districtNotice?.lastDay) return null
  return <a href={href(view, `/notices/${districtNotice.id}`)}>{shortDay(districtNotice.lastDay, view.language)}</a>
}
