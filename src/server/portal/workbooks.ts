/** 公示、名单、名录 as workbooks, with the same columns as the pages. */
import { momentInWords } from '../../contract/words/days.ts'
import { applicantKinds, noticeKinds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { stageLabel } from '../../contract/words/stages.ts'
import type { NoticeState } from '../../procedure/notice.ts'
import { publisherOf } from './facts/bodies.ts'
import { allHonours, standingOn } from './facts/honours.ts'
import { type NoticeLine, noticeLines } from './facts/notices.ts'
import { byClass, inStrokeOrder } from './facts/stroke-order.ts'
import type { Ask, Download } from './page.ts'
import { areaName } from './parts/area-name.tsx'
import { classWords } from './parts/holder-table.tsx'
import { holderWords } from './words/honours.ts'
import { noticeWords } from './words/notices.ts'
import { workbook } from './workbook.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const MOST_ROWS = 5_000
const { columns } = noticeWords

const column = (words: readonly [string, string], width: number) => ({ title: words[0], width })
const madeAt = ({ now }: Ask) => `${momentInWords(now.toISOString(), 'zh')}生成`

export const noticesWorkbook: Download = {
  path: '/notices.xlsx',
  query: ['stage', 'edition', 'area'],
  type: TYPE,
  name: ({ day }) => `公示一览${day}.xlsx`,
  make: async (ask) => {
    const { lines } = await noticeLines(ask, ask.query, MOST_ROWS, 0)
    return workbook({
      name: '公示一览',
      columns: [
        column(columns.title, 56),
        column(columns.kind, 18),
        column(columns.number, 26),
        column(columns.publisher, 40),
        column(columns.published, 14),
        column(columns.until, 14),
        column(columns.state, 12),
        column(columns.names, 8),
        column(columns.objections, 10),
        { title: '网址', width: 40 },
      ],
      rows: lines.map((line) => rowOf(ask, line)),
      notes: [madeAt(ask)],
    })
  },
}

function rowOf(ask: Ask, line: NoticeLine): readonly string[] {
  return [
    line.title,
    noticeKinds[line.kind][0],
    line.documentNumber,
    publisherOf(ask.measures, ask.world, line),
    line.publishedOn,
    line.lastDay === null ? noticeWords.noCount[0] : line.final ? line.lastDay : `${line.lastDay}（${noticeWords.provisional[0]}）`,
    stageLabel('notice', line.stage, 'public', 'zh'),
    line.subjects > 0 ? String(line.subjects) : '',
    line.objectionsReceived === null ? '' : String(line.objectionsReceived),
    `${ask.origin}/notices/${line.id}`,
  ]
}

export const noticeWorkbook: Download = {
  path: '/notices/:id.xlsx',
  type: TYPE,
  name: ({ params }) => `公示名单-${params.id}.xlsx`,
  make: async (ask) => {
    const row = await ask.house.db
      .selectFrom('notice')
      .select('state')
      .where('id', '=', ask.params.id ?? '')
      .executeTakeFirst()
    if (!row) return null
    const { title, documentNumber, subjects, publishedOn, lastDay, stage } = row.state as NoticeState
    const ordered = inStrokeOrder(subjects, byClass)
    const classes = ordered.some((subject) => subject.class !== undefined)
    return workbook({
      name: '名单',
      columns: [
        column(columns.order, 6),
        column(columns.name, 44),
        ...(classes ? [column(columns.class, 12)] : []),
        column(columns.applicantKind, 14),
        column(columns.area, 20),
      ],
      rows: ordered.map((subject, index) => [
        String(index + 1),
        subject.name,
        ...(classes ? [classWords({ class: subject.class ?? 'nomination' })[0]] : []),
        labelOf(applicantKinds, subject.kind, 'zh') ?? '',
        areaName({ measures: ask.measures, language: 'zh' }, subject.area),
      ]),
      notes: [
        `${title}　${documentNumber}`,
        `${publishedOn}发布${lastDay ? `，公示至${lastDay} 24时` : ''}　${stageLabel('notice', stage, 'public', 'zh')}`,
        classes ? noticeWords.orderByClass[0] : noticeWords.order[0],
        `${ask.origin}/notices/${ask.params.id}　${madeAt(ask)}`,
      ],
    })
  },
}

export const holdersWorkbook: Download = {
  path: '/holders.xlsx',
  query: ['year'],
  type: TYPE,
  name: ({ day }) => `获奖名录${day}.xlsx`,
  make: async (ask) => {
    const { columns: titles } = holderWords
    const honours = (await allHonours(ask)).filter((honour) => ask.query.year === undefined || String(honour.year) === ask.query.year)
    return workbook({
      name: '获奖名录',
      columns: [
        column(titles.year, 10),
        column(titles.name, 44),
        column(titles.creditCode, 24),
        column(titles.class, 12),
        column(titles.area, 20),
        column(titles.certificate, 18),
        column(titles.decision, 24),
        column(titles.awarded, 14),
        column(titles.until, 14),
        column(titles.standing, 14),
      ],
      rows: honours.map((honour) => [
        String(honour.year),
        honour.name,
        honour.creditCode,
        classWords(honour)[0],
        areaName({ measures: ask.measures, language: 'zh' }, honour.area),
        honour.certificate,
        honour.decision,
        honour.awardedOn,
        honour.until ?? '不设期限',
        stageLabel('honour', standingOn(honour, ask.day), 'public', 'zh'),
      ]),
      notes: [madeAt(ask)],
    })
  },
}
