import { expect, it } from 'vitest'
import { eachHome } from '../../../tests/helpers/homes.ts'

eachHome((home) => {
  it('the identity behind an objection shows all that article 28 asks for, and the reason is kept', async () => {
    const { town, serve, house } = await home.town()
    const desk = await serve()
    const city = await desk.sit(town.city.city.handler)
    const [against] = town.objects.filter(({ kind, stage }) => kind === 'objection' && stage === 'registered')
    const path = `/api/objections/${against?.id}/identity`
    const answer = await city.ask({ method: 'POST', path, body: { reason: '核对联系方式' } })
    expect(answer.statusCode, answer.body).toBe(200)
    const { kind, given } = answer.json() as { kind: string; given: { particular: string; text: string; isFile: boolean }[] }
    expect(kind).toBe('person')
    expect(given.map(({ particular }) => particular)).toEqual(['name', 'phone', 'address', 'identity-proof'])
    expect(given[0]).toEqual({ particular: 'name', text: '示例异议人', isFile: false })
    expect(given[3]?.isFile).toBe(true)
    expect(await house.db.selectFrom('vault_opening').select('reason').execute()).toEqual([{ reason: '核对联系方式' }])
    expect((await (await desk.sit(town.city.auditor)).ask({ method: 'POST', path, body: { reason: '看看' } })).statusCode).toBe(403)
  })
})
