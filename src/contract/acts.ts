/** The acts of the API, stage by stage: one line a step, with what is typed. */
import { z } from 'zod'
import { act, type Operation } from './operation.ts'
import * as shape from './shapes.ts'

const { day, id, ids, line, prose, remark, wording, sha256 } = shape
const of = <const Kind extends string>(kind: Kind) => ({ params: z.strictObject({ [kind]: id }), object: { kind: kind as never, param: kind } })
const nothing = z.strictObject({})
const reasons = z.strictObject({ reasons: prose })
const reason = z.strictObject({ reason: prose })
const note = z.strictObject({ note: remark.default('') })

const ruleValue = z.union([z.boolean(), z.int(), z.string().max(200), z.array(z.string().max(80)).max(60)])

const rules: readonly Operation[] = [
  act('rules.draft', '/api/rules/draft', '起草实施细则', 'Draft implementing rules', {
    body: z.strictObject({ values: z.record(z.string(), ruleValue), confirmed: z.array(z.string().max(80)).max(200) }),
  }),
  act('rules.publish', '/api/rules/:rules/publish', '发布实施细则', 'Publish implementing rules', {
    ...of('rules'),
    body: z.strictObject({ documentNumber: wording.documentNumber, firstDay: day }),
  }),
  act('calendar.adopt', '/api/calendar/years', '提请采用年度放假安排', "Adopt a year's holiday notice", {
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
  act('receiving.set', '/api/receiving/:area', '设定受理机构', 'Set the receiving body of an area', {
    params: z.strictObject({ area: id }),
    body: z.strictObject({ body: id }),
  }),
]

const organisations: readonly Operation[] = [
  act('organisation.sign-up', '/api/organisations', '登记申报单位', 'Sign an organisation up', {
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
  act('organisation.verify', '/api/organisations/:organisation/verify', '核验登记', 'Verify a sign-up', { ...of('organisation'), body: nothing }),
  act('organisation.reject', '/api/organisations/:organisation/reject', '不予通过登记', 'Reject a sign-up', { ...of('organisation'), body: reason }),
  act('organisation.supersede', '/api/organisations/:organisation/supersede', '以本登记替代原登记', 'Let this sign-up replace the earlier one', {
    ...of('organisation'),
    body: reason,
  }),
  act('organisation.add-colleague', '/api/organisations/:organisation/colleagues', '增加本单位人员', 'Add a colleague', {
    ...of('organisation'),
    body: z.strictObject({ login: line, role: z.enum(['drafter', 'legal-representative']) }),
  }),
  act('organisation.remove-colleague', '/api/organisations/:organisation/colleagues/remove', '移除本单位人员', 'Remove a colleague', {
    ...of('organisation'),
    body: z.strictObject({ person: id }),
  }),
  act('organisation.record-change', '/api/organisations/:organisation/changes', '记录更名、合并、注销', 'Record a renaming, merger or dissolution', {
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
  act('edition.plan', '/api/editions', '筹备新一届', 'Plan an edition', {
    body: z.strictObject({
      number: z.int().min(1).max(99),
      year: z.int().min(2023).max(2200),
      name: line,
      budget: z.array(z.strictObject({ line, yuan: z.int().min(0).max(1_000_000_000) })).max(50),
    }),
  }),
  act('edition.file', '/api/editions/:edition/file', '申报表彰项目', 'File the edition with the commendation office', {
    ...of('edition'),
    body: z.strictObject({ text: prose }),
  }),
  act('edition.answer-filing', '/api/editions/:edition/answer-filing', '批复表彰项目', 'Answer the filing', {
    ...of('edition'),
    body: z.strictObject({
      approved: z.boolean(),
      documentNumber: wording.documentNumber,
      repliedOn: day,
      places: shape.places,
      document: sha256.optional(),
    }),
  }),
  act('edition.announce', '/api/editions/:edition/announce', '发布申报通知', 'Announce the edition', {
    ...of('edition'),
    body: z.strictObject({ ...wording, schedule }),
  }),
  act('edition.extend-deadline', '/api/editions/:edition/extend-deadline', '延长申报期限', 'Extend the deadline', {
    ...of('edition'),
    body: z.strictObject({ ...wording, deadline: day, reason: prose }),
  }),
  act('edition.suspend', '/api/editions/:edition/suspend', '暂停本届评选', 'Suspend the edition', { ...of('edition'), body: life }),
  act('edition.resume', '/api/editions/:edition/resume', '恢复本届评选', 'Resume the edition', { ...of('edition'), body: life }),
  act('edition.end', '/api/editions/:edition/end', '终止本届评选', 'End the edition without result', { ...of('edition'), body: life }),
  act('edition.publish-acceptance-list', '/api/editions/:edition/acceptance-list', '发布受理名单公示', 'Publish the acceptance list', {
    ...of('edition'),
    body: z.strictObject({ ...wording, accepted: ids.min(1) }),
  }),
  act('edition.sign-report', '/api/editions/:edition/report', '签署综合评价报告', 'Sign the evaluation report', {
    ...of('edition'),
    body: z.strictObject({
      text: prose,
      candidates: z
        .array(z.strictObject({ application: id, class: shape.awardClass }))
        .min(1)
        .max(200),
    }),
  }),
  act('edition.publish-proposed-list', '/api/editions/:edition/proposed-list', '发布拟获奖名单公示', 'Publish the proposed list', {
    ...of('edition'),
    body: z.strictObject({
      ...wording,
      items: z
        .array(z.strictObject({ application: id, class: shape.awardClass }))
        .min(1)
        .max(50),
    }),
  }),
  act('edition.submit-list', '/api/editions/:edition/submission', '提请市政府审定', 'Submit the list to the city government', {
    ...of('edition'),
    body: z.strictObject({ documentNumber: wording.documentNumber, text: prose, applications: ids.min(1) }),
  }),
  act('edition.issue-certificates', '/api/editions/:edition/certificates', '制发证书并公告', 'Issue certificates and announce', {
    ...of('edition'),
    body: z.strictObject(wording),
  }),
  act('edition.close', '/api/editions/:edition/close', '本届结束归档', 'Close the edition', { ...of('edition'), body: nothing }),
]

const applications: readonly Operation[] = [
  act('application.start', '/api/editions/:edition/applications', '开始申报', 'Start an application', {
    params: z.strictObject({ edition: id }),
    body: nothing,
  }),
  act('application.submit', '/api/applications/:application/submit', '提交申报', 'Submit', {
    ...of('application'),
    body: z.strictObject({ declarations: z.array(line).max(20) }),
  }),
  act('application.take-back', '/api/applications/:application/take-back', '撤回修改', 'Take back to change', {
    ...of('application'),
    body: nothing,
  }),
  act('application.leave', '/api/applications/:application/leave', '退出本届评选', 'Leave the edition', {
    ...of('application'),
    body: z.strictObject({ reason: remark }),
  }),
  act('application.read-letter', '/api/applications/:application/letters/read', '签收文书', 'Acknowledge a letter', {
    ...of('application'),
    body: z.strictObject({ letter: id }),
  }),
  act('application.request-completion', '/api/applications/:application/request-completion', '退回补正', 'Return for completion', {
    ...of('application'),
    body: z.strictObject({ items: z.array(line).min(1).max(100), due: day }),
  }),
  act('application.record-verdict', '/api/applications/:application/verdicts', '记录四性审核结论', 'Record one of the four verdicts', {
    ...of('application'),
    body: z.strictObject({
      quality: shape.quality,
      outcome: shape.verdictOutcome,
      notes: z.array(z.strictObject({ item: line, outcome: shape.verdictOutcome, note: remark })).max(100),
    }),
  }),
  act('application.decide-condition', '/api/applications/:application/conditions', '书面认定申报条件', 'Decide on a condition in writing', {
    ...of('application'),
    body: z.strictObject({ condition: line, accepted: z.boolean(), reason: prose }),
  }),
  act('application.consult', '/api/applications/:application/consult', '征求部门意见', 'Consult departments', {
    ...of('application'),
    body: z.strictObject({ departments: z.array(id).min(1).max(60), question: prose }),
  }),
  act('application.recommend', '/api/applications/:application/recommend', '出具审核意见并报送市级', 'Give the opinion and recommend to the city', {
    ...of('application'),
    body: z.strictObject({ opinion: remark, recommendation: remark }),
  }),
  act('application.decline', '/api/applications/:application/decline', '不予推荐', 'Decide not to recommend', {
    ...of('application'),
    body: reasons,
  }),
  act('application.receive', '/api/applications/:application/receive', '接收报送材料', 'Receive what the district sent', {
    ...of('application'),
    body: nothing,
  }),
  act('application.return-to-district', '/api/applications/:application/return-to-district', '退回县（区）', 'Return to the district', {
    ...of('application'),
    body: reasons,
  }),
  act('application.assign-readers', '/api/applications/:application/readers', '分派材料评审专家', 'Assign readers', {
    ...of('application'),
    body: z.strictObject({ experts: ids.min(1) }),
  }),
  act('application.agree-result', '/api/applications/:application/material-result', '形成材料评审结果', 'Agree the material result', {
    ...of('application'),
    body: z.strictObject({ percents: z.record(z.string().max(20), shape.percent), comment: remark }),
  }),
  act('application.write-reasons', '/api/applications/:application/reasons', '书面反馈未列入理由', 'Write the reasons for not listing', {
    ...of('application'),
    body: reasons,
  }),
  act('application.form-group', '/api/applications/:application/group', '组建现场评审专家组', 'Form the site-review group', {
    ...of('application'),
    body: z.strictObject({ leader: id, members: ids.min(1), days: z.array(day).min(1).max(10), place: line }),
  }),
  act('application.recheck', '/api/applications/:application/recheck', '再次查询限制名单并征求意见', 'Look up bans and ask departments again', {
    ...of('application'),
    body: z.strictObject({ gate: z.enum(['meeting', 'submission']), departments: z.array(id).max(60), question: prose }),
  }),
]

const notices: readonly Operation[] = [
  act('consultation.answer', '/api/consultations/:consultation/answer', '回复意见', 'Answer a consultation', {
    ...of('consultation'),
    body: z.strictObject({ kind: z.enum(['no-objection', 'facts', 'cannot-tell']), text: remark, period: line }),
  }),
  act('consultation.remind', '/api/consultations/:consultation/remind', '催办', 'Remind the department', { ...of('consultation'), body: nothing }),
  act('consultation.tell-supervisor', '/api/consultations/:consultation/tell-supervisor', '告知监督部门', 'Tell the supervisor', {
    ...of('consultation'),
    body: nothing,
  }),
  act('consultation.close', '/api/consultations/:consultation/close', '签字结束征求', 'Close an unanswered consultation', {
    ...of('consultation'),
    body: z.strictObject({ record: prose }),
  }),
  act('notice.publish-district', '/api/notices/district', '发布县（区）公示', 'Publish a district notice', {
    body: z.strictObject({ ...wording, applications: ids.min(1) }),
  }),
  act('notice.lengthen', '/api/notices/:notice/lengthen', '延长公示期', 'Lengthen a notice', {
    ...of('notice'),
    body: z.strictObject({ to: day, reason: prose }),
  }),
  act('notice.withdraw', '/api/notices/:notice/withdraw', '撤回公示', 'Withdraw a notice', { ...of('notice'), body: reason }),
]

const itemScore = z.strictObject({ percent: shape.percent, strengths: remark, improvements: remark })

const review: readonly Operation[] = [
  act('expert.list', '/api/experts', '专家入库', 'Enter an expert in the bank', {
    body: z.strictObject({ person: id.nullable(), name: line, employer: line, employerCode: shape.creditCode, fields: z.array(line).max(20) }),
  }),
  act('expert.record-tie', '/api/experts/:expert/ties', '登记利害关系', 'Record a tie', {
    ...of('expert'),
    body: z.strictObject({ creditCode: shape.creditCode, kind: line, source: line }),
  }),
  act('expert.undertake', '/api/experts/:expert/undertakings', '签署保密和廉洁承诺', 'Sign secrecy and integrity', {
    ...of('expert'),
    body: z.strictObject({ edition: id, agreed: z.literal(true) }),
  }),
  act('expert.remove', '/api/experts/:expert/remove', '移出专家库', 'Remove an expert from the bank', { ...of('expert'), body: reason }),
  act('sheet.seal', '/api/sheets/:sheet/seal', '提交评分', 'Seal a sheet', {
    ...of('sheet'),
    body: z.strictObject({ items: z.record(z.string().max(20), itemScore) }),
  }),
  act('sheet.recuse', '/api/sheets/:sheet/recuse', '申请回避', 'Recuse', { ...of('sheet'), body: z.strictObject({ reason: prose, tie: line }) }),
  act('visit.open', '/api/visits/:visit/open', '召开首次会议', 'Open the visit', { ...of('visit'), body: z.strictObject({ record: prose }) }),
  act('visit.record-finding', '/api/visits/:visit/findings', '记录现场发现', 'Record a finding', {
    ...of('visit'),
    body: z.strictObject({ item: line, text: prose }),
  }),
  act('visit.revise-scores', '/api/visits/:visit/revisions', '修正得分', 'Revise scores', {
    ...of('visit'),
    body: z.strictObject({ revisions: z.record(z.string().max(20), z.strictObject({ percent: shape.percent, reason: remark })) }),
  }),
  act('visit.close', '/api/visits/:visit/close', '召开末次会议', 'Close the visit', {
    ...of('visit'),
    body: z.strictObject({ record: prose, report: prose }),
  }),
  act('visit.sign-report', '/api/visits/:visit/sign', '签署现场评审报告', "Sign the visit's report", { ...of('visit'), body: nothing }),
]

const decision: readonly Operation[] = [
  act('meeting.call', '/api/editions/:edition/meetings', '召集审议会', 'Call the meeting', {
    params: z.strictObject({ edition: id }),
    body: z.strictObject({ day, place: line, members: ids.min(1) }),
  }),
  act('meeting.open', '/api/meetings/:meeting/open', '开始会议', 'Open the meeting', {
    ...of('meeting'),
    body: z.strictObject({ present: ids.min(1) }),
  }),
  act('meeting.recuse', '/api/meetings/:meeting/recusals', '申报利害关系并回避', 'Recuse from a vote', {
    ...of('meeting'),
    body: z.strictObject({ application: id, reason: prose }),
  }),
  act('meeting.vote', '/api/meetings/:meeting/ballots', '表决', 'Cast a ballot', {
    ...of('meeting'),
    body: z.strictObject({ application: id, ballot: z.enum(['for', 'against', 'abstain']) }),
  }),
  act('meeting.conclude', '/api/meetings/:meeting/conclude', '结束会议并计票', 'Conclude and count', {
    ...of('meeting'),
    body: z.strictObject({ minutes: prose, resolved: ids.optional() }),
  }),
  act('approval.decide', '/api/approvals/:approval/decide', '市政府审定', 'Decide on the submitted list', {
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
  act('objection.register', '/api/objections', '登记异议', 'Register an objection', {
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
  act('objection.admit', '/api/objections/:objection/admit', '审查后受理异议', 'Admit after examination', { ...of('objection'), body: nothing }),
  act('objection.refuse', '/api/objections/:objection/refuse', '审查后不予受理异议', 'Do not admit', { ...of('objection'), body: reasons }),
  act('objection.decide', '/api/objections/:objection/decide', '作出异议处理决定', 'Decide on an objection', {
    ...of('objection'),
    body: z.strictObject({ upheld: z.boolean(), reasons: prose, endsApplication: z.boolean() }),
  }),
  act('objection.notify', '/api/objections/:objection/notify', '书面告知处理结果', 'Notify the result in writing', {
    ...of('objection'),
    body: z.strictObject({ means: line }),
  }),
  act('objection.confirm', '/api/objections/:objection/confirm', '记录异议人确认', "Record the objector's confirmation", {
    ...of('objection'),
    body: z.strictObject({ answer: z.enum(['confirmed', 'disagrees', 'no-reply']) }),
  }),
  act('ban.impose', '/api/bans', '认定虚假申报并限制申报', 'Find false material and ban', {
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
  act('account.open', '/api/accounts', '开立账号', 'Open an account', {
    body: z.strictObject({
      name: line,
      login: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9._@-]{3,60}$/),
    }),
  }),
  act('account.give-post', '/api/accounts/:account/posts', '授予岗位', 'Give a post', {
    ...of('account'),
    body: z.strictObject({ role: staffRole, body: id, capacities: z.array(z.enum(['handle', 'review', 'sign'])).max(3) }),
  }),
  act('account.take-post', '/api/accounts/:account/posts/take', '收回岗位', 'Take a post away', {
    ...of('account'),
    body: z.strictObject({ role: staffRole, body: id, reason: prose }),
  }),
  act('account.set-leave', '/api/accounts/:account/leave', '登记请假和代理人', 'Set leave and substitute', {
    ...of('account'),
    body: z.strictObject({ from: day, to: day, substitute: id }),
  }),
  act('account.end-leave', '/api/accounts/:account/leave/end', '销假', 'End leave', { ...of('account'), body: nothing }),
  act('account.reset-factor', '/api/accounts/:account/reset-factor', '重置第二因素', 'Reset the second factor', { ...of('account'), body: reason }),
  act('account.close', '/api/accounts/:account/close', '关闭账号', 'Close an account', { ...of('account'), body: reason }),
  act('act.review', '/api/acts/:act/review', '审核', 'Review an act', { ...of('act'), body: note }),
  act('act.return', '/api/acts/:act/return', '退回修改', 'Return an act', { ...of('act'), body: z.strictObject({ note: prose }) }),
  act('act.withdraw', '/api/acts/:act/withdraw', '撤回拟办件', 'Withdraw an act', { ...of('act'), body: note }),
  act('act.hand-over', '/api/acts/:act/hand-over', '移交拟办件', 'Hand an act over', { ...of('act'), body: z.strictObject({ to: id }) }),
  act('act.sign', '/api/acts/:act/sign', '签发', 'Sign an act', { ...of('act'), body: nothing }),
  act('erasure.erase', '/api/erasures', '提请删除个人信息', 'Erase bodies with personal data', {
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
  ...decision,
  ...objections,
  ...accounts,
]
