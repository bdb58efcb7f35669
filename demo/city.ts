/** The people of a made-up city: offices with their hands, departments, experts, members of the meeting, supervisors. */
import type { Day } from '../src/law/calendar.ts'
import { type RuleValues, suggestedRules } from '../src/law/measures.ts'
import type { Capacity } from '../src/procedure/account.ts'
import type { By, Role } from '../src/procedure/decision.ts'
import { newId } from '../src/server/ids.ts'
import { measuresOn } from '../src/server/world.ts'
import { creditCode, personName } from './names.ts'
import type { Hands, Office } from './office.ts'
import type { Random } from './random.ts'

export interface Person {
  readonly id: string
  readonly name: string
  readonly login: string
}

export interface ExpertPerson {
  readonly id: string
  readonly by: By
  readonly name: string
  readonly employerCode: string
}

export interface City {
  readonly city: Hands
  readonly districts: Readonly<Record<string, Hands>>
  readonly departments: Readonly<Record<string, By>>
  readonly government: Hands
  readonly commendation: Hands
  readonly discipline: By
  readonly auditor: By
  readonly systemAdministrator: By
  readonly securityAdministrator: By
  readonly experts: readonly ExpertPerson[]
  readonly members: readonly By[]
  /** Everybody with an account, by login, for the list of accounts that a demonstration prints. */
  readonly people: readonly (Person & { readonly role: Role; readonly body: string; readonly title: string })[]
}

const SYSTEM: By = { person: 'system', role: 'system', body: 'system' }
const all: readonly Capacity[] = ['handle', 'review', 'sign']

/** Opens accounts and gives posts, as the two administrators do. */
class Staffing {
  readonly people: (Person & { role: Role; body: string; title: string })[] = []
  readonly #office: Office
  readonly #random: Random
  administrators: { system: By; security: By } | null = null

  constructor(office: Office, random: Random) {
    this.#office = office
    this.#random = random
  }

  async hire(role: Role, body: string, capacities: readonly Capacity[], login: string, title: string): Promise<By> {
    const id = newId('account')
    const name = personName(this.#random)
    const system = this.administrators?.system ?? SYSTEM
    const security = this.administrators?.security ?? SYSTEM
    await this.#office.send('account.open', null, { id, name, login, activation: null, until: '' }, system)
    await this.#office.send('account.give-post', id, { role, body, capacities }, security)
    this.people.push({ id, name, login, role, body, title })
    return { person: id, role, body }
  }

  /** Three people of one body: handler, reviewer, signatory. */
  async office(role: Role, body: string, login: string, title: string): Promise<Hands> {
    return {
      handler: await this.hire(role, body, ['handle'], `${login}-1`, `${title} 经办`),
      reviewer: await this.hire(role, body, ['review'], `${login}-2`, `${title} 审核`),
      signatory: await this.hire(role, body, ['sign'], `${login}-3`, `${title} 签发`),
    }
  }

  /** An office of two: one handles, the other reviews and signs. */
  async smallOffice(role: Role, body: string, login: string, title: string): Promise<Hands> {
    const handler = await this.hire(role, body, ['handle'], `${login}-1`, `${title} 经办`)
    const head = await this.hire(role, body, ['review', 'sign'], `${login}-2`, `${title} 审核、签发`)
    return { handler, reviewer: head, signatory: head }
  }
}

export interface CityPlan {
  readonly experts: number
  readonly members: number
  /** Values of the implementing rules that differ from the suggested ones. */
  readonly rules?: Partial<RuleValues>
  readonly rulesFrom: Day
}

/** Found the city: administrators first, then offices, the receiving table, the implementing rules, the expert bank. */
export async function foundCity(office: Office, random: Random, plan: CityPlan): Promise<City> {
  const staffing = new Staffing(office, random)
  const systemAdministrator = await staffing.hire('system-administrator', 'system', all, 'sysadmin', '系统管理员')
  const securityAdministrator = await staffing.hire('security-administrator', 'security', all, 'secadmin', '安全管理员')
  staffing.administrators = { system: systemAdministrator, security: securityAdministrator }
  const measures = measuresOn(office.today)
  const city = await staffing.office('city', 'city', 'city', measures.leadBody)
  const districts: Record<string, Hands> = {}
  for (const [index, area] of measures.areas.entries()) {
    const login = `district-${index + 1}`
    districts[area.key] = await (index % 3 === 2
      ? staffing.smallOffice('district', area.key, login, area.title)
      : staffing.office('district', area.key, login, area.title))
    await office.send('receiving.set', null, { area: area.key, body: area.key }, city.handler)
  }
  const departments: Record<string, By> = {}
  for (const department of measures.departments) {
    departments[department.key] = await staffing.hire('department', department.key, [], `dept-${department.key}`, department.title)
  }
  const government = await staffing.smallOffice('government', 'government', 'gov', '市政府')
  const commendation = await staffing.smallOffice('commendation', 'commendation', 'commend', '市表彰奖励办公室')
  const discipline = await staffing.hire('discipline', 'discipline', [], 'discipline', '市纪委监委')
  const auditor = await staffing.hire('auditor', 'audit', [], 'auditor', '审计管理员')
  await publishRules(office, city, plan)
  const experts = await listExperts(office, staffing, random, city, plan.experts)
  const members: By[] = []
  for (let index = 1; index <= plan.members; index++)
    members.push(await staffing.hire('member', 'meeting', [], `member-${index}`, `审议会成员 ${index}`))
  return {
    city,
    districts,
    departments,
    government,
    commendation,
    discipline,
    auditor,
    systemAdministrator,
    securityAdministrator,
    experts,
    members,
    people: staffing.people,
  }
}

/** A version of the implementing rules, drafted and published. */
export async function publishRules(office: Office, city: Hands, plan: Pick<CityPlan, 'rules' | 'rulesFrom'>): Promise<void> {
  const { parameters } = measuresOn(office.today)
  const values = { ...suggestedRules(parameters), ...plan.rules }
  const confirmed = parameters.map((parameter) => parameter.key)
  const drafted = await office.send('rules.draft', null, { id: newId('rules'), values, confirmed }, city.handler)
  await office.bind(
    'rules.publish',
    drafted.case.id,
    { documentNumber: `兰质奖发〔${plan.rulesFrom.slice(0, 4)}〕1号`, firstDay: plan.rulesFrom },
    city,
  )
}

/** Fields of the bank. Every expert has the first and, in turn, one of all. */
export const fields = ['质量管理', '机械制造', '食品医药', '化工能源', '信息技术', '建筑工程', '现代服务', '财务审计'] as const

async function listExperts(office: Office, staffing: Staffing, random: Random, city: Hands, count: number): Promise<ExpertPerson[]> {
  const experts: ExpertPerson[] = []
  for (let index = 1; index <= count; index++) {
    const by = await staffing.hire('expert', 'experts', [], `expert-${index}`, `评审专家 ${index}`)
    const name = staffing.people.at(-1)?.name ?? ''
    const id = newId('expert')
    const employerCode = creditCode('12', random, 9000 + Math.floor(index / 3))
    await office.send(
      'expert.list',
      null,
      {
        id,
        person: by.person,
        name,
        employer: `示例单位${Math.floor(index / 3) + 1}`,
        employerCode,
        fields: [fields[index % fields.length], fields[0]],
        another: true,
      },
      city.handler,
    )
    experts.push({ id, by, name, employerCode })
  }
  return experts
}
