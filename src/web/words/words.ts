import type { Words } from '../../contract/words/language.ts'

export const words = {
  unreachable: [
    '现在连不上服务器。您填写的内容都还在。请检查网络后再试。',
    'The server cannot be reached. Everything you typed is still here. Check the network and try again.',
  ],
  retry: ['再试一次', 'Try again'],
  loading: ['正在读取', 'Loading'],
  faultTitle: ['这一页没有读出来', 'This page could not be read'],
  notFound: ['没有找到这一件，或者它不归本岗位办理', 'There is no such case, or it is not for this post'],
  notFoundWhy: ['请核对编号，或者换一个岗位再看。', 'Check the number, or look from another post.'],
  reference: ['参考号 {reference}', 'Reference {reference}'],
  home: ['回到首页', 'Back to the home page'],
  yes: ['是', 'Yes'],
  no: ['否', 'No'],
  none: ['无', 'None'],
  ground: ['依据', 'Ground'],
  article: ['第{number}条', 'Article {number}'],
  until: ['{day}前', 'by {day}'],
  daysLeft: ['还有{days}天', '{days} days left'],
  today: ['今天24时截止', 'ends today at 24:00'],
  late: ['超期{days}天', '{days} days late'],
  close: ['关闭', 'Close'],
  offline: ['网络断开。可以继续填写，连上后再提交。', 'The network is away. Go on typing; submit when it is back.'],
  updates: ['有{count}处更新，显示', '{count} changes, show them'],
  newer: ['工作台有新版本。请在方便时刷新页面。', 'There is a newer version. Reload the page when it suits you.'],
} as const satisfies Readonly<Record<string, Words>>
