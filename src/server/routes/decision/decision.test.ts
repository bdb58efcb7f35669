/** The readings of the deciding office on both databases: what is computed, and what stays sealed from whom. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { Client } from '../../../../scripts/client.ts'
import { type Desk, eachHome, type OpenedTown } from '../../../../tests/helpers/homes.ts'
import type { By } from '../../../procedure/decision.ts'

eachHome((home) => {
  let opened: OpenedTown
  let desk: Desk
  let city: Client

  beforeAll(async () => {
    opened = await home.town()
    desk = await opened.serve()
    city = await desk.sit(opened.town.city.city.handler)
  })

  const get = async (client: Client, path: string) => client.ask({ method: 'GET', path })
  const read = async (client: Client, path: string) => {
    const answer = await get(client, path)
    expect(answer.statusCode, `${path} ${answer.body}`).toBe(200)
    return answer.json()
  }
  const id = (index: number) => opened.town.applicants[index]?.application ?? ''
  const member = (index: number) => opened.town.city.members[index] as By
  const expert = (index: number) => opened.town.city.experts[index]?.id ?? ''

  describe('material review', () => {
    it('shows how many sheets are sealed, and no score before all are', async () => {
      const { lines, threshold } = await read(city, `/api/editions/${opened.town.edition}/material-review`)
      const open = lines.find((line: { id: string }) => line.id === id(5))
      expect(open).toMatchObject({ sealed: 0, of: 3, totals: null, score: null, rank: null, cut: null })
      expect(open.readers.map(({ stage: at }: { stage: string }) => at).sort()).toEqual(['open', 'open', 'open', 'recused'])
      const reviewed = lines.find((line: { id: string }) => line.id === id(6))
      expect(reviewed).toMatchObject({ sealed: 3, of: 3, cut: reviewed.score >= threshold * 100 ? 'in' : 'below' })
      expect(reviewed.totals.least).toBeLessThanOrEqual(reviewed.totals.greatest)
      const outside = lines.find((line: { id: string }) => line.id === id(7))
      expect(outside.letter.readOn).toBeNull()
      const { items } = await read(city, `/api/applications/${id(5)}/review`)
      expect(items.every(({ percents, notes }: { percents: number[]; notes: object[] }) => percents.length === 0 && notes.length === 0)).toBe(true)
    })

    it('gives a dot for every reader, the median and the range, and the letter begins with what experts wrote', async () => {
      const review = await read(city, `/api/applications/${id(6)}/review`)
      expect(review.items).toHaveLength(23)
      for (const item of review.items) {
        expect(item.percents).toHaveLength(3)
        expect(item.range).toBe(Math.max(...item.percents) - Math.min(...item.percents))
        expect([...item.percents].sort((a: number, b: number) => a - b)[1]).toBe(item.median)
      }
      expect(review.reasonsDraft).toContain('改进机会')
    })

    it('says before anything is sent that one outside the list still has no reasons', async () => {
      const path = `/api/editions/${opened.town.edition}/material-review`
      expect((await read(city, path)).closed).toBeNull()
      expect((await read(city, `${path}?accepted=`)).closed.code).toBe('nothing-chosen')
      expect((await read(city, `${path}?accepted=${id(5)}`)).closed.code).toBe('not-reviewed')
    })

    it('computes the total of what is typed, exactly', async () => {
      const { items } = await read(city, `/api/applications/${id(6)}/review`)
      const [first, second] = items
      const total = await read(city, `/api/applications/${id(6)}/review/total?percents=${first.code}:65,${second.code}:5`)
      expect(total).toMatchObject({ total: first.points * 65 + second.points * 5, given: 2, of: 23 })
      expect((await get(city, `/api/applications/${id(6)}/review/total?percents=x`)).statusCode).toBe(400)
    })

    it('names for whom an expert is barred, with the ground', async () => {
      const { experts } = await read(city, `/api/editions/${opened.town.edition}/readers?applications=${id(5)},${id(6)}`)
      const recused = experts.find((each: { id: string }) => each.id === expert(3))
      expect(recused.barred.map(({ application }: { application: string }) => application).sort()).toEqual([id(5), id(6)].sort())
      expect(recused.barred[0].refusal.ground.kind).toBe('rule')
      const free = experts.find((each: { id: string }) => each.id === expert(9))
      expect(free).toMatchObject({ barred: [], reads: [], openSheets: 0 })
      expect(experts.find((each: { id: string }) => each.id === expert(0)).reads).toContain(id(5))
    })
  })

  it('lists count the examination of an objection and a notice in working days, as their tasks and pages do', async () => {
    const { items } = await read(city, '/api/objections')
    const registered = items.filter(({ stage }: { stage: string }) => stage === 'registered')
    expect(registered.length).toBeGreaterThan(0)
    const tasks = (await read(city, '/api/tasks?limit=100')).items
    for (const { id: objection, workingDays } of registered) {
      expect(workingDays).toEqual({ left: expect.any(Number), of: 5 })
      expect(tasks.find((task: { id: string }) => task.id === objection).workingDays).toEqual(workingDays)
      expect((await read(city, `/api/objections/${objection}`)).workingDays).toEqual(workingDays)
    }
    for (const each of (await read(city, '/api/notices')).items)
      expect('workingDays' in each, each.stage).toBe(each.stage === 'running' && each.state.workingDays !== null)
    const { items: clocked } = await read(city, `/api/editions/${opened.town.edition}/counted/objection-examinations`)
    expect(clocked.map(({ workingDays }: { workingDays: { of: number } }) => workingDays.of)).toEqual(registered.map(() => 5))
  })

  it('the plan of visits says why a held applicant gets no group', async () => {
    const { lines } = await read(city, `/api/editions/${opened.town.edition}/visit-plan`)
    const held = lines.find((line: { id: string }) => line.id === id(8))
    expect(held.visit).toBeNull()
    expect(held.closed.ground).toMatchObject({ kind: 'article' })
    const visited = lines.find((line: { id: string }) => line.id === id(9))
    expect(visited.visit.members).toHaveLength(4)
    expect(visited.visit.members.every(({ signed }: { signed: boolean }) => signed)).toBe(true)
  })

  it('the evaluation ranks by the rules and tells an objection that came after the report', async () => {
    const evaluation = await read(city, `/api/editions/${opened.town.edition}/evaluation`)
    expect(evaluation.places).toEqual({ award: 3, nomination: 5 })
    const scored = evaluation.lines.filter((line: { score: number | null }) => line.score !== null)
    expect(scored.length).toBe(5)
    expect(evaluation.toRecheck).toEqual([])
    const asked = await read(city, `/api/editions/${opened.town.edition}/evaluation?candidates=${id(9)}:award`)
    expect(asked.closed.code).toBe('both-reviews-needed')
    const numbers = evaluation.changes.filter(({ what }: { what: string }) => what === 'objection').map(({ number }: { number: string }) => number)
    expect(numbers).toEqual([scored.find((line: { id: string }) => line.id === id(11)).number])
  })

  it('the proposal has nobody left to put forward but the held one, with the article that holds it', async () => {
    const { proposed, contentHash, outside } = await read(city, `/api/editions/${opened.town.edition}/proposal`)
    expect(proposed.map((line: { id: string }) => line.id)).toEqual([id(11)])
    expect(proposed[0].openObjections).toHaveLength(1)
    expect(proposed[0].closed.ground).toMatchObject({ kind: 'article', article: 19 })
    expect(contentHash).toBeNull()
    expect(outside.map((line: { letter: object | null }) => line.letter !== null)).toEqual([true, true])
  })

  it('the government reads its file, with the hash of exactly the list; a member does not', async () => {
    const approval = opened.town.objects.find(({ kind, stage: at }) => kind === 'approval' && at === 'approved')?.id
    const government = await desk.sit(opened.town.city.government.handler)
    const file = await read(government, `/api/approvals/${approval}/file`)
    expect(file.contentHash).toMatch(/^[0-9a-f]{64}$/)
    expect(file.items).toHaveLength(2)
    expect(file.meeting).toMatchObject({ present: 4, called: 5, chosen: 3 })
    expect((await get(await desk.sit(member(0)), `/api/approvals/${approval}/file`)).statusCode).toBe(403)
    expect((await get(government, `/api/editions/${opened.town.edition}/evaluation`)).statusCode).toBe(403)
  })

  it('a plaque goes with the award, a certificate with both', async () => {
    const { honours } = await read(city, `/api/editions/${opened.town.edition}/certificates`)
    expect(honours.map((each: { class: string; plaque: boolean }) => [each.class, each.plaque])).toEqual([['award', true]])
  })

  describe('a meeting', () => {
    const meeting = () => opened.town.objects.find(({ kind }) => kind === 'meeting')?.id ?? ''

    it('shows the counts once it has concluded, and to a member only the own ballot', async () => {
      const board = await read(city, `/api/meetings/${meeting()}/board`)
      expect(board.quorum).toMatchObject({ called: 5, present: 4, reached: true })
      expect(board.candidates.map(({ outcome }: { outcome: string }) => outcome).sort()).toEqual(['chosen', 'chosen', 'chosen', 'not-passed'])
      expect(board.candidates.every(({ mine }: { mine: string | null }) => mine === null)).toBe(true)
      expect(board.places[0].beyond.ground).toMatchObject({ kind: 'article', article: 4 })
      const own = await read(await desk.sit(member(0)), `/api/meetings/${meeting()}/board`)
      expect(own.candidates.map(({ mine }: { mine: string }) => mine).sort()).toEqual(['against', 'for', 'for', 'for'])
      const absent = await read(await desk.sit(member(4)), `/api/meetings/${meeting()}/board`)
      expect(absent.me).toEqual({ member: true, present: false })
    })
  })

  describe('the board of one application', () => {
    const sheet = (index: number) => `${id(5)}.${expert(index)}`
    const person = (index: number) => opened.town.city.experts[index]?.by as By
    const office = () => opened.town.office
    const first = '4.1.2'
    let codes: readonly string[] = []

    const seal = async (index: number, percent: number) => {
      const scored = (code: string) => [code, { percent: code === first ? percent : 60, strengths: '目标分解到班组', improvements: '对比数据偏少' }]
      await office().send('sheet.seal', sheet(index), { items: Object.fromEntries(codes.map(scored)) }, person(index))
    }
    const sealing = async () => {
      const { items } = await read(await desk.sit(opened.town.city.auditor), `/api/journal?case=${sheet(0)}&type=SheetSealed&limit=10`)
      return items.map(({ body }: { body: { event: object } }) => Object.keys(body.event))
    }

    it('is shut to everybody while the sheets are sealed: no sheet, no journal, no signal, no count says a score', async () => {
      codes = (await read(city, `/api/applications/${id(5)}/review`)).items.map(({ code }: { code: string }) => code)
      const signals = async () => (await read(city, `/api/editions/${opened.town.edition}/signals`)).sheets
      const before = await signals()
      for (const [index, percent] of [30, 60, 65].entries()) await seal(index, percent)
      const one = await read(city, `/api/sheets/${sheet(0)}`)
      expect(Object.keys(one.state)).not.toContain('items')
      expect(Object.keys(one.state)).not.toContain('total')
      expect(await sealing()).toEqual([['type']])
      const review = await read(city, `/api/applications/${id(5)}/review`)
      expect(review).toMatchObject({
        open: false,
        sealed: 3,
        of: 3,
        totals: null,
        proposedTotal: null,
        discussTotal: false,
        reasonsDraft: expect.any(String),
      })
      expect(review.reasonsDraft).not.toContain('班组')
      expect(review.items.every(({ percents, notes }: { percents: number[]; notes: object[] }) => percents.length + notes.length === 0)).toBe(true)
      expect(await signals()).toBe(before)
      const own = await get(await desk.sit(person(1)), `/api/applications/${id(5)}/review`)
      expect([own.statusCode, own.json().code]).toEqual([409, 'sheets-not-opened'])
    })

    /** What the board of this application asks each of the three readers for at home. */
    const waits = () =>
      Promise.all(
        [0, 1, 2].map(async (index) => {
          const { items } = await read(await desk.sit(person(index)), '/api/tasks')
          return items.filter((task: { id: string }) => task.id === id(5)).map(({ stepNames: [step] }: { stepNames: string[] }) => step)
        }),
      )

    it('shows who leads the readers how many are sealed and the call for the unsealing, and nothing else', async () => {
      const [leader, other] = [await desk.sit(person(0)), await desk.sit(person(1))]
      expect(await waits(), 'the leader alone finds it at home').toEqual([['application.unseal'], [], []])
      const review = await read(leader, `/api/applications/${id(5)}/review`)
      expect(review).toMatchObject({ open: false, sealed: 3, of: 3, items: [], readers: [], totals: null, result: null, waiting: null })
      const acts = review.steps.map(({ step, open }: { step: string; open: boolean }) => [step, open])
      expect(acts).toContainEqual(['application.unseal', true])
      const line = async (client: Client) =>
        (await read(client, '/api/expert-boards')).items.find(({ application }: { application: string }) => application === id(5))
      expect(await line(leader)).toMatchObject({ open: false, leads: true, led: true, unseal: true })
      expect(await line(other)).toMatchObject({ open: false, leads: false, led: false, unseal: false })
      const called = await leader.ask({ method: 'POST', path: `/api/applications/${id(5)}/unsealing`, body: {} })
      expect(called.statusCode, called.body).toBe(200)
      const { steps } = await read(leader, `/api/applications/${id(5)}/review`)
      expect(steps.find(({ step }: { step: string }) => step === 'application.unseal')).toMatchObject({
        open: false,
        refusal: { code: 'unsealing-waits-for-witness' },
      })
      expect(await line(leader)).toMatchObject({ led: true, unseal: false })
      expect(await waits()).toEqual([[], [], []])
    })

    it('opens when the leader has called and discipline inspection has witnessed it, with both names for the office alone', async () => {
      expect((await read(city, `/api/applications/${id(5)}/review`)).open).toBe(false)
      await office().send('application.witness-unsealing', id(5), {}, opened.town.city.discipline)
      const review = await read(city, `/api/applications/${id(5)}/review`)
      expect(review).toMatchObject({ open: true, rule: 'consensus', signatures: true, unsealings: [{ sheets: 3 }] })
      expect(review.unsealings[0].witness.name).not.toBe('')
      expect(await waits()).toEqual([['application.agree-result'], [], []])
      expect(review.items.find(({ code }: { code: string }) => code === first)).toMatchObject({ range: 35, discuss: true, proposed: 6000, least: 30 })
      expect((await sealing())[0]).toContain('items')
      const own = await read(await desk.sit(person(0)), `/api/applications/${id(5)}/review`)
      expect(own.readers.map(({ name, expert: who, me }: { name: null; expert: null; me: boolean }) => [name, who, me])).toEqual([
        [null, null, expect.any(Boolean)],
        [null, null, expect.any(Boolean)],
        [null, null, expect.any(Boolean)],
      ])
      expect([own.unsealings[0].called.name, own.unsealings[0].witness.name, own.reasonsDraft]).toEqual([null, null, ''])
      expect((await get(await desk.sit(person(3)), `/api/applications/${id(5)}/review`)).statusCode).toBe(404)
    })

    it('agrees with a reason where the sheets lie apart, is signed by each reader, and falls when one of them recuses', async () => {
      const percents = Object.fromEntries(codes.map((code) => [code, 60]))
      const { city: hands } = opened.town.city
      const refused = await office().refused('application.agree-result', id(5), { percents, comment: '' }, hands.handler)
      expect(refused).toMatchObject({ code: 'discussion-missing', facts: { items: [first] } })
      await office().send(
        'application.agree-result',
        id(5),
        { percents, comment: '合议', reasons: { [first]: '按附件证实的展开确定' } },
        hands.handler,
      )
      const reader = await desk.sit(person(0))
      expect((await read(reader, '/api/expert-boards')).items.find(({ application }: { application: string }) => application === id(5)).sign).toBe(
        true,
      )
      expect(await waits()).toEqual([['application.sign-result'], ['application.sign-result'], ['application.sign-result']])
      for (const index of [0, 1, 2]) await office().send('application.sign-result', id(5), {}, person(index))
      expect(await waits()).toEqual([[], [], []])
      expect((await read(city, `/api/applications/${id(5)}`)).stage).toBe('reviewed')
      await office().send('sheet.recuse', sheet(2), { reason: '发现利害关系', tie: 'kin' }, person(2))
      const fallen = await read(city, `/api/applications/${id(5)}`)
      expect([fallen.stage, fallen.state.material, fallen.state.agreement]).toEqual(['received', null, null])
    })
  })
})
