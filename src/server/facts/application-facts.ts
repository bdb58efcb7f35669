/** Everything a gate of one application asks, in one question to the database. */
import { sql } from 'kysely'
import type { Day } from '../../law/calendar.ts'
import type { ApplicationState } from '../../procedure/application.ts'
import type { BanState } from '../../procedure/ban.ts'
import type { ConsultationState } from '../../procedure/consultation.ts'
import type { EditionState } from '../../procedure/edition.ts'
import { type HonourState, heldHonour } from '../../procedure/honour.ts'
import { type NoticeState, noticeFacts } from '../../procedure/notice.ts'
import { openObjectionStages } from '../../procedure/objection.ts'
import type { OrganisationState } from '../../procedure/organisation.ts'
import type { SheetLine } from '../../procedure/sheet.ts'
import type { ApplicationFacts } from '../../procedure/submission.ts'
import type { CaseRow } from '../store/journal.ts'
import type { Database } from '../store/schema.ts'
import type { World } from '../world.ts'

export interface LoadedApplication {
  readonly row: CaseRow
  readonly state: ApplicationState
  readonly facts: ApplicationFacts
}

interface Found {
  id: string
  version: number
  head: string
  state: ApplicationState
  edition: EditionState
  organisation: OrganisationState
  bans: BanState[] | null
  honours: HonourState[] | null
  notices: NoticeState[] | null
  objections: string[] | null
  consultations: ConsultationState[] | null
  sheets: SheetLine[] | null
}

const open = sql.join(openObjectionStages.map((stage) => sql.lit(stage)))

/** Load applications with all that their gates ask; `lock` holds them to the end of the transaction, in the order of ids. */
export async function applicationFacts(
  db: Database,
  ids: readonly string[],
  world: World,
  day: Day,
  lock: boolean,
): Promise<readonly LoadedApplication[]> {
  const { rows } = await sql<Found>`
    select a.id, a.version, a.head, a.state,
      (select e.state from edition e where e.id = a.edition) as edition,
      (select o.state from organisation o where o.id = a.organisation) as organisation,
      (select jsonb_agg(b.state) from ban b where b.credit_code = a.credit_code and b.until >= ${day}) as bans,
      (select jsonb_agg(h.state) from honour h where h.credit_code = a.credit_code) as honours,
      (select jsonb_agg(n.state) from notice n where n.id in
        (a.state->'notices'->>'district', a.state->'notices'->>'acceptance', a.state->'notices'->>'proposed')) as notices,
      (select jsonb_agg(o.number) from objection o where o.application = a.id and o.stage in (${open})) as objections,
      (select jsonb_agg(c.state) from consultation c where c.application = a.id) as consultations,
      (select jsonb_agg(jsonb_build_object('id', s.id, 'expert', s.expert, 'stage', s.stage, 'tie', s.state->'tie', 'percents',
          case when s.stage = 'sealed' and s.state->'unsealed' = 'true' then
            (select jsonb_object_agg(item.key, item.value->'percent') from jsonb_each(s.state->'items') item) end) order by s.id)
        from sheet s where s.application = a.id) as sheets
    from application a where a.id = any(${sql.val([...ids])}::text[]) order by a.id ${lock ? sql`for update of a` : sql``}`.execute(db)
  return rows.map((found) => loaded(found, world))
}

function loaded(found: Found, world: World): LoadedApplication {
  const { id, version, head, state } = found
  const notice = (kind: 'district' | 'acceptance' | 'proposed') => noticeFacts(found.notices?.find((each) => each.id === state.notices[kind]) ?? null)
  return {
    row: { kind: 'application', id, version, head, state },
    state,
    facts: {
      edition: found.edition,
      organisation: found.organisation,
      bans: found.bans ?? [],
      honours: (found.honours ?? []).map(heldHonour),
      receiving: world.receiving,
      notices: { district: notice('district'), acceptance: notice('acceptance'), proposed: notice('proposed') },
      openObjections: found.objections ?? [],
      consultations: found.consultations ?? [],
      sheets: found.sheets ?? [],
    },
  }
}
