/** Where the choices of a field come from: a picker with names, never an id typed by hand. */

export type Source =
  | { readonly from: 'applications'; readonly stages?: readonly string[] }
  | { readonly from: 'experts' | 'areas' | 'departments' | 'conditions' | 'items' | 'ties' | 'editions' | 'declarations' | 'withdrawn-notices' }
  | { readonly from: 'organisations' | 'colleagues' | 'same-office' | 'bodies' | 'letters' | 'upload' | 'uploads' }
  | { readonly from: 'criteria' | 'members' | 'expert-accounts' | 'draws' | 'expert-fields' }
  /** Ids that stand in the case itself, under this field. */
  | { readonly from: 'case'; readonly field: string; readonly of: 'experts' | 'people' | 'applications' }

/** By act and field; what an act does not say of its own holds for the field everywhere. */
const ofAct: Readonly<Record<string, Source>> = {
  'edition.publish-acceptance-list accepted': { from: 'applications', stages: ['reviewed'] },
  'edition.sign-report candidates.application': { from: 'applications', stages: ['visited'] },
  'edition.publish-proposed-list items.application': { from: 'applications', stages: ['chosen'] },
  'edition.publish-proposed-list outside.application': { from: 'applications', stages: ['not-candidate', 'not-chosen'] },
  'edition.submit-list applications': { from: 'applications', stages: ['proposed'] },
  'notice.publish-district applications': { from: 'applications', stages: ['submitted'] },
  'application.release-reader expert': { from: 'case', field: 'readers', of: 'experts' },
  'organisation.remove-colleague person': { from: 'colleagues' },
  'meeting.call members': { from: 'members' },
  'meeting.open present': { from: 'case', field: 'members', of: 'people' },
  'meeting.recuse application': { from: 'case', field: 'candidates', of: 'applications' },
  'meeting.vote application': { from: 'case', field: 'candidates', of: 'applications' },
  'meeting.attend member': { from: 'case', field: 'members', of: 'people' },
  'meeting.open-vote application': { from: 'case', field: 'candidates', of: 'applications' },
  'meeting.close-vote application': { from: 'case', field: 'candidates', of: 'applications' },
  'meeting.void-vote application': { from: 'case', field: 'candidates', of: 'applications' },
  'meeting.defer application': { from: 'case', field: 'candidates', of: 'applications' },
  'meeting.type-paper-count application': { from: 'case', field: 'candidates', of: 'applications' },
  'meeting.type-paper-count sheet': { from: 'upload' },
  'meeting.conclude resolved': { from: 'case', field: 'candidates', of: 'applications' },
  'approval.decide approved': { from: 'case', field: 'items', of: 'applications' },
  'approval.decide struckOut.application': { from: 'case', field: 'items', of: 'applications' },
  'draw.freeze strata.title': { from: 'expert-fields' },
  'expert.list person': { from: 'expert-accounts' },
  'expert.record-tie kind': { from: 'ties' },
  'account.set-leave substitute': { from: 'same-office' },
  'act.hand-over to': { from: 'same-office' },
  'objection.register evidence': { from: 'uploads' },
  'visit.record-finding item': { from: 'items' },
  'visit.add-photograph upload': { from: 'upload' },
  'visit.give-documents uploads': { from: 'uploads' },
  'visit.record-absence member': { from: 'case', field: 'members', of: 'experts' },
  'sheet.type-paper scan': { from: 'upload' },
}

const ofField: Readonly<Record<string, Source>> = {
  application: { from: 'applications' },
  applications: { from: 'applications' },
  area: { from: 'areas' },
  body: { from: 'bodies' },
  departments: { from: 'departments' },
  experts: { from: 'experts' },
  expert: { from: 'experts' },
  leader: { from: 'experts' },
  members: { from: 'experts' },
  condition: { from: 'conditions' },
  tie: { from: 'ties' },
  edition: { from: 'editions' },
  declarations: { from: 'declarations' },
  replaces: { from: 'withdrawn-notices' },
  draw: { from: 'draws' },
  criteria: { from: 'criteria' },
  into: { from: 'organisations' },
  letter: { from: 'letters' },
  licence: { from: 'upload' },
  authorisation: { from: 'upload' },
  identityProof: { from: 'upload' },
  seal: { from: 'upload' },
}

export function sourceOf(step: string, path: readonly string[]): Source | null {
  return ofAct[`${step} ${path.join('.')}`] ?? ofField[path[path.length - 1] ?? ''] ?? null
}
