import type { AwardClass, Dated } from '../measures.ts'

const ACT = '兰政发〔2023〕32号'
const READ_ON = '2026-11-23'

/** A number of the measures as first issued. A later act adds a line; none is ever taken away. */
function issued<T>(value: T, place: string): readonly Dated<T>[] {
  return [{ from: '2023-08-15', value, act: ACT, place, readOn: READ_ON }]
}

/** Every number the text names, with its first day, the act that set it and the place in it. */
export const parameters = {
  awards: issued(3, '第四条'),
  nominations: issued(5, '第四条'),
  validityYears: issued(5, '第六条'),
  registeredYears: issued(5, '第十条第一项'),
  indicatorYears: issued(3, '第十条第四项'),
  lookBackYears: issued(5, '第十条第六项'),
  districtNoticeWorkingDays: issued(5, '第十三条第一款'),
  acceptanceNoticeWorkingDays: issued(5, '第十五条'),
  proposedNoticeWorkingDays: issued(5, '第十八条第二款'),
  examinationWorkingDays: issued(5, '第二十九条第一款'),
  banYearsFalseMaterial: issued(5, '第三十二条'),
  banYearsFraud: issued(10, '第三十三条'),
  banYearsRevoked: issued(5, '第三十五条'),
} as const

/** The classes whose title carries a plaque with the certificate. */
export const plaqueClasses = issued<readonly AwardClass[]>(['award'], '第二十条')
