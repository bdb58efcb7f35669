import type { StepPlace } from '../measures.ts'

const control: StepPlace = { ground: 'control' }
const generalLaw: StepPlace = { ground: 'law' }

/** The articles that a step carries out, in ascending order. */
function carriesOut(...articles: readonly [number, ...number[]]): StepPlace {
  return { articles }
}

/**
 * Where each step of `procedure/steps.ts` has its place in these measures: one line a step, in the order of that table.
 * A step may carry out several articles; one that no article asks for says what it is instead.
 */
export const stepPlaces: Readonly<Record<string, StepPlace>> = {
  // 实施细则; working days rest on the State Council's notices, not on the measures
  'rules.draft': carriesOut(9, 38),
  'rules.publish': carriesOut(9, 38),
  'criteria.publish': carriesOut(3, 9),
  'calendar.adopt': generalLaw,
  'receiving.set': carriesOut(12),

  // who an organisation is, before it applies
  'organisation.sign-up': control,
  'organisation.verify': control,
  'organisation.reject': control,
  'organisation.supersede': control,
  'organisation.add-colleague': control,
  'organisation.remove-colleague': control,
  'organisation.declare-tie': carriesOut(17),
  'organisation.end-tie': carriesOut(17),
  'organisation.record-change': control,

  'edition.plan': carriesOut(7, 9),
  'edition.file': carriesOut(5),
  'edition.answer-filing': carriesOut(5),
  'edition.announce': carriesOut(3, 9),
  'edition.extend-deadline': carriesOut(9),
  'edition.close-applications': carriesOut(9),
  'edition.suspend': control,
  'edition.resume': control,
  'edition.end': control,
  'edition.publish-acceptance-list': carriesOut(15),
  'edition.sign-report': carriesOut(14, 18),
  'edition.publish-proposed-list': carriesOut(4, 9, 18),
  'edition.submit-list': carriesOut(4, 19),
  'edition.issue-certificates': carriesOut(4, 6, 20, 26),
  'edition.close': control,
  'edition.release-feedback': carriesOut(15, 18),

  'application.start': carriesOut(4, 11, 12),
  'application.submit': carriesOut(2, 6, 10, 11, 12, 32, 33, 35),
  'application.take-back': carriesOut(11),
  'application.leave': carriesOut(4),
  'application.read-letter': control,
  'application.request-completion': carriesOut(13),
  'application.record-verdict': carriesOut(13),
  'application.decide-condition': carriesOut(2, 10),
  'application.consult': carriesOut(13),
  'application.recommend': carriesOut(13),
  'application.decline': carriesOut(13),
  'application.receive': carriesOut(13),
  'application.return-to-district': carriesOut(13),
  'application.assign-readers': carriesOut(14, 15, 17),
  'application.check-ties': carriesOut(17),
  'application.relieve-expert': carriesOut(17),
  'application.release-reader': carriesOut(14, 15, 17),
  'application.unseal': carriesOut(15),
  'application.witness-unsealing': control,
  'application.agree-result': carriesOut(14, 15),
  'application.sign-result': carriesOut(15),
  'application.note-absence': carriesOut(15),
  'application.countersign-result': carriesOut(15),
  'application.write-reasons': carriesOut(15),
  'application.form-group': carriesOut(14, 16, 17),
  'application.recheck': carriesOut(18, 19),

  'consultation.answer': carriesOut(13),
  'consultation.remind': carriesOut(13),
  'consultation.tell-supervisor': carriesOut(13),
  'consultation.close': carriesOut(13),

  'notice.publish-district': carriesOut(13),
  'notice.lengthen': carriesOut(13, 15, 18),
  'notice.withdraw': carriesOut(13, 15, 18),
  'notice.end': carriesOut(13, 15, 18),
  'notice.recount': carriesOut(13, 15, 18),

  'expert.list': carriesOut(9),
  'expert.record-tie': carriesOut(17),
  'expert.end-tie': carriesOut(17),
  'expert.change': carriesOut(9, 17),
  'expert.set-availability': carriesOut(9),
  'expert.undertake': carriesOut(17),
  'expert.remove': carriesOut(9, 37),

  'draw.freeze': carriesOut(9, 16, 17),
  'draw.commit': control,
  'draw.open': control,
  'draw.go-on': control,
  'draw.name': control,
  'draw.record-refusal': carriesOut(9, 16, 17),

  'sheet.seal': carriesOut(14, 15),
  'sheet.type-paper': carriesOut(14, 15),
  'sheet.recuse': carriesOut(17),

  'visit.open': carriesOut(14, 16),
  'visit.record-finding': carriesOut(14, 16),
  'visit.revise-scores': carriesOut(14, 16),
  'visit.close': carriesOut(14, 16),
  'visit.sign-report': carriesOut(14, 16),
  'visit.recuse': carriesOut(17),
  'visit.complete-group': carriesOut(16, 17),
  'visit.set-agenda': carriesOut(16),
  'visit.raise-issue': carriesOut(14, 16),
  'visit.close-issue': carriesOut(14, 16),
  'visit.record-interview': carriesOut(14, 16),
  'visit.add-photograph': carriesOut(14, 16),
  'visit.request-documents': carriesOut(14, 16),
  'visit.give-documents': carriesOut(14, 16),
  'visit.answer-arrangements': control,
  'visit.record-absence': carriesOut(14, 16),
  'conduct.give': carriesOut(17, 30),
  'pack.take': carriesOut(16, 17),
  'pack.return': control,
  'pack.wipe': control,

  'meeting.call': carriesOut(9, 18),
  'meeting.open': carriesOut(18),
  'meeting.recuse': carriesOut(18),
  'meeting.vote': carriesOut(18),
  'meeting.attend': carriesOut(18),
  'meeting.defer': carriesOut(18),
  'meeting.open-vote': carriesOut(18),
  'meeting.close-vote': carriesOut(18),
  'meeting.void-vote': carriesOut(18),
  'meeting.type-paper-count': carriesOut(18),
  'meeting.conclude': carriesOut(4, 18),

  'approval.decide': carriesOut(4, 19),

  'objection.register': carriesOut(28),
  'objection.admit': carriesOut(29),
  'objection.refuse': carriesOut(29),
  'objection.decide': carriesOut(29),
  'objection.notify': carriesOut(29),
  'objection.confirm': carriesOut(29),

  'ban.impose': carriesOut(32),

  'account.open': control,
  'account.give-post': control,
  'account.take-post': control,
  'account.set-leave': control,
  'account.end-leave': control,
  'account.reset-factor': control,
  'account.close': control,

  // 经办、审核、签发
  'act.prepare': control,
  'act.review': control,
  'act.return': control,
  'act.withdraw': control,
  'act.hand-over': control,
  'act.sign': control,

  // 个人信息保护法 47: what must be deleted is deleted, by two people
  'erasure.erase': generalLaw,
}
