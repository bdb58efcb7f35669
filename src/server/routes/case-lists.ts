/** The lists of the API: each a condition on one table, after what the post may see. */
import { sql } from 'kysely'
import type { HonourState } from '../../procedure/honour.ts'
import { isCertificateNumber } from '../../procedure/honour.ts'
import { innerStages, stagesShownAs, TOLD } from '../access/views.ts'
import { dayOf } from '../clock.ts'
import { proofOf } from '../ledger/receipt.ts'
import { measuresOn } from '../world.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault } from './problems.ts'
import { allOf, caseReader, pageOf, type Row, viewOf } from './reading.ts'

type Condition = ReturnType<typeof sql<boolean>>
const equals = (column: string, value: unknown): Condition => sql<boolean>`${sql.ref(column)} = ${value}`
const optional = (column: string, value: unknown): readonly Condition[] => (value === undefined ? [] : [equals(column, value)])

/** Stages inside the office are looked for under the stage they show outside. */
function stageCondition(input: Input, stage: string | undefined): readonly Condition[] {
  if (stage === undefined) return []
  const asked = stage.split(',')
  const among = (stages: readonly string[]) => sql<boolean>`stage = any(${sql.val(stages)}::text[])`
  if (!['district', 'drafter', 'legal-representative'].includes(input.admission.by.role)) return [among(asked)]
  const told = sql<boolean>`state->'letters' @> ${JSON.stringify([{ kind: TOLD }])}::jsonb`
  const asItIs = sql<boolean>`(${among(asked)} and (not ${among(innerStages)} or ${told}))`
  return [sql<boolean>`(${asItIs} or (${among(asked.flatMap(stagesShownAs))} and not ${told}))`]
}

function ofOwnBody(input: Input): readonly Condition[] {
  const { role, body } = input.admission.by
  if (role === 'district') return [equals('body', body)]
  return role === 'drafter' || role === 'legal-representative' ? [equals('organisation', body)] : []
}

const editionApplications: Handler = async (input) => {
  const { stage, area, search } = input.query
  const found = search ? [sql<boolean>`(number = ${search} or state->>'name' like ${`%${search.replace(/[\\%_]/g, '\\$&')}%`})`] : []
  const inArea = area ? [sql<boolean>`state->>'area' = ${area}`] : []
  return pageOf(
    input,
    'application',
    [equals('edition', input.params.edition), ...ofOwnBody(input), ...stageCondition(input, stage), ...inArea, ...found],
    { key: 'number' },
  )
}

const consultations: Handler = async (input) => {
  const { role, body } = input.admission.by
  const mine =
    role === 'department'
      ? [equals('department', body)]
      : role === 'district'
        ? [sql<boolean>`exists (select 1 from application a where a.id = consultation.application and a.body = ${body})`]
        : []
  return pageOf(input, 'consultation', [...mine, ...optional('stage', input.query.stage)])
}

const notices: Handler = async (input) => {
  const { edition, kind, stage } = input.query
  return pageOf(input, 'notice', [...optional('edition', edition), ...optional('kind', kind), ...optional('stage', stage)])
}

const organisations: Handler = async (input) => {
  const { role, body } = input.admission.by
  const { receiving } = await input.house.world()
  const areas = Object.keys(receiving).filter((area) => receiving[area] === body)
  const mine = role === 'district' ? [sql<boolean>`area = any(${sql.val(areas)}::text[])`] : []
  return pageOf(input, 'organisation', [...mine, ...optional('stage', input.query.stage)])
}

const actList: Handler = async (input) => {
  const { role, body } = input.admission.by
  const administrator = role === 'system-administrator' || role === 'security-administrator'
  const supervisor = ['commendation', 'discipline', 'auditor'].includes(role)
  const mine = supervisor
    ? []
    : administrator
      ? [sql<boolean>`role in ('system-administrator', 'security-administrator') or state->>'command' = 'erasure.erase'`]
      : [equals('role', role), equals('body', body)]
  return pageOf(input, 'act', [...mine.map((condition) => sql<boolean>`(${condition})`), ...optional('stage', input.query.stage)], {
    descending: true,
  })
}

const verifyHonour: Handler = async (input) => {
  const certificate = (input.params.certificate ?? '').trim().toUpperCase()
  const wellFormed = isCertificateNumber(certificate)
  const row = wellFormed
    ? ((await input.house.db.selectFrom('honour').selectAll().where('certificate', '=', certificate).executeTakeFirst()) as Row | undefined)
    : undefined
  if (!row) return sendFault(input.reply, 'not-found', { wellFormed })
  const state = row.state as HonourState
  const wording = measuresOn(dayOf(input.house.clock.now())).law.wording(state.class, state.year)
  return { honour: viewOf('honour', row, 'public'), wording, proof: await proofOf(input.house, row.head) }
}

/** Handlers of every list and single case. */
export const caseHandlers: Readonly<Record<string, Handler>> = {
  'rules.list': (input) => allOf(input, 'rules', input.actor ? sql<boolean>`true` : sql<boolean>`stage = 'published'`, 'number'),
  'edition.list': (input) => allOf(input, 'edition', sql<boolean>`true`, 'number'),
  'edition.read': caseReader('edition'),
  'edition.applications': editionApplications,
  'edition.meetings': (input) => allOf(input, 'meeting', equals('edition', input.params.edition), 'id'),
  'edition.approvals': (input) => allOf(input, 'approval', equals('edition', input.params.edition), 'id'),
  'application.read': caseReader('application'),
  'consultation.list': consultations,
  'consultation.read': caseReader('consultation'),
  'notice.list': notices,
  'notice.read': caseReader('notice'),
  'expert.list-bank': (input) => pageOf(input, 'expert', []),
  'expert.read': caseReader('expert'),
  'sheet.list': (input) => pageOf(input, 'sheet', [equals('expert', actorIn(input).expert), sql<boolean>`stage in ('open', 'sealed')`]),
  'sheet.read': caseReader('sheet'),
  'visit.list': (input) => pageOf(input, 'visit', [sql<boolean>`${actorIn(input).expert} = any(members)`]),
  'visit.read': caseReader('visit'),
  'meeting.read': caseReader('meeting'),
  'approval.read': caseReader('approval'),
  'objection.list': (input) => pageOf(input, 'objection', optional('stage', input.query.stage)),
  'objection.read': caseReader('objection'),
  'ban.list': (input) => pageOf(input, 'ban', []),
  'honour.list': (input) => pageOf(input, 'honour', [], { key: 'certificate' }),
  'honour.verify': verifyHonour,
  'organisation.list': organisations,
  'organisation.read': caseReader('organisation'),
  'act.list': actList,
  'act.read': caseReader('act'),
  'account.list': (input) => pageOf(input, 'account', []),
  'account.read': caseReader('account'),
}
