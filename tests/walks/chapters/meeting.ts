/** 审议会 in its windows: the chair's, three phones, the wall. */
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations, words } from '../../helpers/browser.ts'
import * as screen from '../screens/meeting.ts'
import { reviewAndSign } from '../screens/papers.ts'
import type { Way } from '../way.ts'

const ABSENT = 'member-11'
const LEAVES = 10
/** There at the opening, by the number in their login. */
const present = [1, 2, 3, 4, 5, 6, 7, 8, 9, LEAVES]
/** Who goes on voting by request, once three vote at their phones and one has left. */
const byRequest = [4, 5, 6, 7, 8, 9]

interface Found extends screen.Candidate {
  readonly application: string
  readonly class: string
}

export class Meeting {
  readonly #way: Way
  readonly #chair: screen.Chair
  readonly #phones: readonly [Page, Page, Page]
  readonly #wall: Page
  readonly #awards: readonly screen.Candidate[]
  readonly #nominations: readonly screen.Candidate[]

  private constructor(way: Way, chair: screen.Chair, phones: readonly [Page, Page, Page], wall: Page, found: readonly Found[]) {
    this.#way = way
    this.#chair = chair
    this.#phones = phones
    this.#wall = wall
    const ofClass = (wanted: string) => found.filter((each) => each.class === wanted).map((each) => ({ ...each, id: each.application }))
    this.#awards = ofClass('award')
    this.#nominations = ofClass('nomination')
  }

  /** The roll is taken; a member recuses from one case at the phone. */
  static async opened(way: Way): Promise<Meeting> {
    const { walked } = way
    const page = await walked.window('city-1')
    await screen.takeRoll(page, way.nameOf(ABSENT))
    expect(await violations(page)).toEqual([])
    const { candidates } = await walked.read('city-1', `/api/meetings/${way.meeting}/board`)
    const phone = (member: number) => walked.window(`member-${member}`, 390)
    const phones = [await phone(1), await phone(2), await phone(3)] as const
    const wall = await walked.window('city-1')
    const meeting = new Meeting(way, new screen.Chair(page), phones, wall, candidates)
    expect([meeting.#awards.length, meeting.#nominations.length]).toEqual([6, 10])
    for (const one of phones.slice(0, 2)) await one.goto('/work/decision/meeting')
    await screen.recuseFrom(phones[2], meeting.#award(1).number, '所在单位与其有合作项目')
    for (const one of phones) expect(await violations(one)).toEqual([])
    await wall.goto(`/work/decision/meeting/${way.meeting}/wall`)
    return meeting
  }

  #award(index: number): screen.Candidate {
    const found = this.#awards[index]
    if (!found) throw new Error(`no candidate at ${index}`)
    return found
  }

  get #path(): string {
    return `/api/meetings/${this.#way.meeting}`
  }

  /** These members vote by request. */
  async #cast(members: readonly number[], { id }: screen.Candidate, ballot: 'for' | 'against'): Promise<void> {
    for (const member of members) await this.#way.walked.send(`member-${member}`, `${this.#path}/ballots`, { application: id, ballot })
  }

  /** Those at their phones vote there. */
  async #castOnPhones({ number }: screen.Candidate, ballots: readonly screen.Ballot[]): Promise<void> {
    for (const [index, ballot] of ballots.entries()) await screen.castOn(this.#phones[index] ?? this.#phones[0], number, ballot)
  }

  /** In secret; whoever asks before the end learns no sum and no ballot. */
  async firstVote(): Promise<void> {
    const first = this.#award(0)
    await this.#chair.open(first, present.length)
    await this.#castOnPhones(first, ['同意', '同意', '同意'])
    await this.#cast([...byRequest, LEAVES], first, 'for')
    await this.#chair.cast(first.id, present.length, present.length)
    const board = await this.#way.walked.read('member-4', `${this.#path}/board`)
    expect(board.candidates.every(({ count, mine }: { count: object | null; mine: string | null }) => count === null && mine === null)).toBe(true)
    await this.#chair.close(first, '同意10 反对0 弃权0，达到票数')
  }

  /** Two people type it, neither reads the other, a difference is refused. The member who recused has no ballot. */
  async paperVote(): Promise<void> {
    const second = this.#award(1)
    await this.#chair.openOnPaper(second)
    await screen.typePaper(this.#chair.page, 8, 1)
    await screen.secondTypes(this.#chair.page).waitFor()
    await this.#way.walked.at('city-2', async (page) => {
      await page.goto('/work/decision/meeting')
      await screen.secondTypes(page).waitFor()
      expect(await page.getByLabel('同意', { exact: true }).inputValue()).toBe('0')
      await screen.typePaper(page, 7, 2)
      await page.getByText('不一致').or(page.getByText('不同')).first().waitFor()
      await screen.typePaper(page, 8, 1)
      await page.locator('tr', { hasText: second.number }).getByText('同意8 反对1 弃权0，达到票数').waitFor()
    })
  }

