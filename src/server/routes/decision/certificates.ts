/** 证书和奖牌: who waits for a certificate, which were issued, and who gets a plaque with it. */
import { sql } from 'kysely'
import type { HonourState } from '../../../procedure/honour.ts'
import type { NoticeState } from '../../../procedure/notice.ts'
import type { Handler } from '../input.ts'
import { applicationsOf, identified } from './found.ts'
import { aroundEdition } from './ground.ts'

export const certificates: Handler = async (input) => {
  const { edition, terms } = await aroundEdition(input)
  const { db } = input.house
  const [approved, honours, notices] = await Promise.all([
    applicationsOf(db, edition.id, ['approved']),
    sql<{ state: HonourState }>`select state from honour where edition = ${edition.id} order by certificate`.execute(db),
    sql<{ state: NoticeState }>`select state from notice where edition = ${edition.id} and kind = 'conferment' order by id`.execute(db),
  ])
  const announced = notices.rows.at(-1)?.state
  return {
    approved: approved.map((each) => ({ ...identified(each), class: each.class ?? 'nomination' })),
    honours: honours.rows.map(({ state }) => ({
      id: state.id,
      certificate: state.certificate,
      name: state.name,
      class: state.class,
      year: state.year,
      decision: state.decision,
      awardedOn: state.awardedOn,
      until: state.until,
      standing: state.standing,
      plaque: terms.measures.law.withPlaque(state.class, terms),
    })),
    announcement: announced ? { id: announced.id, title: announced.title, publishedOn: announced.publishedOn } : null,
  }
}
