/**
 * What the law room answers with: allowed, or refused on a true ground with the facts.
 *
 * The procedure names a refusal by its code only. Which paragraph, implementing rule, general law or control of the
 * system carries that code is said by the city's measures (`Measures.grounds`), so that no room but the law names an
 * article.
 */

/** A ground in the text of the measures. `words` stand word for word in that paragraph; `law.test.ts` looks. */
export interface ArticleGround {
  readonly kind: 'article'
  readonly article: number
  /** 款, counted from 1. */
  readonly paragraph: number
  /** 项, counted from 1; absent when the paragraph itself says it. */
  readonly item?: number
  readonly words: string
}

/** A ground ◇ in the lead body's implementing rules (实施细则): the parameter's key names the clause. */
export interface RuleGround {
  readonly kind: 'rule'
  readonly parameter: string
}

/** A ground in general law, named by its title and article. */
export interface GeneralLawGround {
  readonly kind: 'law'
  readonly title: string
  readonly article: string
}

/** A safeguard of this system, said to be so; no text of law asks for it. */
export interface ControlGround {
  readonly kind: 'control'
}

export type Ground = ArticleGround | RuleGround | GeneralLawGround | ControlGround

/** What was found; numbers, days, names and lists that the sentence of the refusal is written with. */
export type Facts = Readonly<Record<string, string | number | boolean | readonly string[]>>

export interface Allowed {
  readonly allowed: true
}

/** A refusal by code. Its ground is looked up in the measures the case stands under. */
export interface Refused {
  readonly allowed: false
  readonly code: RefusalCode
  readonly facts: Facts
}

export type Verdict = Allowed | Refused

export const allowed: Allowed = { allowed: true }

/** Refuse with a code and the facts found. */
export function refuse(code: RefusalCode, facts: Facts = {}): Refused {
  return { allowed: false, code, facts }
}

/** The first refusal among several answers, or allowed. Answers are given lazily so that later ones may rest on earlier ones. */
export function firstRefusal(...questions: readonly (() => Verdict)[]): Verdict {
  for (const question of questions) {
    const verdict = question()
    if (!verdict.allowed) return verdict
  }
  return allowed
}

/** A ground in the measures' own text. */
export function article(article: number, paragraph: number, words: string, item?: number): ArticleGround {
  return item === undefined ? { kind: 'article', article, paragraph, words } : { kind: 'article', article, paragraph, item, words }
}

/** A ground ◇ in the implementing rules. */
export function rule(parameter: string): RuleGround {
  return { kind: 'rule', parameter }
}

/** A ground in general law. */
export function generalLaw(title: string, article: string): GeneralLawGround {
  return { kind: 'law', title, article }
}

/** A control of the system. */
export const control: ControlGround = { kind: 'control' }

/**
 * Every reason for which a command can be refused. A new city may rest a code on another ground; it may not leave one
 * without. The texts are in `contract/refusals.ts`.
 */
export type RefusalCode = (typeof refusalCodes)[number]

