/** The acts of the API, stage by stage: one line a step, with what is typed. */
import { z } from 'zod'
import { criteriaSet } from './criteria.ts'
import { drawActs } from './draw.ts'
import { act, type Operation } from './operation.ts'
import { packActs } from './packs.ts'
import * as shape from './shapes.ts'
import { siteActs } from './site-review.ts'
import { tieActs } from './ties.ts'

const { day, id, ids, line, prose, remark, wording, sha256 } = shape
const of = <const Kind extends string>(kind: Kind) => ({ params: z.strictObject({ [kind]: id }), object: { kind: kind as never, param: kind } })
const nothing = z.strictObject({})
const reasons = z.strictObject({ reasons: prose })
const reason = z.strictObject({ reason: prose })
const note = z.strictObject({ note: remark.default('') })

const ruleValue = z.union([z.boolean(), z.int(), z.string().max(200), z.array(z.string().max(80)).max(60)])

const rules: readonly Operation[] = [
  act('rules.draft', '/api/rules/draft', {
    body: z.strictObject({ values: z.record(z.string(), ruleValue), confirmed: z.array(z.string().max(80)).max(200) }),
  }),
  act('rules.publish', '/api/rules/:rules/publish', {
    ...of('rules'),
    body: z.strictObject({ documentNumber: wording.documentNumber, firstDay: day }),
  }),
  act('criteria.publish', '/api/criteria', { body: z.strictObject({ set: criteriaSet, document: sha256 }) }),
  act('calendar.adopt', '/api/calendar/years', {
    body: z.strictObject({
      notice: z.strictObject({
        year: z.int().min(2023).max(2200),
        title: line,
        documentNumber: line,
        issuedOn: day,
        version: z.int().min(1).max(99),
        daysOff: z.array(day).max(80),
        workdays: z.array(day).max(40),
        fictional: z.literal(true).optional(),
      }),
      document: sha256,
    }),
  }),
  act('receiving.set', '/api/receiving/:area', {
    params: z.strictObject({ area: id }),
    body: z.strictObject({ body: id }),
  }),
]

const organisations: readonly Operation[] = [
  act('organisation.sign-up', '/api/organisations', {
    body: z.strictObject({
      name: line,
      creditCode: shape.creditCode,
      /** The check sign is off and the applicant confirms the code all the same. */
      creditCodeConfirmed: z.boolean().optional(),
      kind: shape.applicantKind,
      area: id,
      domicile: line,
      registeredInCityOn: day.nullable(),
      legalRepresentative: line,
      licence: id,
      authorisation: id,
    }),
  }),
  act('organisation.verify', '/api/organisations/:organisation/verify', { ...of('organisation'), body: nothing }),
  act('organisation.reject', '/api/organisations/:organisation/reject', { ...of('organisation'), body: reason }),
  act('organisation.supersede', '/api/organisations/:organisation/supersede', {
    ...of('organisation'),
    body: reason,
  }),
  act('organisation.add-colleague', '/api/organisations/:organisation/colleagues', {
    ...of('organisation'),
    body: z.strictObject({ login: line, role: z.enum(['drafter', 'legal-representative']) }),
  }),
  act('organisation.remove-colleague', '/api/organisations/:organisation/colleagues/remove', {
    ...of('organisation'),
    body: z.strictObject({ person: id }),
  }),
  act('organisation.record-change', '/api/organisations/:organisation/changes', {
    ...of('organisation'),
    body: z.discriminatedUnion('change', [
      z.strictObject({ change: z.literal('renamed'), name: line, document: sha256 }),
      z.strictObject({ change: z.literal('merged'), into: id, continues: z.boolean(), reason: prose, document: sha256 }),
      z.strictObject({ change: z.literal('dissolved'), document: sha256, reason: prose }),
    ]),
  }),
]

const life = z.strictObject({ ...wording, reason: prose })
const schedule = z.strictObject({ opens: day, deadline: day, plannedSiteReview: day, plannedMeeting: day, plannedApproval: day })

