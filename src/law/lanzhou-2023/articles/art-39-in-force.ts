import type { Day } from '../../calendar.ts'

// §39.1
// | 本办法自印发之日起施行，原《兰州市政府质量奖评选管理办法》（兰政发〔2012〕116号）同时废止。
/** In force from its issue. Before that day nothing is computed; honours under 兰政发〔2012〕116号 are history typed from paper. */
export function inForceOn(day: Day, inForceFrom: Day): boolean {
  return day >= inForceFrom
}
