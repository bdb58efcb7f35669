/** Words of pages that answer when nothing else does. */
import type { Words } from '../../../contract/words/language.ts'

export const missingWords = {
  title: ['没有这个页面', 'There is no such page'],
  lead: [
    '地址可能写错了，或者这个页面从来没有过。公示和获奖记录的地址不会改变。',
    'The address may be mistyped. Addresses of notices and honours never change.',
  ],
  notices: ['全部公示', 'All notices'],
  verify: ['验证荣誉', 'Verify an honour'],
  all: ['网站地图', 'Site map'],
  call: ['找不到要找的内容，请打电话：', 'Cannot find it? Call us:'],
} as const satisfies Readonly<Record<string, Words>>

export const faultWords = {
  busy: ['现在访问的人很多', 'Many people are here right now'],
  fault: ['这个页面现在打不开', 'This page cannot be shown right now'],
  bad: ['这个请求写法有误', 'This request is not well formed'],
  after: {
    busy: [
      '请过一分钟再打开。公示、期限和已提交的内容不受影响。',
      'Open it again in a minute. Notices, deadlines and what was submitted are not affected.',
    ],
    fault: [
      '原因在我们这边，已经记录下来。已提交的内容不受影响，请稍后再打开。',
      'The cause is on our side and was recorded. What was submitted is not affected; try again later.',
    ],
    bad: ['请回到上一页，改正后再提交。', 'Go back, correct it and send it again.'],
  },
  reference: (number: string, phone: string | null): Words =>
    phone === null
      ? [`记录号 ${number}。`, `Reference ${number}.`]
      : [`记录号 ${number}，电话 ${phone}。`, `Reference ${number}, telephone ${phone}.`],
} as const
