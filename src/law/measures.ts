/**
 * The type of a city's measures: every number, stage, notice, quota, validity, ban, criteria set and implementing-rule
 * parameter ◇ that the procedure asks for. The procedure never names a city; it holds `Terms`, the measures and the
 * rules an edition was announced under.
 */
import type { Calendar, Day, Period } from './calendar.ts'
import type { Ground, RefusalCode, Refused, Verdict } from './verdict.ts'

/** 市政府质量奖 or 市政府质量奖提名奖. */
export type AwardClass = 'award' | 'nomination'

/** The three public notices counted in working days. */
export type NoticeKind = 'district' | 'acceptance' | 'proposed'

/** 完整性、真实性、准确性、合法性. */
export type Quality = 'completeness' | 'truth' | 'accuracy' | 'legality'

export type ApplicantKind = 'enterprise' | 'social-organisation' | 'other'

/** The stages of an edition in the order of the regulation's own headings. */
export type Stage =
  | 'application'
  | 'district-review'
  | 'material-review'
  | 'acceptance-notice'
  | 'site-review'
  | 'deliberation'
  | 'proposed-notice'
  | 'approval'
  | 'honour'

/** A number with the days it holds for and the act that set it. */
export interface Dated<T> {
  readonly from: Day
  readonly value: T
  /** The act that set it, and the place in it. */
  readonly act: string
  readonly place: string
  /** The day somebody last read the source. */
  readonly readOn: Day
}

/** One item of a criteria set, such as 4.1.2 高层领导的作用. */
export interface CriteriaItem {
  readonly code: string
  readonly title: string
  readonly titleEn: string
  /** Whole points; an item's score is percent × points, in hundredths of a point. */
  readonly points: number
  readonly kind: 'process' | 'result'
}

export interface CriteriaCategory {
  readonly code: string
  readonly title: string
  readonly titleEn: string
  readonly items: readonly CriteriaItem[]
}

/** A versioned criteria set, fixed when an edition is announced. */
export interface CriteriaSet {
  readonly id: string
  readonly standard: string
  readonly categories: readonly CriteriaCategory[]
  /** Item scores are percentages in steps of this many percent. */
  readonly percentStep: number
  /** What the percentages mean, band by band from the lowest. */
  readonly bands: readonly CriteriaBand[]
  readonly source: string
}

/** One factor of a band, such as 方法, and what it looks like there. */
export interface BandWords {
  readonly title: string
  readonly titleEn: string
  readonly words: string
  readonly wordsEn: string
}

/** A band of percentages and its meaning for each kind of item. */
export interface CriteriaBand {
  readonly from: number
  readonly to: number
  readonly process: readonly BandWords[]
  readonly result: readonly BandWords[]
}

/** What an applicant hands in. Data of the lead body's form, not of the text. */
export interface DossierForm {
  readonly indicators: readonly { readonly key: string; readonly title: string; readonly titleEn: string; readonly unit: string }[]
  readonly evidence: readonly { readonly key: string; readonly title: string; readonly titleEn: string; readonly required: boolean }[]
  readonly declarations: readonly { readonly key: string; readonly text: string; readonly textEn: string; readonly ground: Ground }[]
}

/** What is looked at under one of the four qualities, and where in the dossier. Data of the lead body ◇, not of the text. */
export interface AuditItem {
  readonly key: string
  readonly quality: Quality
  readonly title: string
  readonly titleEn: string
  /** `form#part`, or the slot of the evidence it concerns. */
  readonly places: readonly string[]
}

/** One of the conditions of the measures that an applicant answers. */
export interface Condition {
  readonly key: string
  readonly item: number
  readonly title: string
  readonly titleEn: string
}

/** A parameter ◇ of the implementing rules: what the text leaves open, with a suggested value (建议值). */
export interface RuleParameter {
  readonly key: keyof RuleValues
  /** Clause of the implementing rules (细则第几条), the same for the life of the parameter. */
  readonly clause: number
  readonly title: string
  readonly titleEn: string
  /** The articles of the measures that the parameter fills. */
  readonly fills: readonly number[]
  readonly suggested: RuleValue
  readonly shape:
    | { readonly kind: 'yes-no' }
    | { readonly kind: 'number'; readonly unit: string; readonly least: number; readonly most: number }
    | { readonly kind: 'choice'; readonly options: readonly string[] }
    | { readonly kind: 'list'; readonly options: readonly string[] | null }
}

