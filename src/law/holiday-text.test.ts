import { expect, it } from 'vitest'
import { daysNamedIn } from './holiday-text.ts'
import { notice2023 } from './holidays/2023.ts'
import { notice2025 } from './holidays/2025.ts'
import { notice2026 } from './holidays/2026.ts'

const of2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`

it('reads a notice as it is written', () => {
  expect(daysNamedIn(of2026, 2026)).toEqual({ daysOff: notice2026.daysOff, workdays: notice2026.workdays })
})

it('a holiday of one day, one over the end of a month, and half-width brackets', () => {
  const text = '元旦：1月1日(周三)放假1天，不调休。春节：1月28日（除夕、周二）至2月4日（周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。'
  const { daysOff, workdays } = daysNamedIn(text, 2025)
  expect(daysOff).toEqual(notice2025.daysOff.slice(0, 9))
  expect(workdays).toEqual(['2025-01-26', '2025-02-08'])
})

it('a holiday that begins in the year before', () => {
  expect(daysNamedIn('元旦：2022年12月31日至2023年1月2日放假调休，共3天。', 2023).daysOff).toEqual(notice2023.daysOff.slice(0, 3))
})

it('what is no day, or runs backwards, or names nothing, gives no day', () => {
  expect(daysNamedIn('2月30日放假。5月5日至1日放假。节假日期间注意安全，1月1日值班。', 2026)).toEqual({ daysOff: [], workdays: [] })
  expect(daysNamedIn('', 2026)).toEqual({ daysOff: [], workdays: [] })
})