const editions: readonly Operation[] = [
  act('edition.plan', '/api/editions', {
    body: z.strictObject({
      number: z.int().min(1).max(99),
      year: z.int().min(2023).max(2200),
      name: line,
      budget: z.array(z.strictObject({ line, yuan: z.int().min(0).max(1_000_000_000) })).max(50),
    }),
  }),
  act('edition.file', '/api/editions/:edition/file', {
    ...of('edition'),
    body: z.strictObject({ text: prose }),
  }),
  act('edition.answer-filing', '/api/editions/:edition/answer-filing', {
    ...of('edition'),
    body: z.strictObject({
      approved: z.boolean(),
      documentNumber: wording.documentNumber,
      repliedOn: day,
      places: shape.places,
      document: sha256.optional(),
    }),
  }),
  act('edition.announce', '/api/editions/:edition/announce', {
    ...of('edition'),
    body: z.strictObject({ ...wording, schedule, criteria: id.optional() }),
  }),
  act('edition.extend-deadline', '/api/editions/:edition/extend-deadline', {
    ...of('edition'),
    body: z.strictObject({ ...wording, deadline: day, reason: prose }),
  }),
  act('edition.suspend', '/api/editions/:edition/suspend', { ...of('edition'), body: life }),
  act('edition.resume', '/api/editions/:edition/resume', { ...of('edition'), body: life }),
  act('edition.end', '/api/editions/:edition/end', { ...of('edition'), body: life }),
  act('edition.publish-acceptance-list', '/api/editions/:edition/acceptance-list', {
    ...of('edition'),
    body: z.strictObject({
      ...wording,
      accepted: ids.min(1),
      vote: z.strictObject({ voters: z.int().min(1).max(999), votes: z.record(id, z.int().min(0).max(999)) }).optional(),
    }),
  }),
  act('edition.sign-report', '/api/editions/:edition/report', {
    ...of('edition'),
    body: z.strictObject({
      text: prose,
      candidates: z
        .array(z.strictObject({ application: id, class: shape.awardClass }))
        .min(1)
        .max(200),
    }),
  }),
  act('edition.publish-proposed-list', '/api/editions/:edition/proposed-list', {
    ...of('edition'),
    body: z.strictObject({
      ...wording,
      items: z
        .array(z.strictObject({ application: id, class: shape.awardClass }))
        .min(1)
        .max(50),
      outside: z
        .array(z.strictObject({ application: id, reasons: prose }))
        .max(500)
        .optional(),
    }),
  }),
  act('edition.submit-list', '/api/editions/:edition/submission', {
    ...of('edition'),
    body: z.strictObject({ documentNumber: wording.documentNumber, text: prose, applications: ids.min(1) }),
  }),
  act('edition.issue-certificates', '/api/editions/:edition/certificates', {
    ...of('edition'),
    body: z.strictObject(wording),
  }),
  act('edition.close', '/api/editions/:edition/close', { ...of('edition'), body: nothing }),
]

