/** Rights as people live them: a lost factor, a leave, a post taken away, and what is not one's own. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../tests/helpers/homes.ts'
import { Visitor } from '../../../tests/helpers/visitor.ts'
import { addDays } from '../../law/calendar.ts'
import type { By } from '../../procedure/decision.ts'
import { dayOf } from '../clock.ts'
import { runDueCommands } from '../jobs/due.ts'
import { hashPassword } from './passwords.ts'

const PASSWORD = 'tangerine clock 41'

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
  })

  const get = (client: Client, path: string) => client.ask({ method: 'GET', path })
  const post = (client: Client, path: string, body: object = {}) => client.ask({ method: 'POST', path, body })
  const pass = (minutes: number) => {
    opened.clock.instant = new Date(opened.clock.instant.getTime() + minutes * 60_000)
  }
  const today = () => dayOf(opened.clock.instant)
  const applicant = (index: number) => {
    const found = opened.town.applicants[index]
    if (!found) throw new Error(`no applicant ${index}`)
    return found
  }
  const district = (area: string) => {
    const found = opened.town.city.districts[area]
    if (!found) throw new Error(`no district ${area}`)
    return found
  }

  describe('a lost password or second factor', () => {
    it('is reset by two administrators, one preparing, the other signing; a new code activates the account anew', async () => {
      const { systemAdministrator, securityAdministrator, experts } = opened.town.city
      const person = experts[6]?.by as By
      await opened.house.db
        .updateTable('credential')
        .set({ password: await hashPassword(PASSWORD) })
        .where('account', '=', person.person)
        .execute()
      const { login } = await opened.house.db.selectFrom('credential').select('login').where('account', '=', person.person).executeTakeFirstOrThrow()
      const own = new Visitor(desk.app)
      await own.signIn(login, PASSWORD)
      const secret = await own.enrol(opened.clock.instant)
      pass(5)

      const [system, security] = [await desk.sit(systemAdministrator), await desk.sit(securityAdministrator)]
      const renew = () => post(system, `/api/accounts/${person.person}/activation`)
      expect((await renew()).json().code).toBe('account-active')
      const prepared = await post(system, `/api/accounts/${person.person}/reset-factor`, { reason: '手机遗失' })
      const act = prepared.json().case.id
      expect([prepared.statusCode, (await post(system, `/api/acts/${act}/review`, { note: '' })).statusCode]).toEqual([202, 409])
      expect((await own.ask('GET', '/api/session')).json().needs).toBe('nothing')
      expect((await post(security, `/api/acts/${act}/review`, { note: '' })).statusCode).toBe(200)
      expect((await post(system, `/api/acts/${act}/sign`)).json().code).toBe('handler-may-not-sign')
      expect((await post(security, `/api/acts/${act}/sign`)).statusCode).toBe(200)

      expect((await own.ask('GET', '/api/session')).statusCode).toBe(401)
      const anew = new Visitor(desk.app)
      expect((await anew.signIn(login, PASSWORD)).json().code).toBe('wrong-credentials')
      expect((await post(security, `/api/accounts/${person.person}/activation`)).statusCode).toBe(403)
      const { activation } = (await renew()).json()
      const chosen = `${PASSWORD}-2`
      expect((await anew.ask('POST', '/api/people/activate', { login, activation, password: chosen })).statusCode).toBe(200)
      expect((await renew()).json().code).toBe('account-active')
      expect((await anew.signIn(login, chosen)).json()).toMatchObject({ needs: 'enrolment', posts: [] })
      expect((await anew.code(secret, opened.clock.instant)).json().code).toBe('wrong-code')
      await anew.enrol(opened.clock.instant)
      expect((await anew.ask('GET', '/api/session')).json()).toMatchObject({ needs: 'nothing', posts: [{ role: 'expert' }] })
    })
  })

  describe('a leave', () => {
    it('lends the post to a colleague of the same body while it lasts, and takes it back the day after', async () => {
      const { handler, reviewer, signatory } = opened.town.city.city
      const reading = async () => (await get(await desk.sit(reviewer), '/api/session')).json().posts
      const before = await reading()
      const away = await desk.sit(signatory)
      const leave = { from: today(), to: addDays(today(), 2), substitute: reviewer.person }
      expect((await post(away, `/api/accounts/${signatory.person}/leave`, leave)).statusCode).toBe(200)
      expect(await reading()).toEqual([...before, { role: 'city', body: 'city', capacities: ['sign'], standingInFor: signatory.person }])

      const edition = opened.town.edition
      const wording = { documentNumber: '兰质奖发〔2026〕91号', title: '终止公告', text: '终止。', reason: '演练' }
      const prepared = await post(await desk.sit(handler), `/api/editions/${edition}/end`, wording)
      const act = prepared.json().case.id
      const standIn = await desk.sit(reviewer)
      expect((await post(standIn, `/api/acts/${act}/review`, { note: '' })).statusCode).toBe(200)

      pass(3 * 24 * 60)
      expect(await reading()).toEqual(before)
      const late = await post(await desk.sit(reviewer), `/api/acts/${act}/sign`)
      expect([late.statusCode, late.json().code]).toEqual([403, 'not-your-post'])
      expect((await post(await desk.sit(signatory), `/api/acts/${act}/return`, { note: '演练结束' })).statusCode).toBe(200)
    })

    it('is ended early by its person, and the loan with it at once', async () => {
      const { reviewer, signatory } = opened.town.city.city
      const standIn = await desk.sit(reviewer)
      const posts = async () => (await get(standIn, '/api/session')).json().posts.length
      const leave = { from: today(), to: addDays(today(), 9), substitute: reviewer.person }
      const own = await desk.sit(signatory)
      await post(own, `/api/accounts/${signatory.person}/leave`, leave)
      expect(await posts()).toBe(2)
      expect((await post(own, `/api/accounts/${signatory.person}/leave/end`)).statusCode).toBe(200)
      expect(await posts()).toBe(1)
    })

    it('passes what its person has in hand to the substitute, once, and not to somebody who is away too', async () => {
      const { handler, reviewer, signatory } = opened.town.city.city
      const wording = { documentNumber: '兰质奖发〔2026〕92号', title: '终止公告', text: '终止。', reason: '演练' }
      const own = await desk.sit(handler)
      const prepared = await post(own, `/api/editions/${opened.town.edition}/end`, wording)
      const act = prepared.json().case.id
      const inHand = async () => (await get(await desk.sit(reviewer), `/api/acts/${act}`)).json().state.handler
      const away = await desk.sit(signatory)
      const leave = { from: today(), to: addDays(today(), 2) }
      expect((await post(own, `/api/accounts/${handler.person}/leave`, { ...leave, substitute: signatory.person })).statusCode).toBe(200)
      expect((await post(away, `/api/accounts/${signatory.person}/leave`, { ...leave, substitute: reviewer.person })).statusCode).toBe(200)
      await runDueCommands(opened.house)
      expect(await inHand()).toBe(handler.person)

      expect((await post(away, `/api/accounts/${signatory.person}/leave/end`)).statusCode).toBe(200)
      await runDueCommands(opened.house)
      expect(await inHand()).toBe(signatory.person)
      expect(await runDueCommands(opened.house)).toBe(0)

      expect((await post(own, `/api/accounts/${handler.person}/leave/end`)).statusCode).toBe(200)
      expect((await post(await desk.sit(reviewer), `/api/acts/${act}/return`, { note: '演练结束' })).statusCode).toBe(200)
    })

    it('lends nothing to somebody of another body, and nobody sets one for a stranger', async () => {
      const { signatory } = opened.town.city.city
      const stranger = district('620102').handler
      const leave = { from: today(), to: addDays(today(), 2), substitute: stranger.person }
      const refused = await post(await desk.sit(signatory), `/api/accounts/${signatory.person}/leave`, leave)
      expect([refused.statusCode, refused.json().code]).toEqual([409, 'act-of-another-body'])
      const foreign = await post(await desk.sit(stranger), `/api/accounts/${signatory.person}/leave`, { ...leave, substitute: stranger.person })
      expect(foreign.statusCode).toBe(404)
    })

    it('passes an act to a colleague, who then neither reviews nor signs it', async () => {
      const { handler, signatory } = opened.town.city.city
      const wording = { documentNumber: '兰质奖发〔2026〕92号', title: '终止公告', text: '终止。', reason: '演练' }
      const own = await desk.sit(handler)
      const act = (await post(own, `/api/editions/${opened.town.edition}/end`, wording)).json().case.id
      expect((await post(own, `/api/acts/${act}/hand-over`, { to: signatory.person })).statusCode).toBe(200)
      await post(await desk.sit(opened.town.city.city.reviewer), `/api/acts/${act}/review`, { note: '' })
      const signed = await post(await desk.sit(signatory), `/api/acts/${act}/sign`)
      expect([signed.statusCode, signed.json().code]).toEqual([409, 'handler-may-not-sign'])
    })
  })

  describe('a right that is taken away', () => {
    it('acts at the next request of a session that goes on', async () => {
      const { securityAdministrator, departments } = opened.town.city
      const person = departments.taxation as By
      const [security, clerk] = [await desk.sit(securityAdministrator), await desk.sit(person)]
      const list = () => get(clerk, '/api/consultations')
      expect((await list()).statusCode).toBe(200)
      const taken = await post(security, `/api/accounts/${person.person}/posts/take`, { role: 'department', body: 'taxation', reason: '调离' })
      expect(taken.statusCode).toBe(200)
      expect((await get(clerk, '/api/session')).json().posts).toEqual([])
      expect((await list()).json().code).toBe('not-your-post')
    })

    it('of a closed account ends its sessions', async () => {
      const { systemAdministrator, members } = opened.town.city
      const person = members[4] as By
      const own = await desk.sit(person)
      const closed = await post(await desk.sit(systemAdministrator), `/api/accounts/${person.person}/close`, { reason: '任期届满' })
      expect(closed.statusCode).toBe(200)
      expect((await get(own, '/api/session')).statusCode).toBe(401)
    })
  })

  describe('what is not one’s own', () => {
    it('is not found, whatever is asked of it, as if it were not there', async () => {
      const stranger = await desk.sit(applicant(4).legal)
      const foreign = applicant(5).application
      const absent = (await get(stranger, '/api/applications/ap-0000000000000000')).json()
      for (const path of ['', '/timeline', '/receipt', '/draft', '/submissions/1']) {
        const answer = await get(stranger, `/api/applications/${foreign}${path}`)
        expect([path, answer.statusCode, answer.json()]).toEqual([path, 404, absent])
      }
      expect((await post(stranger, `/api/applications/${foreign}/leave`, { reasons: '退出' })).statusCode).toBe(404)
      const listed = await get(stranger, `/api/editions/${opened.town.edition}/applications`)
      expect(listed.body).not.toContain(foreign)
      expect(listed.body).toContain(applicant(4).application)
    })

    it('of a district ends at its border', async () => {
      const neighbour = await desk.sit(district('620103').handler)
      const own = applicant(2).application
      const foreign = applicant(1).application
      expect((await get(neighbour, `/api/applications/${own}`)).statusCode).toBe(200)
      expect((await get(neighbour, `/api/applications/${foreign}`)).statusCode).toBe(404)
      expect((await post(neighbour, `/api/applications/${foreign}/decline`, { reasons: '越权' })).statusCode).toBe(404)
    })

    it('an expert reads what was given to them, and no more after recusal', async () => {
      const [reader, , , recused] = opened.town.city.experts
      const { application } = applicant(5)
      expect((await get(await desk.sit(reader?.by as By), `/api/applications/${application}`)).statusCode).toBe(200)
      expect((await get(await desk.sit(recused?.by as By), `/api/applications/${application}`)).statusCode).toBe(404)
      expect((await get(await desk.sit(reader?.by as By), `/api/applications/${applicant(4).application}`)).statusCode).toBe(404)
    })

    it('the readers’ board has one leader: to who reads along, or leads the visit, its acts are not there', async () => {
      const { experts } = opened.town.city
      const path = `/api/applications/${applicant(13).application}`
      const ask = async (index: number) => {
        const client = await desk.sit(experts[index]?.by as By)
        const { state, steps } = (await get(client, path)).json() as { state: object; steps: { step: string }[] }
        const offered = steps.some(({ step }) => step === 'application.unseal')
        return ['material' in state, offered, (await post(client, `${path}/unsealing`)).json().code]
      }
      expect(await ask(0)).toEqual([true, true, 'applicant-out'])
      expect(await ask(1)).toEqual([false, false, 'not-found'])
      expect(await ask(4)).toEqual([true, false, 'not-found'])
    })

    it('nobody reads the file of another organisation, by its hash or by its place', async () => {
      const [owner, stranger] = [await desk.sit(applicant(5).legal), await desk.sit(applicant(4).legal)]
      const path = `/api/applications/${applicant(5).application}/files/${opened.town.licence}`
      expect([(await get(owner, path)).statusCode, (await get(stranger, path)).statusCode]).toEqual([200, 404])
    })

    it('an applicant does not see what the office knows before it is public', async () => {
      const { state } = (await get(await desk.sit(applicant(6).legal), `/api/applications/${applicant(6).application}`)).json()
      expect(state.stage).toBe('received')
      for (const field of ['score', 'material', 'opinion', 'verdicts', 'site', 'class']) expect(state).not.toHaveProperty(field)
      const seen = (await get(await desk.sit(opened.town.city.city.handler), `/api/applications/${applicant(6).application}`)).json()
      expect(seen.state.stage).toBe('reviewed')
      expect(seen.state).toHaveProperty('material')
    })

    it('who supervises reads and does nothing', async () => {
      const supervisor = await desk.sit(opened.town.city.discipline)
      const path = `/api/applications/${applicant(6).application}`
      expect((await get(supervisor, path)).statusCode).toBe(200)
      expect((await post(supervisor, `${path}/receive`)).json().code).toBe('not-your-post')
      expect((await get(supervisor, '/api/journal')).statusCode).toBe(200)
    })

    it('an account of administration sees no case of the award', async () => {
      for (const by of [opened.town.city.systemAdministrator, opened.town.city.securityAdministrator]) {
        const answer = await get(await desk.sit(by), `/api/applications/${applicant(6).application}`)
        expect(answer.json().code).toBe('not-your-post')
      }
    })
  })
})
