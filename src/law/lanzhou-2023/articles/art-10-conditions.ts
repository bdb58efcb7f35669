import { addYears, type Day, yearsHavePassed } from '../../calendar.ts'
import type { ConditionFinding, EligibilityFacts } from '../../measures.ts'
import { domicileInCity } from './art-02-award-and-applicants.ts'

// §10.1
// | 企业和组织申报市政府质量奖必须具备以下条件：
/** The six conditions, one for each item. */
export const conditions = [
  {
    key: 'registered',
    item: 1,
    title: '符合政策，在本市注册登记并正常运行5年以上',
    titleEn: 'Lawful, registered and running in the city for five years or more',
  },
  { key: 'quality-system', item: 2, title: '质量管理体系有效运行', titleEn: 'An effective quality management system' },
  { key: 'innovation', item: 3, title: '创新能力较强，质量竞争力优势明显', titleEn: 'Innovation and quality competitiveness' },
  { key: 'results', item: 4, title: '近3年主要指标位居同行业领先水平', titleEn: 'Leading indicators over the last three years' },
  { key: 'good-faith', item: 5, title: '依法诚信经营，社会声誉良好', titleEn: 'Honest operation and good reputation' },
  {
    key: 'no-incident',
    item: 6,
    title: '近5年内无重大事故、重大投诉和违法行为',
    titleEn: 'No major incident, complaint or breach of law in five years',
  },
] as const

/**
 * The six conditions looked at one by one. The system itself checks only domicile and full years; for the rest it
 * shows the applicant's answer. What is not met refuses nobody: the applicant may go on with a statement, and a named
 * clerk decides in writing. Bans refuse (articles 32, 33, 35).
 */
export function conditionFindings(facts: EligibilityFacts, referenceDay: Day, registeredYears: number): readonly ConditionFinding[] {
  return conditions.map((condition) => {
    if (condition.key === 'registered') return registered(facts, referenceDay, registeredYears)
    const answer = facts.answers[condition.key]
    const outcome = answer === undefined ? 'for-a-person' : answer ? 'met' : 'not-met'
    return { item: condition.item, key: condition.key, outcome, fact: answer === undefined ? 'unanswered' : 'own-answer' }
  })
}

// §10.1(1)
// | (一) 符合国家法律法规和相关产业、环保、安全、质量等政策，且在本市注册登记并正常运行5年以上；
/** Domicile in the city and five full years of registration here; 以上 includes the day itself (民法典 1259). */
function registered(facts: EligibilityFacts, referenceDay: Day, years: number): ConditionFinding {
  const place = { item: 1, key: 'registered' }
  if (domicileInCity(facts.domicileArea, facts.areas) === 'for-a-person') return { ...place, outcome: 'for-a-person', fact: 'domicile-unclear' }
  if (facts.registeredInCityOn === null) return { ...place, outcome: 'for-a-person', fact: 'registration-day-unknown' }
  if (!yearsHavePassed(facts.registeredInCityOn, years, referenceDay)) return { ...place, outcome: 'not-met', fact: 'years-not-full' }
  return facts.answers.registered === false ? { ...place, outcome: 'not-met', fact: 'own-answer' } : { ...place, outcome: 'met', fact: 'registered' }
}

// §10.1(2)
// | (二) 实施质量发展战略，坚持质量第一的发展理念，崇尚优秀质量文化，具备扎实的质量工作基础，建立有效运行的质量管
// | 理体系，质量管理理念、制度、模式、方法先进，形成自我完善的持续改进机制；
// not computed: a judgement of quality work; the applicant answers and shows evidence, experts judge.

// §10.1(3)
// | (三) 积极开展质量创新、标准创新、管理创新、技术创新等，创新能力较强，品牌形象和影响力突出，质量竞争力优势明显
// | ，质量管理制度、模式、方法具有推广价值；
// not computed: a judgement of innovation and brand; as above.

// §10.1(4)
// | (四) 经营业绩良好，社会贡献突出，近3年主要经济、技术、服务、质量等指标位居市内或省内外同行业领先水平；
// not computed: a judgement of standing in the sector; the form asks for the indicators of the years the text names.

// §10.1(5)
// | (五) 切实履行社会责任，依法诚信经营，具有良好的诚信记录和社会声誉；
// not computed: a judgement of good faith; the departments are asked (article 13).

// §10.1(6)
// | (六) 近5年内未发生重大质量、安全、服务、环境、公共卫生等事故，没有因自身原因导致服务对象（用户、顾客）的重大
// | 投诉，无违反法律法规的行为。
/**
 * The first day of 近5年内, that day included (民法典 1259): every letter to a department says from when it is asked to look.
 * 重大 and 自身原因 are findings of a named department with its document; a machine makes none of them. Every penalty of
 * those years is recorded by the departments' replies and judged by the district.
 */
export function lookBackFrom(day: Day, years: number): Day {
  return addYears(day, -years)
}
