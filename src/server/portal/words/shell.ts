/** Words around every page: entrances, modes, footer. */
import type { Words } from '../../../contract/words/language.ts'
import type { Entrance } from '../page.ts'

export const entrances = {
  home: { path: '/', words: ['首页', 'Home'] },
  notices: { path: '/notices', words: ['公示', 'Notices'] },
  tracker: { path: '/tracker', words: ['办件进度', 'Track a case'] },
  verify: { path: '/verify', words: ['验证荣誉', 'Verify an honour'] },
  holders: { path: '/holders', words: ['获奖名录', 'Holders'] },
  law: { path: '/law', words: ['办法与解读', 'The Measures'] },
  ledger: { path: '/ledger', words: ['公开账本', 'Public ledger'] },
} as const satisfies Readonly<Record<Entrance, { path: string; words: Words }>>

/** The five large doors of the easy version. */
export const doorsOfCare = [
  { path: '/notices', words: ['看公示', 'See notices'] },
  { path: '/tracker', words: ['查进度', 'Track a case'] },
  { path: '/objection', words: ['提异议', 'Object'] },
  { path: '/verify', words: ['验荣誉', 'Verify'] },
  { path: '/about', words: ['打电话', 'Call us'] },
] as const satisfies readonly { path: string; words: Words }[]

export const shellWords = {
  skip: ['跳到正文', 'Skip to the content'],
  display: ['显示方式', 'Display'],
  mainNavigation: ['主导航', 'Main navigation'],
  place: ['位置', 'You are here'],
  fictional: ['演示，虚构数据', 'Demonstration with made-up data'],
  fictionalMore: ['单位、人名、号码、日期安排均为虚构', 'organisations, people, numbers and days are made up'],
  demonstrationDoor: ['演示说明和时钟', 'About the demonstration, and its clock'],
  callUs: ['不会用网页？打电话给我们：', 'Not at home on web pages? Call us: '],
  otherLanguage: ['English', '中文'],
  prevails: ['', 'The Chinese text prevails. Names and legal acts are shown in Chinese.'],
  contact: ['联系我们', 'Contact'],
  host: ['主办单位', 'Run by'],
  phone: ['电话', 'Telephone'],
  address: ['地址', 'Address'],
  postcode: ['邮编', 'postcode'],
  noFee: ['不收取任何费用', 'No fee is charged'],
  noFeeMore: [
    '申报、评审、证书和奖牌都不收费（《办法》第七条）。遇到收费，请向我们或者市纪委监委（12388）反映。',
    'Applying, review, certificate and plaque cost nothing (Article 7). Told to pay? Tell us, or discipline inspection on 12388.',
  ],
  thisPage: ['本页', 'This page'],
  generated: ['由服务器生成', 'drawn by the server'],
  notSet: ['未设置', 'not set'],
  siteCode: ['网站标识码', 'Site code'],
  icp: ['ICP备案', 'ICP filing'],
  police: ['公安备案', 'Public security filing'],
  footLinks: ['本站', 'This site'],
  previous: ['上一页', 'Previous'],
  next: ['下一页', 'Next'],
  pages: ['分页', 'Pages'],
} as const satisfies Readonly<Record<string, Words>>

/** Small pages reached from the footer. */
export const footLinks = [
  { path: '/privacy', words: ['隐私声明', 'Privacy'] },
  { path: '/accessibility', words: ['无障碍说明', 'Accessibility'] },
  { path: '/about', words: ['关于本站', 'About'] },
  { path: '/sitemap', words: ['网站地图', 'Site map'] },
] as const satisfies readonly { path: string; words: Words }[]

export const pageOf = (page: number, pages: number): Words => [`第${page}页，共${pages}页`, `Page ${page} of ${pages}`]
