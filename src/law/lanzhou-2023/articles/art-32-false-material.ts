import { addYears, type Day } from '../../calendar.ts'
import type { Ban } from '../../measures.ts'
import { allowed, article, type RefusalCode, refuse, type Verdict } from '../../verdict.ts'

// §32.1
// | 申报企业和组织隐瞒有关情况或者提供虚假材料进行申报的，5年内不予受理其申报。
/** The last day of a ban of so many years from the day of decision (民法典 202); the day after it an application is open. */
export function banUntil(decidedOn: Day, years: number): Day {
  return addYears(decidedOn, years)
}

const codeOf: Readonly<Record<number, RefusalCode>> = { 32: 'banned-false-material', 33: 'banned-fraud', 35: 'banned-revoked' }

/** An application under a ban is refused by the article the ban rests on. */
export function mayApplyUnderBans(bans: readonly Ban[], day: Day): Verdict {
  const inForce = bans.find((ban) => ban.from <= day && day <= ban.until)
  if (!inForce) return allowed
  const code = codeOf[inForce.article]
  if (!code) throw new Error(`a ban rests on article ${inForce.article}, which bans nobody`)
  return refuse(code, { decision: inForce.decision, until: inForce.until })
}

export const grounds = {
  'banned-false-material': article(32, 1, '5年内不予受理其申报'),
}
