/** The whole edition as it is told: whose hands, which two organisations, and who was drawn. */
import type { Page } from 'playwright-core'
import { type DemonstrationScene, demonstrationScene } from '../demonstration-scene.ts'
import type { Desk } from '../desk.ts'
import { button, type Hands, link } from '../hands.ts'
import type { ScenePoint } from '../told-story.ts'

export interface Organisation {
  readonly drafter: string
  readonly legal: string
  id: string
  number: string
  name: string
}

const A_DAY = 86_400_000

export class Story {
  readonly hands: Hands
  readonly accepted: Organisation = { drafter: 'drafter-13', legal: 'applicant-13', id: '', number: '', name: '' }
  readonly outside: Organisation = { drafter: 'drafter-14', legal: 'applicant-14', id: '', number: '', name: '' }
  /** Logins of who was drawn; nobody chooses them. */
  readers: readonly string[] = []
  group: readonly string[] = []
  #scene: DemonstrationScene | null = null

  constructor(hands: Hands) {
    this.hands = hands
  }

  /** Without a mouse everybody comes in through both pages of the sign-in. */
  async begin(at: ScenePoint): Promise<void> {
    this.#scene = await demonstrationScene(at, { everyoneSignsIn: !this.hands.mouse })
  }

  async end(): Promise<void> {
    await this.#scene?.close()
  }

  get scene(): DemonstrationScene {
    if (!this.#scene) throw new Error('the story has not begun')
    return this.#scene
  }

  get both(): readonly Organisation[] {
    return [this.accepted, this.outside]
  }

  desk(login: string): Desk {
    return this.scene.desks.of(login)
  }

  /** Somebody signs in, works, and closes the window; where it goes wrong, what stood on the page is told. */
  async at(login: string, work: (page: Page) => Promise<void>): Promise<void> {
    const page = await this.scene.enter(login)
    await work(page).catch(async (fault: Error) => {
      const said = await page
        .locator('main')
        .first()
        .textContent({ timeout: 5_000 })
        .catch(() => '')
      fault.message += `\n${login} at ${page.url()} read: ${(said ?? '').replace(/\s+/g, ' ').slice(0, 1_500)}`
      throw fault
    })
    await page.context().close()
  }

  /** Where a run begins in the middle of what was done before, the two are found again. */
  async found(): Promise<void> {
    for (const one of this.both) {
      if (one.id) continue
      const { posts } = await this.desk(one.legal).read('/api/session')
      const all = await this.desk('district-1-3').readAll(`/api/editions/${this.scene.edition}/applications`)
      const mine = all.find(({ state }) => state.organisation === posts[0].body)
      Object.assign(one, { id: mine.id, number: mine.state.number })
    }
    for (const one of this.both) one.name ||= (await this.desk('district-1-3').read(`/api/applications/${one.id}`)).state.name
    if (this.readers.length === 0) await this.findReaders()
    if (this.group.length === 0) await this.findGroup()
  }

  /** Who reads the materials, once readers are assigned. */
  async findReaders(): Promise<void> {
    const { lines } = await this.desk('city-1').read(`/api/editions/${this.scene.edition}/material-review`)
    const line = lines.find(({ id }: { id: string }) => id === this.accepted.id)
    this.readers = this.loginsOf((line?.readers ?? []).map(({ name }: { name: string }) => name))
  }

  /** Who visits, the leader first, once the group is formed. */
  async findGroup(): Promise<void> {
    const { lines } = await this.desk('city-1').read(`/api/editions/${this.scene.edition}/visit-plan`)
    const visit = lines.find(({ id }: { id: string }) => id === this.accepted.id)?.visit
    const leads = (member: { expert: string }) => Number(member.expert === visit.leader)
    const members = [...(visit?.members ?? [])].sort((a, b) => leads(b) - leads(a))
    this.group = this.loginsOf(members.map(({ name }: { name: string }) => name))
  }

  /** The day after the last day of the one notice of a kind. */
  async dayAfterNotice(kind: string): Promise<string> {
    const { items } = await this.desk('city-3').read(`/api/notices?edition=${this.scene.edition}&kind=${kind}`)
    return new Date(Date.parse(`${items.at(-1).state.lastDay}T00:00:00Z`) + A_DAY).toISOString().slice(0, 10)
  }

  /** What was prepared is found first at home by its reviewer, then by its signatory; each does the one thing asked. */
  async throughTwoMoreHands(reviewer: string, signatory: string): Promise<void> {
    for (const [login, step] of [
      [reviewer, '审核通过'],
      [signatory, '签发'],
    ] as const)
      await this.at(login, async (page) => {
        await this.hands.press(link(page.locator('.next'), '去办理'))
        await page.getByRole('heading', { name: '下一步' }).waitFor()
        await this.hands.press(link(page, step))
        await this.hands.press(button(page, step))
        await page.getByRole('heading', { name: `已办：${step}` }).waitFor()
      })
  }

  /** The city's later acts: without a mouse at the two desks again, else over the API. */
  async reviewedAndSigned(): Promise<void> {
    if (!this.hands.mouse) await this.throughTwoMoreHands('city-2', 'city-3')
    await this.scene.sign()
  }

  private loginsOf(names: readonly string[]): readonly string[] {
    const { accounts } = this.scene.demonstration.note
    return names.map((name) => accounts.find((each) => each.role === 'expert' && each.name === name)?.login ?? '')
  }

  /** Every department that has not answered does so over the API. */
  async otherDepartmentsAnswer(): Promise<void> {
    const { rules } = await this.desk('city-3').read('/api/measures')
    for (const department of rules.consultedDepartments)
      for (const { id } of await this.desk(`dept-${department}`).readAll('/api/consultations?stage=sent'))
        await this.desk(`dept-${department}`).do(`/api/consultations/${id}/answer`, { kind: 'no-objection', text: '', period: '近5年' })
  }

  /** An expert who has not yet signed the undertaking of this edition does so over the API. */
  async undertakes(login: string): Promise<void> {
    const { expert, editions } = await this.desk(login).read('/api/expert-desk')
    const mine = editions.find(({ id }: { id: string }) => id === this.scene.edition)
    if (mine && !mine.undertakenOn) await this.desk(login).do(`/api/experts/${expert}/undertakings`, { edition: this.scene.edition, agreed: true })
  }
}
