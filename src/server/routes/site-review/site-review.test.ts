/** 现场评审、纪律反馈、评审反馈 over the API: who reads what, and nobody more. */
import { describe, expect, it } from 'vitest'
import { evaluationLine } from '../../../../scripts/bench/evaluation.ts'
import type { Client } from '../../../../scripts/client.ts'
import { eachHome } from '../../../../tests/helpers/homes.ts'
import type { By } from '../../../procedure/decision.ts'

eachHome((home) => {
  describe('what comes of a visit', () => {
    const get = (by: Client, path: string) => by.ask({ method: 'GET', path })

    it('is read by those whose work it is', async () => {
      const { town, serve } = await home.town()
      const desk = await serve()
      const { city } = town
      const visit = town.objects.find(({ kind }) => kind === 'visit')?.id ?? ''
      const conduct = town.objects.find(({ kind }) => kind === 'conduct')?.id ?? ''
      const applicant = town.applicants.at(-1)
      const sit = (by: Pick<By, 'person'>) => desk.sit(by)
      const [office, discipline, legal] = [await sit(city.city.handler), await sit(city.discipline), await sit(applicant?.legal ?? city.discipline)]

      const report = (await get(office, `/api/visits/${visit}/report`)).json()
      expect(report.members).toHaveLength(4)
      expect(report.scores.items).toHaveLength(23)
      expect(report.draft, 'the numbers stand beside the words').not.toMatch(/\d+\.?\d*分/)
      expect((await get(legal, `/api/visits/${visit}/report`)).statusCode).toBe(403)
      expect((await get(legal, `/api/visits/${visit}`)).statusCode).toBe(403)

      expect((await get(discipline, '/api/conduct')).json().items.map(({ id }: { id: string }) => id)).toEqual([conduct])
      expect((await get(legal, '/api/conduct')).statusCode).toBe(403)
      const leader = await sit({ person: town.objects.find(({ kind }) => kind === 'visit')?.own.leader?.[0] ?? '' })
      expect((await get(leader, '/api/conduct')).statusCode).toBe(403)
      expect((await get(leader, `/api/conduct/${conduct}`)).statusCode).toBe(403)
      for (const by of [city.commendation.handler, city.auditor]) {
        const seen = await sit(by)
        expect((await get(seen, '/api/conduct')).statusCode).toBe(403)
        expect((await get(seen, '/api/journal?limit=200')).body).not.toContain('ConductReported')
      }
      expect((await get(discipline, '/api/journal?limit=200&type=ConductReported')).body).toContain(conduct)

      const feedback = (await get(office, `/api/editions/${town.edition}/feedback`)).json()
      expect(feedback.lines.length).toBeGreaterThan(5)
      const draft = (await get(office, `/api/applications/${applicant?.application}/feedback-draft`)).json()
      expect(draft.categories).toHaveLength(7)
      expect(JSON.stringify(draft)).not.toMatch(/total|rank|expert/)
      expect((await get(legal, `/api/applications/${applicant?.application}/feedback-draft`)).statusCode).toBe(403)
      expect((await get(legal, `/api/applications/${applicant?.application}/feedback.pdf`)).statusCode, 'before it is given').toBe(404)
    }, 300_000)

    it('the office reads no report on conduct before a result stands', async () => {
      const { house, town, serve } = await home.town()
      const office = await (await serve()).sit(town.city.city.handler)
      const conduct = town.objects.find(({ kind }) => kind === 'conduct')?.id ?? ''
      expect((await get(office, '/api/conduct')).json().items).toHaveLength(1)
      await house.db.deleteFrom('honour').execute()
      expect((await get(office, '/api/conduct')).json().items).toEqual([])
      expect((await get(office, `/api/conduct/${conduct}`)).statusCode).toBe(404)
    }, 300_000)

    it('a report given to one applicant is read, printed and acknowledged by it alone', async () => {
      const { town, serve } = await home.town()
      const desk = await serve()
      const [to, other] = [town.applicants.at(-1), town.applicants[0]]
      if (!to || !other) throw new Error('the town has no applicants')
      await town.office.bind('edition.release-feedback', town.edition, { applications: [to.application], edits: [] }, town.city.city)
      const legal = await desk.sit(to.legal)
      const { state } = (await get(legal, `/api/applications/${to.application}`)).json()
      expect(state.feedback.items).toHaveLength(23)
      expect(state.feedback.categories.every(({ from, to: end }: { from: number; to: number }) => from < end)).toBe(true)
      const letter = state.letters.find(({ kind }: { kind: string }) => kind === 'feedback')
      expect(letter.readOn).toBeNull()
      expect((await get(await desk.sit(other.legal), `/api/applications/${to.application}`)).statusCode).toBe(404)
      const district = town.city.districts[to.area]?.handler
      if (district) expect((await get(await desk.sit(district), `/api/applications/${to.application}`)).json().state.feedback).toBeUndefined()
    }, 300_000)

    it('the evaluation report of forty applicants with seven sheets each comes within a second', async () => {
      const { town, serve, house } = await home.town()
      const desk = await serve()
      const line = await evaluationLine(desk.app, house, town)
      if (process.env.MEASURE) console.log(line.what, line.figure)
      expect(line.good, line.figure).toBe(true)
    }, 300_000)
  })
})