export type RuleValue = boolean | number | string | readonly string[]

/** The values of a published version of the implementing rules. Units are in `RuleParameter.shape`. */
export interface RuleValues {
  readonly filingApprovalFirst: boolean
  readonly filingPlacesBind: boolean
  readonly oneClassEach: boolean
  readonly nominationHasTerm: boolean
  readonly holderMayApply: boolean
  readonly referenceDay: 'deadline' | 'submission'
  readonly overviewCharacters: number
  readonly selfEvaluationCharacters: number
  readonly completionWorkingDays: number
  readonly consultedDepartments: readonly string[]
  readonly consultationWorkingDays: number
  readonly consultationReminders: number
  readonly readersAtLeast: number
  readonly widerTiesThatBar: readonly string[]
  readonly acceptanceThreshold: number
  readonly acceptanceMost: number
  readonly reasonsBeforeList: boolean
  readonly groupAtLeast: number
  readonly siteScoreWeight: number
  readonly recheckBeforeMeeting: boolean
  readonly recheckBeforeSubmission: boolean
  readonly ballot: 'named' | 'secret' | 'none'
  readonly quorumPercent: number
  readonly majorityPercent: number
  readonly tieAtLastPlace: 'score' | 'vacant' | 'second-vote'
  readonly membersRecuse: boolean
  readonly supplementarySubmission: boolean
  readonly awardYear: 'decision' | 'edition'
  readonly falseMaterialEndsApplication: boolean
  readonly objectionInvestigationWorkingDays: number
  readonly confirmationWorkingDays: number
  readonly listFollowsScores: boolean
  readonly freedPlaceRefilled: boolean
  readonly candidatesMostAward: number
  readonly candidatesMostNomination: number
  readonly supervisorToldBeforeClosing: boolean
  readonly votesOneByOne: boolean
  readonly groupsDrawn: boolean
  readonly drawPartiesAtLeast: number
  readonly drawOpeningWorkingDays: number
  readonly boardLedBy: 'either' | 'office' | 'leader'
  readonly unsealingWitnessed: boolean
  readonly materialCombination: 'consensus' | 'mean' | 'trimmed-mean'
  /** Percentage points. */
  readonly spreadLimitItem: number
  /** Points. */
  readonly spreadLimitTotal: number
  readonly readersSignResult: boolean
  readonly acceptanceBy: 'threshold' | 'ratio' | 'vote'
  /** Percent of the places. */
  readonly acceptanceRatio: number
  readonly acceptanceVotePercent: number
  readonly drawSubstitutes: number
  readonly issuesClosedBeforeReport: boolean
  readonly reportFreshForMeeting: boolean
  readonly feedbackRelease: 'letter' | 'result'
  readonly packDaysAfterVisit: number
  readonly packIdleMinutes: number
}

/** What a procedure holds: the measures in force and the rules an edition was announced under. */
export interface Terms {
  readonly measures: Measures
  readonly rules: RuleValues
  readonly rulesVersion: number
}

/** The commendation office's reply to an edition's filing. */
export interface FilingAnswer {
  readonly approved: boolean
  readonly documentNumber: string
  readonly day: Day
  readonly places: Readonly<Record<AwardClass, number>>
}

/** What a gate needs of a notice; null where none was published. */
export type NoticeFacts = {
  readonly state: 'running' | 'ended' | 'withdrawn'
  readonly publishedOn: Day
  readonly lastDay: Day
  readonly final: boolean
} | null

export interface Ban {
  readonly article: number
  readonly decision: string
  readonly from: Day
  readonly until: Day
}

export interface HeldHonour {
  readonly class: AwardClass
  readonly certificate: string
  readonly until: Day | null
  readonly standing: 'valid' | 'under-reassessment' | 'under-rectification' | 'cancelled' | 'award-withdrawn' | 'revoked'
}

/** A tie between an expert and an applicant. `employer-interest` is the one the measures name. */
export interface Tie {
  readonly kind: string
  readonly source: string
  /** The day from which it is over; such a tie bars no more, and is still told. */
  readonly overSince?: Day | undefined
}

