/** Words of the calendar. */
import type { Words } from '../../../contract/words/language.ts'

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

export const calendarWords = {
  title: ['工作日日历', 'Working days'],
  lead: [
    '公示期和审查期限按工作日计算：发布或者收到的当日不计，放假和休息日不计，调休上班的周末计入。',
    'Time limits run in working days: the day of publication or receipt is not counted, nor are days off and weekends; make-up working days are.',
  ],
  yearTitle: (year: number): Words => [`${year}年工作日`, `Working days of ${year}`],
  fictional: ['虚构', 'made up'],
  fictionalMore: [
    '这一年的放假安排是演示用的虚构数据，正式系统不能采用。',
    'The days off of this year are made up for the demonstration; a real system refuses them.',
  ],
  noNotice: (year: number): Words => [`${year}年的放假安排尚未公布`, `The days off of ${year} are not published yet`],
  noNoticeMore: [
    '下面只按周末计算，是暂定的。公布以后重新计算，期限只会延后，不会提前。',
    'Below only weekends are looked at; it is provisional. Time limits will be counted again, and can only become later.',
  ],
  source: ['依据', 'Source'],
  documentNumber: ['文号', 'Document'],
  issued: ['发布', 'Issued'],
  version: (number: number): Words => [`本系统第${number}版`, `version ${number} in this system`],
  total: (days: number): Words => [`全年${days}个工作日`, `${days} working days in the year`],
  through: ['期限经过的月份', 'The months it runs through'],
  wholeYear: (year: number): Words => [`看${year}年全年`, `See all of ${year}`],
  month: (month: number): Words => [`${month}月`, MONTHS[month - 1] ?? ''],
  monthOf: (year: number, month: number): Words => [`${year}年${month}月`, `${MONTHS[month - 1]} ${year}`],
  monthCount: (days: number): Words => [`${days}个工作日`, `${days} working days`],
  weekdays: [
    ['一', 'Mo'],
    ['二', 'Tu'],
    ['三', 'We'],
    ['四', 'Th'],
    ['五', 'Fr'],
    ['六', 'Sa'],
    ['日', 'Su'],
  ],
  off: ['休', 'off'],
  work: ['班', 'work'],
  offMore: ['放假', 'day off'],
  workMore: ['调休上班', 'make-up working day'],
  today: ['今天', 'today'],
  noticeDay: ['有公示期满', 'a notice ends'],
  legend: ['图例', 'Signs'],
  ends: ['正在进行的公示', 'Notices running now'],
  form: ['算一个期限', 'Count a time limit'],
  from: ['从哪天起（当日不计）', 'From which day (itself not counted)'],
  days: ['几个工作日', 'How many working days'],
  submit: ['算期限', 'Count'],
  result: (deadline: string): Words => [`到${deadline}止`, `It runs until ${deadline}`],
  resultMore: (from: string, days: number, next: string): Words => [
    `${from}起${days}个工作日，当日不计。次日${next}起可以办下一步。`,
    `${days} working days from ${from}, itself not counted. The next step may be taken from ${next}.`,
  ],
  provisional: (years: readonly number[]): Words => [
    `暂定：${years.join('年、')}年的放假安排尚未公布。`,
    `Provisional: the days off of ${years.join(', ')} are not published yet.`,
  ],
  wrongDay: ['日期要写成 2026-09-28 这样，从1900年到2100年。', 'Write the day like 2026-09-28, between 1900 and 2100.'],
  wrongNumber: ['工作日写0到30之间的整数。', 'Working days are a whole number from 0 to 30.'],
  daysOff: ['放假', 'Days off'],
  makeUp: ['调休上班', 'Make-up working days'],
  api: ['程序接口：', 'For programs: '],
} as const