const applications: readonly Operation[] = [
  act('application.start', '/api/editions/:edition/applications', {
    params: z.strictObject({ edition: id }),
    body: nothing,
  }),
  act('application.submit', '/api/applications/:application/submit', {
    ...of('application'),
    body: z.strictObject({ declarations: z.array(line).max(20) }),
  }),
  act('application.take-back', '/api/applications/:application/take-back', {
    ...of('application'),
    body: nothing,
  }),
  act('application.leave', '/api/applications/:application/leave', {
    ...of('application'),
    body: z.strictObject({ reason: remark }),
  }),
  act('application.read-letter', '/api/applications/:application/letters/read', {
    ...of('application'),
    body: z.strictObject({ letter: id }),
  }),
  act('application.request-completion', '/api/applications/:application/request-completion', {
    ...of('application'),
    body: z.strictObject({ items: z.array(line).min(1).max(100), due: day.optional() }),
  }),
  act('application.record-verdict', '/api/applications/:application/verdicts', {
    ...of('application'),
    body: z.strictObject({
      quality: shape.quality,
      outcome: shape.verdictOutcome,
      notes: z.array(z.strictObject({ item: line, outcome: shape.verdictOutcome, note: remark })).max(100),
    }),
  }),
  act('application.decide-condition', '/api/applications/:application/conditions', {
    ...of('application'),
    body: z.strictObject({ condition: line, accepted: z.boolean(), reason: prose }),
  }),
  act('application.consult', '/api/applications/:application/consult', {
    ...of('application'),
    body: z.strictObject({ departments: z.array(id).min(1).max(60), question: prose }),
  }),
  act('application.recommend', '/api/applications/:application/recommend', {
    ...of('application'),
    body: z.strictObject({ opinion: remark, recommendation: remark }),
  }),
  act('application.decline', '/api/applications/:application/decline', {
    ...of('application'),
    body: reasons,
  }),
  act('application.receive', '/api/applications/:application/receive', {
    ...of('application'),
    body: nothing,
  }),
  act('application.return-to-district', '/api/applications/:application/return-to-district', {
    ...of('application'),
    body: reasons,
  }),
  act('application.assign-readers', '/api/applications/:application/readers', {
    ...of('application'),
    // Where experts are drawn, the draw alone is named and its seats are filled in.
    body: z.strictObject({
      experts: ids.optional(),
      leader: id.optional(),
      /** Where experts are drawn: the number of who leads. */
      leaderNumber: z.int().min(1).max(100_000).optional(),
      draw: id.optional(),
      tiesSeen: shape.tiesSeen,
    }),
  }),
  act('application.check-ties', '/api/applications/:application/ties/check', {
    ...of('application'),
    body: z.strictObject({ experts: ids.min(1), purpose: z.enum(['reading', 'visit']) }),
  }),
  act('application.relieve-expert', '/api/applications/:application/experts/relieve', { ...of('application'), body: z.strictObject({ expert: id }) }),
  act('application.release-reader', '/api/applications/:application/readers/release', {
    ...of('application'),
    body: z.strictObject({ expert: id, reason: prose }),
  }),
  act('application.agree-result', '/api/applications/:application/material-result', {
    ...of('application'),
    body: z.strictObject({
      percents: z.record(z.string().max(20), shape.percent),
      comment: remark,
      reasons: z.record(z.string().max(20), z.string().trim().max(2000)).optional(),
      /** What is to be verified on the site, by item. */
      verify: z.record(z.string().max(20), z.string().trim().max(2000)).optional(),
    }),
  }),
  act('application.unseal', '/api/applications/:application/unsealing', { ...of('application'), body: nothing }),
  act('application.witness-unsealing', '/api/applications/:application/unsealing/witness', { ...of('application'), body: nothing }),
  act('application.sign-result', '/api/applications/:application/material-result/sign', { ...of('application'), body: nothing }),
  act('application.note-absence', '/api/applications/:application/material-result/absences', {
    ...of('application'),
    body: z.strictObject({ expert: id, reason: prose }),
  }),
  act('application.countersign-result', '/api/applications/:application/material-result/countersign', { ...of('application'), body: nothing }),
  act('application.write-reasons', '/api/applications/:application/reasons', {
    ...of('application'),
    body: reasons,
  }),
  act('application.form-group', '/api/applications/:application/group', {
    ...of('application'),
    body: z.strictObject({
      leader: id.optional(),
      members: ids.optional(),
      /** Where experts are drawn: the number of who leads. */
      leaderNumber: z.int().min(1).max(100_000).optional(),
      days: z.array(day).min(1).max(10),
      place: line,
      draw: id.optional(),
      tiesSeen: shape.tiesSeen,
    }),
  }),
  act('application.recheck', '/api/applications/:application/recheck', {
    ...of('application'),
    body: z.strictObject({ gate: z.enum(['meeting', 'submission']), departments: z.array(id).max(60), question: prose }),
  }),
]

const notices: readonly Operation[] = [
  act('consultation.answer', '/api/consultations/:consultation/answer', {
    ...of('consultation'),
    body: z.strictObject({ kind: z.enum(['no-objection', 'facts', 'cannot-tell']), text: remark, period: line }),
  }),
  act('consultation.remind', '/api/consultations/:consultation/remind', { ...of('consultation'), body: nothing }),
  act('consultation.tell-supervisor', '/api/consultations/:consultation/tell-supervisor', {
    ...of('consultation'),
    body: nothing,
  }),
  act('consultation.close', '/api/consultations/:consultation/close', {
    ...of('consultation'),
    body: z.strictObject({ record: prose }),
  }),
  act('notice.publish-district', '/api/notices/district', {
    body: z.strictObject({ ...wording, applications: ids.min(1) }),
  }),
  act('notice.lengthen', '/api/notices/:notice/lengthen', {
    ...of('notice'),
    body: z.strictObject({ to: day, reason: prose }),
  }),
  act('notice.withdraw', '/api/notices/:notice/withdraw', { ...of('notice'), body: reason }),
]

const itemScore = z.strictObject({ percent: shape.percent, strengths: remark, improvements: remark })

/** What the bank knows of an expert and can change. */
const changeable = {
  employer: line,
  employerCode: shape.creditCode,
  fields: z.array(line).max(20),
  grade: z.enum(['examiner', 'trainee']).optional(),
  qualification: line.optional(),
  experience: z.int().min(0).max(80).optional(),
  termUntil: day.nullable().optional(),
}

