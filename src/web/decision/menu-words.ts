import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the desk's words come with its pages. */
export const screens = {
  review: ['材料评审', 'Material review'],
  acceptance: ['受理名单与告知', 'List and letters'],
  visits: ['现场评审', 'Visits'],
  report: ['综合评价报告', 'Evaluation report'],
  meeting: ['审议会', 'Meeting'],
  proposal: ['拟获奖与提请审定', 'Proposed list'],
  approval: ['市政府审定', 'Government decision'],
  certificates: ['证书与公告', 'Certificates'],
  objections: ['异议处理', 'Objection desk'],
} as const satisfies Readonly<Record<string, Words>>