export interface ConsultationFacts {
  readonly department: string
  readonly state: 'sent' | 'answered' | 'closed-unanswered'
  readonly due: Day
  /** Reminders after the due day; earlier ones are a courtesy. */
  readonly reminders: number
  readonly escalated: boolean
}

/** One condition looked at: met, not met, or for a person to decide. */
export interface ConditionFinding {
  readonly item: number
  readonly key: string
  readonly outcome: 'met' | 'not-met' | 'for-a-person'
  readonly fact: string
}

export interface EligibilityFacts {
  readonly domicileArea: string | null
  readonly areas: readonly string[]
  readonly registeredInCityOn: Day | null
  /** The applicant's own answers by condition key: true = satisfied, false = not, absent = not answered. */
  readonly answers: Readonly<Record<string, boolean>>
}

export type ObjectorKind = 'person' | 'organisation'

/** The measures' answers. Each rests on the paragraph above its code in the city's folder. */
export interface Law {
  inForceOn(day: Day): boolean
  domicileInCity(area: string | null, areas: readonly string[]): 'met' | 'for-a-person'
  placesOf(filing: FilingAnswer | null, terms: Terms): Readonly<Record<AwardClass, number>>
  withinPlaces(counts: Readonly<Record<AwardClass, number>>, filing: FilingAnswer | null, terms: Terms): Verdict
  oneClassEach(applications: readonly string[], terms: Terms): Verdict
  mayAnnounce(filing: FilingAnswer | null, terms: Terms): Verdict
  validUntil(awardClass: AwardClass, awardedOn: Day, terms: Terms): Day | null
  mayApplyWhileHolding(honours: readonly HeldHonour[], terms: Terms): Verdict
  conditionFindings(facts: EligibilityFacts, referenceDay: Day): readonly ConditionFinding[]
  /** The first day of the years looked back on from a day. */
  lookBackFrom(day: Day): Day
  mayApplyUnderBans(bans: readonly Ban[], day: Day): Verdict
  declarationsComplete(given: readonly string[]): Verdict
  receivingBody(area: string, table: Readonly<Record<string, string>>): Verdict
  verdictsClosed(verdicts: Readonly<Partial<Record<Quality, string>>>): Verdict
  mayPublishDistrictNotice(verdicts: Readonly<Partial<Record<Quality, string>>>, consultations: readonly ConsultationFacts[]): Verdict
  mayCloseConsultation(consultation: ConsultationFacts, day: Day, terms: Terms): Verdict
  maySendToCity(notice: NoticeFacts, openObjections: readonly string[], day: Day): Verdict
  opinionComplete(opinion: string, recommendation: string): Verdict
  bothReviewed(materialReviewed: boolean, siteReviewed: boolean): Verdict
  mayPublishAcceptanceList(outsideWithoutReasons: readonly string[], terms: Terms): Verdict
  mayVisit(notice: NoticeFacts, openObjections: readonly string[], day: Day): Verdict
  mayReport(notVisited: readonly string[]): Verdict
  mayReview(ties: readonly Tie[], terms: Terms): Verdict
  /** Whether an expert with the work in hand may go on. */
  mayGoOn(ties: readonly Tie[], terms: Terms): Verdict
  /** Ties that do not bar, and that whoever gives the work must have seen. */
  tiesToWeigh(ties: readonly Tie[], terms: Terms): readonly Tie[]
  /** What a tie of this kind between the expert's employer and the applicant is to the expert. */
  throughEmployer(kind: string): string
  /** The refusal that follows from a recusal on this tie. */
  recusedOn(tie: string, terms: Terms): Refused
  candidatesWithin(counts: Readonly<Record<AwardClass, number>>, terms: Terms): Verdict
  mayPublishProposedList(difference: readonly string[], unknown: number): Verdict
  maySubmit(notice: NoticeFacts, openObjections: readonly string[], day: Day): Verdict
  mayApprove(notPutForward: number): Verdict
  withPlaque(awardClass: AwardClass, terms: Terms): boolean
  wording(awardClass: AwardClass, year: number): string
  objectionParticulars(kind: ObjectorKind, given: readonly string[]): Verdict
  examinationPeriod(calendar: Calendar, receivedOn: Day): Period
  banUntil(article: number, decidedOn: Day): Day
  noticePeriod(kind: NoticeKind, calendar: Calendar, publishedOn: Day): Period
}

