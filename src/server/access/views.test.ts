/** What is told outside of a result, and when: not before the list is public, and then at once to who was left out. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import type { Letter } from '../../procedure/application.ts'
import { outwardStage } from './views.ts'

describe('a result inside the office', () => {
  const letter: Letter = { id: 'l1', kind: 'not-chosen', day: '2026-11-17', text: '未列入。', readOn: null }

  it('shows as the stage known outside until the letter goes out with the list', () => {
    for (const [stage, shown] of [
      ['reviewed', 'received'],
      ['candidate', 'visited'],
      ['not-candidate', 'visited'],
      ['not-chosen', 'visited'],
      ['proposed', 'proposed'],
    ] as const) {
      expect(outwardStage({ stage, letters: [] })).toBe(shown)
      expect(outwardStage({ stage, letters: [letter] })).toBe(stage)
      expect(outwardStage({ stage, letters: [{ ...letter, kind: 'completion' }] })).toBe(shown)
    }
  })
})

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
  })

  const stagesFor = async (client: Client, query: string) => {
    const { items } = (await client.ask({ method: 'GET', path: `/api/editions/${opened.town.edition}/applications?${query}` })).json()
    return (items as { stage: string }[]).map(({ stage }) => stage)
  }

  it('who was left out of the public list reads so, and finds itself under that stage and no other', async () => {
    const left = opened.town.applicants[10]
    if (!left) throw new Error('nobody was left out')
    const own = await desk.sit(left.legal)
    expect(await stagesFor(own, '')).toEqual(['not-chosen'])
    expect(await stagesFor(own, 'stage=not-chosen')).toEqual(['not-chosen'])
    expect(await stagesFor(own, 'stage=visited')).toEqual([])
  })

  it('whoever is shown that something was handed in may open it', async () => {
    const { city } = opened.town
    const { rows } = await sql<{ id: string }>`select id from application where state->>'approval' is not null limit 1`.execute(opened.house.db)
    const path = `/api/applications/${rows[0]?.id}`
    const shown = async (by: { readonly person: string }) => {
      const client = await desk.sit(by)
      const { state } = (await client.ask({ method: 'GET', path })).json()
      const { statusCode } = await client.ask({ method: 'GET', path: `${path}/submissions/1` })
      return [state.submissions !== undefined, statusCode === 200]
    }
    expect(await shown(city.members[0] ?? city.auditor)).toEqual([false, false])
    expect(await shown(city.government.handler)).toEqual([false, false])
    for (const reader of [city.city.handler, city.auditor]) expect(await shown(reader)).toEqual([true, true])
  })

  it('who was reviewed after the list reads that its materials are received', async () => {
    const reviewed = opened.town.applicants[6]
    if (!reviewed) throw new Error('nobody is being reviewed')
    const own = await desk.sit(reviewed.legal)
    expect(await stagesFor(own, '')).toEqual(['received'])
    expect(await stagesFor(own, 'stage=received')).toEqual(['received'])
    expect(await stagesFor(own, 'stage=reviewed')).toEqual([])
  })
})