const review: readonly Operation[] = [
  act('expert.list', '/api/experts', {
    body: z.strictObject({ person: id.nullable(), name: line, ...changeable, another: z.boolean().optional() }),
  }),
  act('expert.record-tie', '/api/experts/:expert/ties', {
    ...of('expert'),
    body: z.strictObject({ creditCode: shape.creditCode, kind: line, source: line, since: day.optional(), until: day.optional() }),
  }),
  act('expert.change', '/api/experts/:expert/particulars', { ...of('expert'), body: z.strictObject({ ...changeable, reason: prose }) }),
  act('expert.set-availability', '/api/experts/:expert/availability', {
    ...of('expert'),
    body: z.strictObject({
      away: z
        .array(z.strictObject({ from: day, to: day, reason: line }).refine(({ from, to }) => from <= to, { message: 'days-out-of-order' }))
        .max(60),
    }),
  }),
  act('expert.undertake', '/api/experts/:expert/undertakings', {
    ...of('expert'),
    body: z.strictObject({ edition: id, agreed: z.literal(true) }),
  }),
  act('expert.remove', '/api/experts/:expert/remove', { ...of('expert'), body: reason }),
  act('sheet.seal', '/api/sheets/:sheet/seal', {
    ...of('sheet'),
    body: z.strictObject({ items: z.record(z.string().max(20), itemScore) }),
  }),
  act('sheet.type-paper', '/api/sheets/:sheet/paper', {
    ...of('sheet'),
    body: z.strictObject({ items: z.record(z.string().max(20), itemScore), scan: id }),
  }),
  act('sheet.recuse', '/api/sheets/:sheet/recuse', { ...of('sheet'), body: z.strictObject({ reason: prose, tie: line }) }),
  act('visit.record-finding', '/api/visits/:visit/findings', {
    ...of('visit'),
    body: z.strictObject({ item: line, text: prose }),
  }),
  act('visit.revise-scores', '/api/visits/:visit/revisions', {
    ...of('visit'),
    body: z.strictObject({ revisions: z.record(z.string().max(20), z.strictObject({ percent: shape.percent, reason: remark })) }),
  }),
  act('visit.sign-report', '/api/visits/:visit/sign', { ...of('visit'), body: nothing }),
  act('visit.recuse', '/api/visits/:visit/recuse', { ...of('visit'), body: z.strictObject({ reason: prose, tie: line }) }),
  act('visit.complete-group', '/api/visits/:visit/group', {
    ...of('visit'),
    // Where experts are drawn nobody is named: the seats of the draw join, and a number leads.
    body: z.strictObject({
      members: ids.optional(),
      leader: id.optional(),
      leaderNumber: z.int().min(1).max(100_000).optional(),
      tiesSeen: shape.tiesSeen,
    }),
  }),
]

/** Ballots of one kind, typed from paper. */
const ballots = z.number().int().min(0).max(200)

const decision: readonly Operation[] = [
  act('meeting.call', '/api/editions/:edition/meetings', {
    params: z.strictObject({ edition: id }),
    body: z.strictObject({ day, place: line, members: ids.min(1) }),
  }),
  act('meeting.open', '/api/meetings/:meeting/open', {
    ...of('meeting'),
    body: z.strictObject({ present: ids.min(1) }),
  }),
  act('meeting.recuse', '/api/meetings/:meeting/recusals', {
    ...of('meeting'),
    body: z.strictObject({ application: id, reason: prose }),
  }),
  act('meeting.vote', '/api/meetings/:meeting/ballots', {
    ...of('meeting'),
    body: z.strictObject({ application: id, ballot: z.enum(['for', 'against', 'abstain']) }),
  }),
  act('meeting.attend', '/api/meetings/:meeting/attendance', { ...of('meeting'), body: z.strictObject({ member: id, here: z.boolean() }) }),
  act('meeting.defer', '/api/meetings/:meeting/deferrals', { ...of('meeting'), body: z.strictObject({ application: id, reason: prose }) }),
  act('meeting.open-vote', '/api/meetings/:meeting/votes/open', {
    ...of('meeting'),
    body: z.strictObject({ application: id, paper: z.boolean().optional() }),
  }),
  act('meeting.close-vote', '/api/meetings/:meeting/votes/close', { ...of('meeting'), body: z.strictObject({ application: id }) }),
  act('meeting.void-vote', '/api/meetings/:meeting/votes/void', {
    ...of('meeting'),
    body: z.strictObject({ application: id, reason: prose }),
  }),
  act('meeting.type-paper-count', '/api/meetings/:meeting/votes/paper', {
    ...of('meeting'),
    body: z.strictObject({ application: id, for: ballots, against: ballots, abstain: ballots, sheet: id }),
  }),
  act('meeting.conclude', '/api/meetings/:meeting/conclude', {
    ...of('meeting'),
    body: z.strictObject({ minutes: prose, resolved: ids.optional() }),
  }),
  act('approval.decide', '/api/approvals/:approval/decide', {
    ...of('approval'),
    body: z.strictObject({
      decision: z.enum(['approve', 'return']),
      documentNumber: wording.documentNumber,
      decidedOn: day,
      approved: ids,
      struckOut: z.array(z.strictObject({ application: id, reason: prose })).max(50),
      reasons: remark,
      document: sha256.optional(),
    }),
  }),
]