  /** Killed with ballots in the box and one on its way; whatever was acknowledged is there. Then a member leaves who has not voted. */
  async powerFailsInTheThird(): Promise<void> {
    const { walked } = this.#way
    const third = this.#award(2)
    await this.#chair.open(third, present.length)
    await this.#castOnPhones(third, ['同意', '同意'])
    await this.#cast([4], third, 'for')
    const ballot = { application: third.id, ballot: 'for' }
    const late = walked.desks.of('member-5').ask('POST', `${this.#path}/ballots`, ballot)
    const acknowledged = late.then(
      ({ status }) => status === 200,
      () => false,
    )
    await walked.powerFails()
    const { candidates } = await walked.read('city-1', `${this.#path}/board`)
    const { cast: kept } = candidates.find(({ application }: Found) => application === third.id)
    expect(kept).toBeGreaterThanOrEqual((await acknowledged) ? 4 : 3)
    await this.#chair.cast(third.id, kept, present.length)
    if (kept === 3) await this.#cast([5], third, 'for')
    const again = await walked.desks.of('member-4').refused(`${this.#path}/ballots`, { ...ballot, ballot: 'against' })
    expect(again.code).toBe('ballot-final')
    await this.#chair.leaves(this.#way.nameOf(`member-${LEAVES}`))
    await this.#chair.cast(third.id, 4, present.length - 1)
    await screen.castOn(this.#phones[2], third.number, '反对')
    await this.#cast([6], third, 'against')
    await this.#cast([7, 8, 9], third, 'for')
    await this.#closeAll(third, '同意7 反对2 弃权0，达到票数')
  }

  /** Everybody still there has voted; the chair closes. */
  async #closeAll(candidate: screen.Candidate, counted: string): Promise<void> {
    await this.#chair.cast(candidate.id, present.length - 1, present.length - 1)
    await this.#chair.close(candidate, counted)
  }

  /** The fourth has as many votes as the third. The others are voted on by request. */
  async othersAreVotedOn(): Promise<void> {
    const fourth = this.#award(3)
    await this.#chair.open(fourth, present.length - 1)
    await this.#castOnPhones(fourth, ['反对', '同意', '同意'])
    await this.#cast([4, 5, 6, 7, 8], fourth, 'for')
    await this.#cast([9], fourth, 'against')
    await this.#closeAll(fourth, '同意7 反对2 弃权0，达到票数')
    const inFavour = [3, 2, 9, 9, 9, 8, 8, 7, 4, 3, 2, 1]
    const voters = present.slice(0, -1)
    for (const [index, candidate] of [...this.#awards.slice(4), ...this.#nominations].entries()) {
      const body = { application: candidate.id }
      const votes = inFavour[index] ?? 0
      await this.#way.walked.send('city-1', `${this.#path}/votes/open`, body)
      await this.#cast(voters.slice(0, votes), candidate, 'for')
      await this.#cast(voters.slice(votes), candidate, 'against')
      await this.#way.walked.send('city-1', `${this.#path}/votes/close`, body)
    }
  }

  /** 最后一个名额同票: under the rules of this edition those two are voted on again, and the wall shows it. */
  async tieIsBroken(): Promise<void> {
    await this.#chair.page.getByText('最后一个名额同票，按实施细则再次表决。').waitFor()
    for (const [candidate, ballots, inFavour] of [
      [this.#award(2), ['反对', '同意', '反对'], 3],
      [this.#award(3), ['同意', '反对', '同意'], 6],
    ] as const) {
      await this.#chair.open(candidate, present.length - 1)
      await this.#castOnPhones(candidate, ballots)
      const more = inFavour - ballots.filter((ballot) => ballot === '同意').length
      await this.#cast(byRequest.slice(0, more), candidate, 'for')
      await this.#cast(byRequest.slice(more), candidate, 'against')
      await this.#closeAll(candidate, `再次表决：同意${inFavour}`)
      await this.#wall.locator('tr', { hasText: candidate.name }).getByText(`再次表决：同意${inFavour}`).waitFor()
    }
  }

  /** Drafted from the record; a number that is not the record's is refused; three hands, and the result stands. */
  async minutes(): Promise<void> {
    const { walked } = this.#way
    const { page } = this.#chair
    const wrong = { minutes: `${this.#award(1).number}：同意9票。` }
    expect((await walked.desks.of('city-1').refused(`${this.#path}/conclude`, wrong)).code).toBe('minutes-number-differs')
    await this.#chair.sendMinutes('会议听取了综合评价报告，逐家审议并无记名表决。')
    await reviewAndSign(walked)
    await page.getByText('通过：市政府质量奖', { exact: true }).first().waitFor()
    expect(await page.getByText('通过：市政府质量奖', { exact: true }).count()).toBe(3)
    expect(await page.getByText('通过：市政府质量奖提名奖', { exact: true }).count()).toBe(5)
    const outcome = ({ number }: screen.Candidate) => words(page.locator('tr', { hasText: number }))
    expect(await outcome(this.#award(3))).toContain('通过：市政府质量奖')
    expect(await outcome(this.#award(2))).toContain('通过，名额已满')
    expect(await words(page.locator('.minutes'))).toContain('第二次表决同意6票')
    await this.#phones[0].getByText('通过，名额已满').first().waitFor()
  }
}
