import type { Day } from '../calendar.ts'
import { countWorkingDays } from '../calendar.ts'
import { type Law, type Measures, valueOn } from '../measures.ts'
import { domicileInCity } from './articles/art-02-award-and-applicants.ts'
import { oneClassEach, placesOf, withinPlaces } from './articles/art-04-classes-and-places.ts'
import { mayAnnounce } from './articles/art-05-filing.ts'
import { mayApplyWhileHolding, validUntil } from './articles/art-06-validity.ts'
import { conditionFindings, conditions, lookBackFrom } from './articles/art-10-conditions.ts'
import { declarationsComplete } from './articles/art-11-materials.ts'
import { receivingBody } from './articles/art-12-receiving-body.ts'
import {
  mayCloseConsultation,
  mayPublishDistrictNotice,
  maySendToCity,
  opinionComplete,
  qualities,
  verdictsClosed,
} from './articles/art-13-district-review.ts'
import { bothReviewed } from './articles/art-14-two-reviews.ts'
import { mayPublishAcceptanceList } from './articles/art-15-acceptance.ts'
import { mayReport, mayVisit } from './articles/art-16-site-review.ts'
import { mayGoOn, mayReview, recusedOn, throughEmployer, tiesToWeigh } from './articles/art-17-recusal.ts'
import { candidatesWithin, mayPublishProposedList } from './articles/art-18-deliberation.ts'
import { mayApprove, maySubmit } from './articles/art-19-approval.ts'
import { withPlaque } from './articles/art-20-certificate.ts'
import { wording } from './articles/art-26-mark-with-year.ts'
import { objectionParticulars } from './articles/art-28-objection.ts'
import { examinationPeriod } from './articles/art-29-examination.ts'
import { banUntil, mayApplyUnderBans } from './articles/art-32-false-material.ts'
import { inForceOn } from './articles/art-39-in-force.ts'
import { auditItems } from './audit-items.ts'
import { gbt19580of2012 } from './criteria/gbt19580-2012.ts'
import { dossier, undertaking } from './dossier.ts'
import { grounds } from './grounds.ts'
import { parameters, plaqueClasses } from './parameters.ts'
import { areas, departments } from './places.ts'
import { ruleParameters } from './rules.ts'
import { stepPlaces } from './step-places.ts'
import { articleTitles } from './titles.ts'

const IN_FORCE_FROM: Day = '2023-08-15'

/**
 * 《兰州市政府质量奖评选管理办法》兰政发〔2023〕32号 as it stood on a day.
 *
 * @throws for a day before 2023-08-15: nothing is computed for honours of earlier years
 */
export function lanzhou2023On(day: Day): Measures {
  const noticeWorkingDays = {
    district: valueOn(parameters.districtNoticeWorkingDays, day),
    acceptance: valueOn(parameters.acceptanceNoticeWorkingDays, day),
    proposed: valueOn(parameters.proposedNoticeWorkingDays, day),
  }
  const examinationWorkingDays = valueOn(parameters.examinationWorkingDays, day)
  const registeredYears = valueOn(parameters.registeredYears, day)
  const lookBackYears = valueOn(parameters.lookBackYears, day)
  const banYears: Record<number, number> = {
    32: valueOn(parameters.banYearsFalseMaterial, day),
    33: valueOn(parameters.banYearsFraud, day),
    35: valueOn(parameters.banYearsRevoked, day),
  }
  const law: Law = {
    inForceOn: (on) => inForceOn(on, IN_FORCE_FROM),
    domicileInCity,
    placesOf,
    withinPlaces,
    oneClassEach,
    mayAnnounce,
    validUntil,
    mayApplyWhileHolding,
    conditionFindings: (facts, referenceDay) => conditionFindings(facts, referenceDay, registeredYears),
    lookBackFrom: (day) => lookBackFrom(day, lookBackYears),
    mayApplyUnderBans,
    declarationsComplete,
    receivingBody,
    verdictsClosed,
    mayPublishDistrictNotice,
    mayCloseConsultation,
    maySendToCity,
    opinionComplete,
    bothReviewed,
    mayPublishAcceptanceList,
    mayVisit,
    mayReport,
    mayReview,
    mayGoOn,
    tiesToWeigh,
    throughEmployer,
    recusedOn,
    candidatesWithin,
    mayPublishProposedList,
    maySubmit,
    mayApprove,
    withPlaque,
    wording,
    objectionParticulars,
    examinationPeriod: (calendar, receivedOn) => examinationPeriod(calendar, receivedOn, examinationWorkingDays),
    banUntil: (article, decidedOn) => banUntil(decidedOn, yearsOfBan(banYears, article)),
    noticePeriod: (kind, calendar, publishedOn) => countWorkingDays(calendar, publishedOn, noticeWorkingDays[kind]),
  }
  return {
    id: 'lanzhou-2023',
    title: '兰州市政府质量奖评选管理办法',
    titleEn: 'Measures for the Lanzhou Municipal Government Quality Award',
    documentNumber: '兰政发〔2023〕32号',
    adoptedOn: '2023-08-10',
    issuedOn: '2023-08-11',
    inForceFrom: IN_FORCE_FROM,
    city: '兰州市',
    cityEn: 'Lanzhou',
    leadBody: '兰州市质量工作议事协调机构牵头部门',
    numberPrefix: 'LZ',
    government: '兰州市人民政府',
    stages: [
      'application',
      'district-review',
      'material-review',
      'acceptance-notice',
      'site-review',
      'deliberation',
      'proposed-notice',
      'approval',
      'honour',
    ],
    places: { award: valueOn(parameters.awards, day), nomination: valueOn(parameters.nominations, day) },
    plaqueClasses: valueOn(plaqueClasses, day),
    noticeWorkingDays,
    examinationWorkingDays,
    validityYears: valueOn(parameters.validityYears, day),
    registeredYears,
    lookBackYears,
    falseMaterialArticle: 32,
    indicatorYears: valueOn(parameters.indicatorYears, day),
    banYears,
    conditions,
    qualities,
    criteria: { [gbt19580of2012.id]: gbt19580of2012 },
    currentCriteria: gbt19580of2012.id,
    dossier,
    auditItems,
    undertaking,
    parameters: ruleParameters,
    grounds,
    stepPlaces,
    articles: articleTitles,
    areas,
    departments,
    law,
  }
}

/** Years of the ban that an article imposes. Throws for an article that bans nobody: a number is never guessed. */
function yearsOfBan(banYears: Readonly<Record<number, number>>, article: number): number {
  const years = banYears[article]
  if (years === undefined) throw new Error(`article ${article} bans nobody`)
  return years
}
