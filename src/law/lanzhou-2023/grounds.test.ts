import { describe, expect, it } from 'vitest'
import { type Ground, type RefusalCode, refusalCodes } from '../verdict.ts'
import { lanzhou2023On } from './measures.ts'
import { ruleParameters } from './rules.ts'

const { grounds } = lanzhou2023On('2026-03-02')

/** An article of the text by number, an implementing rule ◇, or a control of the system. */
type Kind = `article ${number}` | 'rule' | 'control'

/** The definition of a control, for codes of which the specification says no more. */
const OWN = 'our own safeguard, said to be so'

/** What the specification says of all that is left open. */
const NUMBERS = 'every number the text does not give, is an implementing-rule parameter'

/**
 * What each refusal may rest on, written down from the specification article by article and not from the code: the
 * phrase says what is refused, or marks it ◇.
 */
const table: readonly (readonly [RefusalCode, Kind, string])[] = [
  ['step-not-open', 'control', OWN],
  ['handler-may-not-review', 'control', 'Handler, reviewer and signatory (经办、审核、签发) are three steps'],
  ['handler-may-not-sign', 'control', 'reviewer and signatory may be one, never handler and signatory'],
  ['act-of-another-body', 'control', OWN],
  ['act-not-yours', 'control', OWN],
  ['edition-suspended', 'control', 'the edition suspended, resumed, ended without result'],
  ['edition-over', 'control', 'the edition suspended, resumed, ended without result'],
  ['applicant-out', 'control', 'leave before the decision (退出)'],
  ['nothing-chosen', 'control', OWN],
  ['reasons-missing', 'control', 'Every adverse letter states facts, ground, and the way to object or be heard'],
  ['document-missing', 'control', 'a clerk records its reply with the document and a second person checks'],
  ['day-in-future', 'control', OWN],

  ['calendar-count-provisional', 'control', OWN],
  ['calendar-source-missing', 'control', OWN],
  ['calendar-year-fictional', 'control', OWN],
  ['calendar-table-faulty', 'control', OWN],
  ['calendar-version-stale', 'control', OWN],
  ['notice-only-lengthens', 'control', OWN],
  ['replaced-notice-stands', 'control', 'A notice whose content is corrected or that was wrongly published is withdrawn and runs anew'],
  ['notice-built-upon', 'control', 'A notice whose content is corrected or that was wrongly published is withdrawn and runs anew'],

  ['criteria-source-missing', 'control', OWN],
  ['criteria-faulty', 'control', OWN],
  ['criteria-known', 'control', OWN],
  ['criteria-unknown', 'control', OWN],
  ['criteria-below-threshold', 'control', OWN],

  ['rules-value-out-of-range', 'control', OWN],
  ['rules-default-unconfirmed', 'control', 'in which each default was confirmed or changed'],
  ['rules-missing', 'control', 'no edition can be announced until the lead body has published a version of the rules'],
  ['rules-first-day-past', 'control', 'the ◇ parameters, published with version and first day'],
  ['filing-without-approval', 'rule', 'announcing an edition whose filing has no approving reply ◇'],
  ['schedule-out-of-order', 'control', OWN],
  ['deadline-only-later', 'control', 'the deadline extended by public notice'],
  ['deadline-passed', 'control', 'an application after the deadline, however the clock is asked'],
  ['deadline-not-passed', 'control', OWN],
  ['not-yet-open', 'control', OWN],
  ['edition-not-suspended', 'control', 'the edition suspended, resumed, ended without result'],
  ['applications-under-way', 'control', OWN],

  ['organisation-not-verified', 'control', 'verified by the receiving body before the first submission'],
  ['organisation-dissolved', 'control', 'an applicant renamed, merged or dissolved on the way'],
  ['credit-code-verified-already', 'control', 'two people claiming one code'],
  ['no-earlier-claim', 'control', 'two people claiming one code'],
  ['last-legal-representative', 'control', 'a colleague who leaves'],
  ['already-applied', 'control', 'One application serves both'],
  ['banned-false-material', 'article 32', 'an application from a banned organisation'],
  ['banned-fraud', 'article 33', 'an application by an organisation under a ban (32, 33, 35)'],
  ['banned-revoked', 'article 35', 'an application by an organisation under a ban (32, 33, 35)'],
  ['holder-still-valid', 'rule', 'a holder of the award applying while it is valid ◇'],
  ['condition-needs-statement', 'control', 'the applicant may still submit with a statement'],
  ['condition-needs-decision', 'control', 'a named clerk decides in writing: a machine turns nobody away over a disputed reading'],
  ['receiving-body-unknown', 'control', 'Area → receiving body is a table the city lead body edits'],

  ['declarations-missing', 'control', 'submission without the declarations'],
  ['state-secret-not-excluded', 'control', 'submission without the declarations'],
  ['dossier-incomplete', 'article 11', 'fill the form over days, save without loss, attach files'],
  ['overview-too-long', 'rule', 'every number the text does not give, is an implementing-rule parameter'],
  ['self-evaluation-too-long', 'rule', 'every number the text does not give, is an implementing-rule parameter'],
  ['file-not-ready', 'control', 'a file of a forbidden or broken kind'],
  ['completion-date-past', 'control', OWN],
  ['already-decided-by-government', 'control', 'leave before the decision (退出)'],

  ['verdicts-open', 'article 13', 'publishing the notice before all four verdicts and the consultation are closed'],
  ['verdict-not-met', 'control', OWN],
  ['departments-missing', 'rule', 'send the consultation letter to the departments, see who has replied'],
  ['consultation-not-sent', 'article 13', 'publishing the notice before all four verdicts and the consultation are closed'],
  ['consultation-open', 'article 13', 'publishing the notice before all four verdicts and the consultation are closed'],
  ['department-not-due', 'rule', 'the lead body may close the consultation with a signed record ◇'],
  ['department-not-reminded', 'rule', 'the lead body may close the consultation with a signed record ◇'],
  [
    'supervisor-not-told',
    'rule',
    'after the due day, two reminders and word to the supervisor, the lead body may close the consultation with a signed record ◇',
  ],
  ['district-notice-missing', 'article 13', 'sending before the notice has run at least 5 working days'],
  ['district-notice-running', 'article 13', 'sending before the notice has run at least 5 working days'],
  ['objection-open-district', 'article 13', 'with an open objection against that applicant'],
  ['opinion-missing', 'article 13', 'without opinion and recommendation'],
  ['recommendation-missing', 'article 13', 'without opinion and recommendation'],

  ['expert-employer-interest', 'article 17', 'giving an application to an expert whose employer has an interest in it (article)'],
  ['expert-wider-tie', 'rule', "Wider ties than the employer's are ◇, each with its own source"],
  ['expert-not-in-bank', 'control', OWN],
  ['expert-listed-already', 'control', OWN],
  ['account-listed-already', 'control', OWN],
  ['undertakings-missing', 'control', 'opening materials before the undertakings are signed (control)'],
  ['secret-not-needed', 'control', OWN],
  ['paper-sheets-differ', 'control', OWN],
  ['copy-not-given', 'control', OWN],
  ['barred-since-by-article', 'article 17', 'a recused person reading, scoring or voting'],
  ['recused-by-article', 'article 17', 'a recused person reading, scoring or voting'],
  ['expert-not-barred', 'control', OWN],
  ['barred-since-by-rule', 'rule', "Wider ties than the employer's are ◇, each with its own source"],
  ['recused-by-rule', 'rule', "Wider ties than the employer's are ◇, each with its own source"],
  ['recused-by-own-word', 'control', OWN],
  ['readers-too-few', 'rule', 'how many experts read an application'],
  ['sheet-incomplete', 'control', OWN],
  ['percent-off-step', 'control', OWN],
  ['comment-missing', 'control', OWN],
  ['sheets-unsealed', 'control', OWN],
  ['sheets-not-opened', 'rule', NUMBERS],
  ['reader-barred-since', 'control', OWN],
  ['unsealed-already', 'control', OWN],
  ['unsealing-waits-for-witness', 'rule', NUMBERS],
  ['unsealing-not-called', 'control', OWN],
  ['board-led-by-another', 'rule', NUMBERS],
  ['discussion-missing', 'rule', NUMBERS],
  ['discussion-of-total-missing', 'rule', NUMBERS],
  ['result-by-the-rule', 'rule', NUMBERS],
  ['no-signature-asked', 'control', OWN],
  ['not-a-reader', 'control', OWN],
  ['signed-already', 'control', OWN],
  ['material-result-stale', 'control', OWN],
  ['draw-parties-too-few', 'rule', 'form the expert group, draw it at random from the bank ◇'],
  ['draw-stands', 'control', OWN],
  ['pool-too-small', 'control', OWN],
  ['party-not-in-draw', 'control', OWN],
  ['seed-committed-already', 'control', OWN],
  ['seed-opened-already', 'control', OWN],
  ['lead-body-opens-first', 'control', OWN],
  ['seed-does-not-match', 'control', OWN],
  ['draw-opening-days-run', 'rule', 'form the expert group, draw it at random from the bank ◇'],
  ['number-not-drawn', 'control', OWN],
  ['ties-not-seen', 'rule', "Wider ties than the employer's are ◇, each with its own source"],
  ['tie-unknown', 'control', OWN],
  ['tie-without-code', 'control', OWN],
  ['draw-missing', 'rule', 'form the expert group, draw it at random from the bank ◇'],
  ['draw-of-others', 'control', OWN],
  ['expert-not-drawn', 'rule', 'form the expert group, draw it at random from the bank ◇'],
  ['drawn-left-out', 'rule', 'form the expert group, draw it at random from the bank ◇'],

  ['not-reviewed', 'article 15', 'The acceptance list comes after material review'],
  ['reasons-not-sent', 'rule', 'publishing the list while one applicant outside it has no written reasons ◇'],
  ['below-threshold', 'rule', 'every number the text does not give, is an implementing-rule parameter'],
  ['list-skips-better', 'rule', 'Everything marked ◇ below, and every number the text does not give'],
  ['list-too-long', 'rule', NUMBERS],
  ['list-beyond-ratio', 'rule', NUMBERS],
  ['acceptance-vote-missing', 'rule', NUMBERS],
  ['acceptance-vote-not-used', 'rule', NUMBERS],
  ['acceptance-votes-too-few', 'rule', NUMBERS],
  ['list-skips-votes', 'rule', NUMBERS],

  ['acceptance-notice-missing', 'article 16', 'a visit to an applicant whose notice has not ended or who has an open objection'],
  ['acceptance-notice-running', 'article 16', 'a visit to an applicant whose notice has not ended or who has an open objection'],
  ['objection-open-acceptance', 'article 16', 'a visit to an applicant whose notice has not ended or who has an open objection'],
  ['group-too-small', 'rule', 'Size, leader, mix of skills ◇'],
  ['expert-not-in-group', 'control', OWN],
  ['visit-replaced', 'control', OWN],
  ['packs-out', 'control', OWN],
  ['revision-without-reason', 'control', OWN],
  ['visit-issues-open', 'rule', 'every number the text does not give, is an implementing-rule parameter'],
  ['agenda-off-days', 'control', OWN],
  ['conduct-given-already', 'control', OWN],
  ['pack-over', 'rule', 'every number the text does not give, is an implementing-rule parameter'],
  ['not-all-visited', 'article 16', 'a candidate list while one accepted applicant has neither been visited nor left'],

  ['both-reviews-needed', 'article 14', 'a candidate or an award without both'],
  ['candidates-too-many-award', 'rule', 'The candidate list may be longer (差额 ratio ◇)'],
  ['candidates-too-many-nomination', 'rule', 'The candidate list may be longer (差额 ratio ◇)'],
  ['report-missing', 'article 18', 'compose the comprehensive evaluation report from what is recorded'],
  ['report-stale', 'rule', 'Everything marked ◇ below, and every number the text does not give'],
  ['feedback-not-due', 'rule', 'Everything marked ◇ below, and every number the text does not give'],
  ['recheck-before-meeting-missing', 'rule', 'Bans are looked up and departments asked again before 18 and before 19 ◇'],
  ['recheck-before-submission-missing', 'rule', 'Bans are looked up and departments asked again before 18 and before 19 ◇'],
  ['places-award', 'article 4', 'a fourth award or a sixth nomination'],
  ['places-nomination', 'article 4', 'a fourth award or a sixth nomination'],
  ['places-of-filing', 'rule', "If the commendation office's reply names fewer places, the smaller number binds"],
  ['one-class-each', 'rule', 'One class per organisation in an edition ◇'],
  ['freed-place-stays-empty', 'rule', 'A place freed after the notice is not filled from below ◇'],
  ['quorum-missing', 'rule', 'a ballot without quorum ◇'],
  ['member-absent', 'control', OWN],
  ['member-recused', 'rule', 'Whether the meeting votes at all, and how (named, secret, quorum, majority, ties), is ◇'],
  ['ballots-not-used', 'rule', 'Whether the meeting votes at all, and how (named, secret, quorum, majority, ties), is ◇'],
  ['ballots-missing', 'control', OWN],
  ['vote-not-open', 'control', OWN],
  ['vote-open-already', 'control', OWN],
  ['vote-closed-already', 'control', OWN],
  ['votes-missing', 'control', OWN],
  ['ballot-final', 'control', OWN],
  ['ballot-box-differs', 'control', OWN],
  ['vote-on-paper', 'control', OWN],
  ['vote-not-on-paper', 'control', OWN],
  ['paper-counts-differ', 'control', OWN],
  ['paper-count-not-ballots', 'control', OWN],
  ['candidate-deferred', 'control', OWN],
  ['minutes-number-differs', 'control', OWN],
  ['second-vote-due', 'rule', 'Whether the meeting votes at all, and how (named, secret, quorum, majority, ties), is ◇'],
  ['votes-not-one-by-one', 'rule', 'Whether the meeting votes at all, and how (named, secret, quorum, majority, ties), is ◇'],
  ['differs-from-result', 'article 18', "a proposed list that differs from the meeting's result"],

  ['proposed-notice-missing', 'article 19', 'submission before the notice has ended, or naming an organisation with an open objection'],
  ['proposed-notice-running', 'article 19', 'submission before the notice has ended, or naming an organisation with an open objection'],
  ['objection-open-proposed', 'article 19', 'submission before the notice has ended, or naming an organisation with an open objection'],
  ['supplementary-not-allowed', 'rule', 'which follows in a supplementary submission ◇'],
  ['left-behind-unheld', 'rule', 'which follows in a supplementary submission ◇'],
  ['not-put-forward', 'article 19', 'The government may approve fewer, never others and never more'],
  ['strike-out-without-reason', 'control', OWN],
  ['not-approved', 'article 19', 'the government approves, returns with reasons, or strikes out names'],

  ['objection-evidence-missing', 'article 28', 'object to acceptance and review work, with evidence'],
  ['particulars-of-person-missing', 'article 28', 'an objection without the particulars of its kind, saying which are missing'],
  ['particulars-of-organisation-missing', 'article 28', 'an objection without the particulars of its kind, saying which are missing'],
  ['objection-result-not-sent', 'article 29', 'closing without the written notice'],
  ['confirmation-not-due', 'rule', "record the objector's confirmation (confirmed, disagrees, no reply in n days ◇)"],

  ['post-conflict', 'control', OWN],
  ['same-person-twice', 'control', 'no one person takes all three steps of a binding act'],
  ['not-on-leave', 'control', 'a clerk on leave, tasks handed over, a substitute named'],
]

function kindOf(ground: Ground): string {
  return ground.kind === 'article' ? `article ${ground.article}` : ground.kind
}

describe('the ground of a refusal', () => {
  it('is written down here for every code, once', () => {
    expect(table.map(([code]) => code).sort()).toEqual([...refusalCodes].sort())
  })

  for (const [code, kind, phrase] of table) {
    it(`of ${code} is ${kind}: ${phrase}`, () => {
      expect(kindOf(grounds[code])).toBe(kind)
    })
  }

  it('is never an article for what is marked ◇ or is a control of the system', () => {
    const notOfTheText = table.filter(([, kind]) => kind === 'rule' || kind === 'control').map(([code]) => code)
    expect(notOfTheText.filter((code) => grounds[code].kind === 'article')).toEqual([])
  })

  it('names a parameter of the implementing rules where it is one', () => {
    const keys: readonly string[] = ruleParameters.map((parameter) => parameter.key)
    const unknown = Object.values(grounds).filter((ground) => ground.kind === 'rule' && !keys.includes(ground.parameter))
    expect(unknown).toEqual([])
  })
})
