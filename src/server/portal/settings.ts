/** What the operator of an installation sets once: who runs the site and how to reach them. Placeholders say that they are. */
import type { Words } from '../../contract/words/language.ts'

export const operator = {
  site: ['兰州市政府质量奖', 'Lanzhou Municipal Government Quality Award'],
  /** 主办单位. */
  host: ['兰州市质量工作议事协调机构牵头部门', 'Lead body of the Lanzhou quality coordination mechanism'],
  /** 承办 in the words of article 9. */
  phone: '0931-×××××××',
  hours: ['工作日9时至17时', 'working days 9:00 to 17:00'],
  address: ['兰州市城关区××路××号', '×× Road, Chengguan District, Lanzhou'],
  postcode: '7300××',
  email: '××××@lanzhou.gov.cn',
  /** 纪检监察举报电话, the same in the whole country. */
  disciplineLine: '12388',
  /** 政府网站标识码, ICP备案, 公安备案. */
  siteCode: '××××××××××',
  icp: '陇ICP备××××××××号',
  police: '甘公网安备××××××××××××××号',
} as const satisfies Readonly<Record<string, string | Words>>
