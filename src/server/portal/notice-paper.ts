/** 打印版: the notice as the paper that is stamped, typeset on the server from the same facts as its page. */
import { dayInWords, deadlineInWords, shortDay } from '../../contract/words/days.ts'
import { applicantKinds } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { articleName } from '../../contract/words/numerals.ts'
import type { NoticePaper } from '../documents/papers.ts'
import { typeset } from '../documents/typeset.ts'
import { type Count, type NoticeFacts, noticeFacts } from './facts/notice.ts'
import type { Ask, Download } from './page.ts'
import { areaName } from './parts/area-name.tsx'
import { classWords } from './parts/holder-table.tsx'
import { hostOf } from './parts/office.tsx'
import { particularsArticle, particularsOf } from './parts/particulars.tsx'
import { countTitle, listKinds, reasonWords, startWords, noticeWords as words } from './words/notices.ts'
import { shellWords } from './words/shell.ts'

export const noticePaper: Download = {
  path: '/notices/:id.pdf',
  type: 'application/pdf',
  name: ({ params }) => `公示-${params.id}.pdf`,
  make: async (ask) => {
    const facts = await noticeFacts({ ...ask, language: 'zh' }, { everyName: true })
    return facts && Buffer.from(await typeset('notice', paperOf(ask, facts)))
  },
}

function paperOf(ask: Ask, facts: NoticeFacts): NoticePaper {
  const { state, publisherName, proof } = facts
  return {
    office: publisherName,
    documentNumber: state.documentNumber,
    title: state.title,
    text: state.text,
    subjects: subjectsOf(ask, facts),
    period: facts.count && periodOf(state, facts.count),
    contact: contactOf(ask, state.kind),
    issuer: publisherName,
    date: state.publishedOn,
    proof: { number: proof?.position ?? null, hash: proof?.hash ?? '0'.repeat(64), address: `${ask.origin}/notices/${state.id}` },
    remark: remarkOf(ask, facts),
  }
}

/** What a reader of the sheet must know first: made-up data, or a notice that no longer stands. */
function remarkOf({ fictional }: Ask, { state }: NoticeFacts): string | undefined {
  if (state.stage === 'withdrawn') return words.withdrawnTitle[0]
  return fictional ? shellWords.fictional[0] : undefined
}

function subjectsOf(ask: Ask, { state, subjects, subjectCount }: NoticeFacts): NoticePaper['subjects'] {
  if (subjects.length === 0) return null
  const classes = subjects.some((subject) => subject.class !== undefined)
  const { columns } = words
  const kind = listKinds[state.kind as keyof typeof listKinds] ?? listKinds.district
  return {
    caption: countTitle(kind, subjectCount)[0],
    order: classes ? words.orderByClass[0] : words.order[0],
    columns: ['序号', columns.name[0], ...(classes ? [columns.class[0]] : []), columns.applicantKind[0], columns.area[0]],
    rows: subjects.map((subject) => [
      String(subject.number),
      subject.name,
      ...(classes ? [classWords({ class: subject.class ?? 'nomination' })[0]] : []),
      labelOf(applicantKinds, subject.kind, 'zh') ?? '',
      areaName({ measures: ask.measures, language: 'zh' }, subject.area),
    ]),
  }
}

function periodOf(state: NoticeFacts['state'], { days, progress, paragraph, sources }: Count): NonNullable<NoticePaper['period']> {
  const until = deadlineInWords(state.lastDay ?? state.publishedOn, 'zh')
  const article = paragraph ? `《办法》${articleName('zh', paragraph.article)}` : '《办法》'
  return {
    sentence: `公示期自${dayInWords(state.publishedOn, 'zh')}发布，至${until}止，共${progress.of}个工作日${state.final ? '' : `（${words.provisional[0]}）`}。`,
    days: days.map((day) => ({
      day: shortDay(day.day, 'zh'),
      weekday: /（(.*)）/.exec(dayInWords(day.day, 'zh'))?.[1] ?? '',
      note: day.count === null ? reasonWords({ ...day, when: 'past' }, startWords.published)[0] : `第${day.count}个`,
      counted: day.count !== null,
    })),
    ground: `依据${[article, '《民法典》第二百零一条、第二百零三条', ...sources.map((source) => source.documentNumber)].join('、')}。`,
  }
}

/** The office with what was set of its telephone and address: a paper has no blanks. */
function reachOf(ask: Ask): string {
  const { phone, address, postcode } = ask.operator
  return [hostOf(ask), phone && `电话${phone}`, address && `地址${address.zh}`, address && postcode && `邮编${postcode}`].filter(Boolean).join('，')
}

/** How to object, and the line to discipline inspection. Announcements that decide on nobody have only the office. */
function contactOf(ask: Ask, kind: string): string {
  const office = `${reachOf(ask)}。`
  if (!['district', 'acceptance', 'proposed'].includes(kind)) return `联系：${office}`
  const view = { measures: ask.measures, language: 'zh' as const }
  const list = (who: 'person' | 'organisation') => [...particularsOf(view, who), '证明材料'].join('、')
  return [
    `对名单有异议的，可以向市牵头部门提出：${office}个人须给出${list('person')}；单位须给出${list('organisation')}（${articleName('zh', particularsArticle(view))}）。`,
    `${words.discipline[0]}${ask.operator.disciplineLine}${words.article30[0]}。`,
  ].join('\n')
}
