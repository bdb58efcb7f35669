import type { AwardClass, FilingAnswer, Terms } from '../../measures.ts'
import { allowed, article, refuse, rule, type Verdict } from '../../verdict.ts'

// §4.1
// | 市政府质量奖分为市政府质量奖和市政府质量奖提名奖，由企业和组织自愿申报。市政府质量奖每届评选表彰不超过3个，市政
// | 府质量奖提名奖每届评选表彰不超过5个；符合条件的企业和组织数量不足时，名额可以空缺。
/** The most places of each class: the measures' number, or that of the filing's approving reply where it names fewer ◇. */
export function placesOf(filing: FilingAnswer | null, terms: Terms): Record<AwardClass, number> {
  const { award, nomination } = terms.measures.places
  if (!filing?.approved || !terms.rules.filingPlacesBind) return { award, nomination }
  return { award: Math.min(award, filing.places.award), nomination: Math.min(nomination, filing.places.nomination) }
}

/** Places may stay empty; they are never exceeded. */
export function withinPlaces(counts: Readonly<Record<AwardClass, number>>, filing: FilingAnswer | null, terms: Terms): Verdict {
  const places = placesOf(filing, terms)
  for (const awardClass of ['award', 'nomination'] as const) {
    const [count, most, ofMeasures] = [counts[awardClass], places[awardClass], terms.measures.places[awardClass]]
    if (count > ofMeasures) return refuse(awardClass === 'award' ? 'places-award' : 'places-nomination', { count, most: ofMeasures })
    if (count > most) return refuse('places-of-filing', { awardClass, count, most, document: filing?.documentNumber ?? '' })
  }
  return allowed
}

/** One organisation is proposed for one class only in an edition ◇. Applications are named by their numbers. */
export function oneClassEach(applications: readonly string[], terms: Terms): Verdict {
  const twice = applications.filter((number, index) => applications.indexOf(number) !== index)
  return terms.rules.oneClassEach && twice.length > 0 ? refuse('one-class-each', { applications: twice }) : allowed
}

export const grounds = {
  'places-award': article(4, 1, '市政府质量奖每届评选表彰不超过3个'),
  'places-nomination': article(4, 1, '市政府质量奖提名奖每届评选表彰不超过5个'),
  'places-of-filing': rule('filingPlacesBind'),
  'one-class-each': rule('oneClassEach'),
}
