import type { Words } from '../../contract/words/language.ts'

export const words = {
  title: ['图表', 'Charts'],
  byArea: ['各县区的申报走到哪一步', 'How far the applications of each area have come'],
  byAreaTells: [
    '{area}最多，{count}家；全市共{total}家，已报送市级{recommended}家，受理{listed}家。',
    '{area} has most, {count}; {total} in the city, {recommended} sent up, {listed} accepted.',
  ],
  byAreaNone: ['还没有提交的申报。', 'Nothing is submitted yet.'],
  calendar: ['本届日程：计划与实际', 'The edition’s calendar: planned and real'],
  calendarTells: ['最早{day}可审定，原定{planned}。', 'The decision is possible on {day} at the earliest; planned {planned}.'],
  calendarPlain: ['已经过去的是实际日期，往后的是最早日期。', 'Days behind are real; days ahead are the earliest.'],
  stage: ['阶段', 'Stage'],
  plannedDay: ['计划', 'Planned'],
  realDay: ['实际或最早', 'Real or earliest'],
  today: ['今天', 'Today'],
  area: ['县（区）', 'Area'],
  table: ['看数字', 'The figures'],
  notYet: ['这一届发布申报通知后，这里显示图表。', 'Charts show once the edition is announced.'],
} as const satisfies Readonly<Record<string, Words>>