export const refusalCodes = [
  // order, people, versions
  'step-not-open',
  'handler-may-not-review',
  'handler-may-not-sign',
  'act-of-another-body',
  'act-not-yours',
  'edition-suspended',
  'edition-over',
  'applicant-out',
  'nothing-chosen',
  'reasons-missing',
  'document-missing',
  'day-in-future',
  // calendar
  'calendar-count-provisional',
  'calendar-source-missing',
  'calendar-year-fictional',
  'calendar-table-faulty',
  'calendar-version-stale',
  'notice-only-lengthens',
  'notice-built-upon',
  'replaced-notice-stands',
  // criteria sets
  'criteria-source-missing',
  'criteria-faulty',
  'criteria-known',
  'criteria-unknown',
  'criteria-below-threshold',
  // implementing rules, filing, edition
  'rules-value-out-of-range',
  'rules-default-unconfirmed',
  'rules-missing',
  'rules-first-day-past',
  'filing-without-approval',
  'schedule-out-of-order',
  'deadline-only-later',
  'deadline-passed',
  'deadline-not-passed',
  'not-yet-open',
  'edition-not-suspended',
  'applications-under-way',
  // organisations and eligibility
  'organisation-not-verified',
  'organisation-dissolved',
  'credit-code-verified-already',
  'no-earlier-claim',
  'last-legal-representative',
  'already-applied',
  'banned-false-material',
  'banned-fraud',
  'banned-revoked',
  'holder-still-valid',
  'condition-needs-statement',
  'condition-needs-decision',
  'receiving-body-unknown',
  // application
  'declarations-missing',
  'state-secret-not-excluded',
  'dossier-incomplete',
  'overview-too-long',
  'self-evaluation-too-long',
  'file-not-ready',
  'completion-date-past',
  'already-decided-by-government',
  // district
  'verdicts-open',
  'verdict-not-met',
  'departments-missing',
  'consultation-not-sent',
  'consultation-open',
  'department-not-due',
  'department-not-reminded',
  'supervisor-not-told',
  'district-notice-missing',
  'district-notice-running',
  'objection-open-district',
  'opinion-missing',
  'recommendation-missing',
  // experts and sheets
  'expert-employer-interest',
  'expert-wider-tie',
  'expert-not-in-bank',
  'expert-listed-already',
  'account-listed-already',
  'undertakings-missing',
  'secret-not-needed',
  'paper-sheets-differ',
  'copy-not-given',
  'recused-by-article',
  'expert-not-barred',
  'barred-since-by-article',
  'barred-since-by-rule',
  'recused-by-rule',
  'recused-by-own-word',
  'readers-too-few',
  'reader-barred-since',
  'sheet-incomplete',
  'percent-off-step',
  'comment-missing',
  'sheets-unsealed',
  'sheets-not-opened',
  'unsealed-already',
  'unsealing-waits-for-witness',
  'unsealing-not-called',
  'board-led-by-another',
  'discussion-missing',
  'discussion-of-total-missing',
  'result-by-the-rule',
  'no-signature-asked',
  'not-a-reader',
  'signed-already',
  'material-result-stale',
  // draw of experts
  'draw-parties-too-few',
  'draw-stands',
  'pool-too-small',
  'party-not-in-draw',
  'seed-committed-already',
  'seed-opened-already',
  'lead-body-opens-first',
  'seed-does-not-match',
  'draw-opening-days-run',
  'number-not-drawn',
  'ties-not-seen',
  'tie-unknown',
  'tie-without-code',
  'draw-missing',
  'draw-of-others',
  'expert-not-drawn',
  'drawn-left-out',
  // acceptance
  'not-reviewed',
  'reasons-not-sent',
  'below-threshold',
  'list-skips-better',
  'list-too-long',
  'list-beyond-ratio',
  'acceptance-vote-missing',
  'acceptance-vote-not-used',
  'acceptance-votes-too-few',
  'list-skips-votes',
  // site review
  'acceptance-notice-missing',
  'acceptance-notice-running',
  'objection-open-acceptance',
  'group-too-small',
  'expert-not-in-group',
  'visit-replaced',
  'revision-without-reason',
  'visit-issues-open',
  'packs-out',
  'agenda-off-days',
  'conduct-given-already',
  'pack-over',
  'not-all-visited',
  // report, meeting, proposed list
  'both-reviews-needed',
  'candidates-too-many-award',
  'candidates-too-many-nomination',
  'report-missing',
  'report-stale',
  'feedback-not-due',
  'recheck-before-meeting-missing',
  'recheck-before-submission-missing',
  'places-award',
  'places-nomination',
  'places-of-filing',
  'one-class-each',
  'freed-place-stays-empty',
  'quorum-missing',
  'member-absent',
  'member-recused',
  'ballots-not-used',
  'ballots-missing',
  'vote-not-open',
  'vote-open-already',
  'vote-closed-already',
  'votes-not-one-by-one',
  'votes-missing',
  'second-vote-due',
  'ballot-final',
  'ballot-box-differs',
  'vote-on-paper',
  'vote-not-on-paper',
  'paper-counts-differ',
  'paper-count-not-ballots',
  'candidate-deferred',
  'minutes-number-differs',
  'differs-from-result',
  // submission and approval
  'proposed-notice-missing',
  'proposed-notice-running',
  'objection-open-proposed',
  'supplementary-not-allowed',
  'left-behind-unheld',
  'not-put-forward',
  'strike-out-without-reason',
  'not-approved',
  // objections and bans
  'objection-evidence-missing',
  'particulars-of-person-missing',
  'particulars-of-organisation-missing',
  'objection-result-not-sent',
  'confirmation-not-due',
  // accounts
  'post-conflict',
  'same-person-twice',
  'not-on-leave',
] as const
