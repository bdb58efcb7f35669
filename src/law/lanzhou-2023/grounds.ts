import { control, type Ground, type RefusalCode } from '../verdict.ts'
import { grounds as places } from './articles/art-04-classes-and-places.ts'
import { grounds as filing } from './articles/art-05-filing.ts'
import { grounds as validity } from './articles/art-06-validity.ts'
import { grounds as materials } from './articles/art-11-materials.ts'
import { grounds as receiving } from './articles/art-12-receiving-body.ts'
import { grounds as district } from './articles/art-13-district-review.ts'
import { grounds as reviews } from './articles/art-14-two-reviews.ts'
import { grounds as acceptance } from './articles/art-15-acceptance.ts'
import { grounds as site } from './articles/art-16-site-review.ts'
import { grounds as recusal } from './articles/art-17-recusal.ts'
import { grounds as deliberation } from './articles/art-18-deliberation.ts'
import { grounds as approval } from './articles/art-19-approval.ts'
import { grounds as objection } from './articles/art-28-objection.ts'
import { grounds as examination } from './articles/art-29-examination.ts'
import { grounds as falseMaterial } from './articles/art-32-false-material.ts'
import { grounds as fraud } from './articles/art-33-fraud.ts'
import { grounds as revocation } from './articles/art-35-revocation.ts'
import { ruleGrounds } from './rules.ts'

/** Safeguards of the system: order, people, versions, completeness of what is typed. No text of law asks for these. */
const controls = {
  'step-not-open': control,
  'handler-may-not-review': control,
  'handler-may-not-sign': control,
  'act-of-another-body': control,
  'act-not-yours': control,
  'edition-suspended': control,
  'edition-over': control,
  'applicant-out': control,
  'nothing-chosen': control,
  'reasons-missing': control,
  'document-missing': control,
  'tie-unknown': control,
  'tie-without-code': control,
  'day-in-future': control,
  'calendar-count-provisional': control,
  'calendar-source-missing': control,
  'calendar-year-fictional': control,
  'calendar-table-faulty': control,
  'calendar-version-stale': control,
  'notice-only-lengthens': control,
  'notice-built-upon': control,
  'replaced-notice-stands': control,
  'rules-value-out-of-range': control,
  'rules-default-unconfirmed': control,
  'rules-missing': control,
  'rules-first-day-past': control,
  'schedule-out-of-order': control,
  'deadline-only-later': control,
  'deadline-passed': control,
  'deadline-not-passed': control,
  'not-yet-open': control,
  'edition-not-suspended': control,
  'applications-under-way': control,
  'organisation-not-verified': control,
  'organisation-dissolved': control,
  'credit-code-verified-already': control,
  'no-earlier-claim': control,
  'last-legal-representative': control,
  'already-applied': control,
  'condition-needs-statement': control,
  'condition-needs-decision': control,
  'file-not-ready': control,
  'completion-date-past': control,
  'already-decided-by-government': control,
  'expert-not-in-bank': control,
  'expert-listed-already': control,
  'account-listed-already': control,
  'sheet-incomplete': control,
  'percent-off-step': control,
  'comment-missing': control,
  'sheets-unsealed': control,
  'reader-barred-since': control,
  'unsealed-already': control,
  'unsealing-not-called': control,
  'no-signature-asked': control,
  'not-a-reader': control,
  'signed-already': control,
  'material-result-stale': control,
  'draw-stands': control,
  'pool-too-small': control,
  'party-not-in-draw': control,
  'seed-committed-already': control,
  'seed-opened-already': control,
  'lead-body-opens-first': control,
  'seed-does-not-match': control,
  'number-not-drawn': control,
  'draw-of-others': control,
  'expert-not-in-group': control,
  'visit-replaced': control,
  'revision-without-reason': control,
  'agenda-off-days': control,
  'conduct-given-already': control,
  'member-absent': control,
  'ballots-missing': control,
  'vote-not-open': control,
  'vote-open-already': control,
  'vote-closed-already': control,
  'votes-missing': control,
  'ballot-final': control,
  'ballot-box-differs': control,
  'vote-on-paper': control,
  'vote-not-on-paper': control,
  'paper-counts-differ': control,
  'paper-count-not-ballots': control,
  'candidate-deferred': control,
  'minutes-number-differs': control,
  'strike-out-without-reason': control,
  'post-conflict': control,
  'same-person-twice': control,
  'not-on-leave': control,
} satisfies Partial<Record<RefusalCode, Ground>>

/** The ground of every refusal under these measures. A code without one does not compile. */
export const grounds: Readonly<Record<RefusalCode, Ground>> = {
  ...controls,
  ...ruleGrounds,
  ...places,
  ...filing,
  ...validity,
  ...materials,
  ...receiving,
  ...district,
  ...reviews,
  ...acceptance,
  ...site,
  ...recusal,
  ...deliberation,
  ...approval,
  ...objection,
  ...examination,
  ...falseMaterial,
  ...fraud,
  ...revocation,
}