const personIdentity = z.strictObject({ kind: z.literal('person'), name: line, phone: shape.phone, address: line, identityProof: id })
const organisationIdentity = z.strictObject({
  kind: z.literal('organisation'),
  name: line,
  domicile: line,
  phone: shape.phone,
  address: line,
  seal: id,
})

const objections: readonly Operation[] = [
  act('objection.register', '/api/objections', {
    body: z.strictObject({
      application: id,
      content: prose,
      evidence: z.array(id).max(50),
      objector: z.discriminatedUnion('kind', [
        personIdentity.partial().required({ kind: true }),
        organisationIdentity.partial().required({ kind: true }),
      ]),
    }),
  }),
  act('objection.admit', '/api/objections/:objection/admit', { ...of('objection'), body: nothing }),
  act('objection.refuse', '/api/objections/:objection/refuse', { ...of('objection'), body: reasons }),
  act('objection.decide', '/api/objections/:objection/decide', {
    ...of('objection'),
    body: z.strictObject({ upheld: z.boolean(), reasons: prose, endsApplication: z.boolean() }),
  }),
  act('objection.notify', '/api/objections/:objection/notify', {
    ...of('objection'),
    body: z.strictObject({ means: line }),
  }),
  act('objection.confirm', '/api/objections/:objection/confirm', {
    ...of('objection'),
    body: z.strictObject({ answer: z.enum(['confirmed', 'disagrees', 'no-reply']) }),
  }),
  act('ban.impose', '/api/bans', {
    body: z.strictObject({ application: id, decision: wording.documentNumber, reasons: prose }),
  }),
]

const staffRole = z.enum([
  'district',
  'department',
  'city',
  'expert',
  'member',
  'government',
  'commendation',
  'discipline',
  'auditor',
  'system-administrator',
  'security-administrator',
])

const accounts: readonly Operation[] = [
  act('account.open', '/api/accounts', {
    body: z.strictObject({
      name: line,
      login: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9._@-]{3,60}$/),
    }),
  }),
  act('account.give-post', '/api/accounts/:account/posts', {
    ...of('account'),
    body: z.strictObject({
      role: staffRole,
      body: id,
      capacities: z
        .array(z.enum(['handle', 'review', 'sign']))
        .max(3)
        .default([]),
    }),
  }),
  act('account.take-post', '/api/accounts/:account/posts/take', {
    ...of('account'),
    body: z.strictObject({ role: staffRole, body: id, reason: prose }),
  }),
  act('account.set-leave', '/api/accounts/:account/leave', {
    ...of('account'),
    body: z.strictObject({ from: day, to: day, substitute: id }),
  }),
  act('account.end-leave', '/api/accounts/:account/leave/end', { ...of('account'), body: nothing }),
  act('account.reset-factor', '/api/accounts/:account/reset-factor', { ...of('account'), body: reason }),
  act('account.close', '/api/accounts/:account/close', { ...of('account'), body: reason }),
  act('act.review', '/api/acts/:act/review', { ...of('act'), body: note }),
  act('act.return', '/api/acts/:act/return', { ...of('act'), body: z.strictObject({ note: prose }) }),
  act('act.withdraw', '/api/acts/:act/withdraw', { ...of('act'), body: note }),
  act('act.hand-over', '/api/acts/:act/hand-over', { ...of('act'), body: z.strictObject({ to: id }) }),
  act('act.sign', '/api/acts/:act/sign', { ...of('act'), body: nothing }),
  act('erasure.erase', '/api/erasures', {
    body: z.strictObject({ entries: z.array(sha256).min(1).max(200), reason: prose }),
  }),
]

/** Every act that the API carries. Steps by the clock have none. */
export const acts: readonly Operation[] = [
  ...rules,
  ...organisations,
  ...editions,
  ...applications,
  ...notices,
  ...review,
  ...drawActs,
  ...tieActs,
  ...siteActs,
  ...packActs,
  ...decision,
  ...objections,
  ...accounts,
]