/** An area whose lead body receives applications: a county, a district or a functional area. */
export interface Area {
  readonly key: string
  readonly title: string
  readonly titleEn: string
  /** The lead body that receives there at first; the city lead body keeps the table. */
  readonly body: string
}

/**
 * Where a step of the procedure has its place: in the articles it carries out, in ascending order and at least one, or,
 * where no article asks for it, in a control of the system or in general law.
 */
export type StepPlace = { readonly articles: readonly [number, ...number[]] } | { readonly ground: 'control' | 'law' }

/** The text of one article: its paragraphs (款), each with its items (项). */
export interface ArticleText {
  readonly number: number
  readonly title: string
  readonly chapter: string
  readonly paragraphs: readonly { readonly text: string; readonly items: readonly string[] }[]
}

export interface Measures {
  readonly id: string
  readonly title: string
  readonly titleEn: string
  readonly documentNumber: string
  readonly adoptedOn: Day
  readonly issuedOn: Day
  readonly inForceFrom: Day
  readonly city: string
  readonly cityEn: string
  readonly leadBody: string
  /** Two letters before the numbers of applications and certificates. */
  readonly numberPrefix: string
  readonly government: string
  readonly stages: readonly Stage[]
  readonly places: Readonly<Record<AwardClass, number>>
  /** Classes whose title carries a plaque with the certificate. */
  readonly plaqueClasses: readonly AwardClass[]
  readonly noticeWorkingDays: Readonly<Record<NoticeKind, number>>
  readonly examinationWorkingDays: number
  readonly validityYears: number
  readonly registeredYears: number
  readonly lookBackYears: number
  /** The article that bans an organisation for concealment or false material. */
  readonly falseMaterialArticle: number
  readonly indicatorYears: number
  readonly banYears: Readonly<Record<number, number>>
  readonly conditions: readonly Condition[]
  readonly qualities: readonly Quality[]
  readonly criteria: Readonly<Record<string, CriteriaSet>>
  readonly currentCriteria: string
  readonly dossier: DossierForm
  readonly auditItems: readonly AuditItem[]
  /** What an expert undertakes before any material opens: secrecy and integrity. */
  readonly undertaking: string
  readonly parameters: readonly RuleParameter[]
  readonly grounds: Readonly<Record<RefusalCode, Ground>>
  /** By the name of a step of `procedure/steps.ts`. */
  readonly stepPlaces: Readonly<Record<string, StepPlace>>
  readonly articles: readonly {
    readonly number: number
    readonly title: string
    readonly titleEn: string
    readonly chapter: string
    readonly chapterEn: string
  }[]
  readonly areas: readonly Area[]
  readonly departments: readonly { readonly key: string; readonly title: string; readonly titleEn: string }[]
  readonly law: Law
}

/** The value in force on a day. Throws for a day before the first value: a number is never guessed. */
export function valueOn<T>(dated: readonly Dated<T>[], day: Day): T {
  const inForce = dated.filter((entry) => entry.from <= day).sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  if (!inForce) throw new Error(`no value in force on ${day}; the first begins on ${dated[0]?.from}`)
  return inForce.value
}

/** Every parameter at its suggested value. */
export function suggestedRules(parameters: readonly RuleParameter[]): RuleValues {
  return Object.fromEntries(parameters.map((parameter) => [parameter.key, parameter.suggested])) as unknown as RuleValues
}

/** The criteria set an edition was announced with, or the current one while it has none. Throws when the measures do not know it. */
export function criteriaOf(
  edition: { readonly announcement: { readonly criteria: string } | null } | null,
  { measures }: Pick<Terms, 'measures'>,
): CriteriaSet {
  const id = edition?.announcement?.criteria ?? measures.currentCriteria
  const criteria = measures.criteria[id]
  if (!criteria) throw new Error(`criteria set ${id} is not in the measures`)
  return criteria
}

/** What all items of a criteria set are worth together, in points. */
export function wholePoints(criteria: Pick<CriteriaSet, 'categories'>): number {
  return itemsOf(criteria).reduce((sum, { points }) => sum + points, 0)
}

/** The items of a criteria set in its own order. */
export function itemsOf(criteria: Pick<CriteriaSet, 'categories'>): readonly CriteriaItem[] {
  return criteria.categories.flatMap((category) => category.items)
}
