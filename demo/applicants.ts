/** Applicants of a story: people register, the organisation signs up and is verified, the dossier is drafted and submitted. */
import type { Day } from '../src/law/calendar.ts'
import type { By } from '../src/procedure/decision.ts'
import type { DossierContent, DossierFile } from '../src/procedure/dossier.ts'
import { newId } from '../src/server/ids.ts'
import { draftSections, saveSection } from '../src/server/store/dossier-store.ts'
import { measuresOn } from '../src/server/world.ts'
import { type Figures, figuresFor } from './attachments/figures.ts'
import type { City } from './city.ts'
import { dossierFor } from './dossiers.ts'
import { type MadeUpOrganisation, organisationName, personName } from './names.ts'
import type { Office } from './office.ts'
import { Random } from './random.ts'

export interface Applicant {
  readonly organisation: string
  readonly made: MadeUpOrganisation
  readonly area: string
  readonly legal: By
  readonly legalName: string
  readonly login: string
  /** A colleague who drafts, where there is one. */
  readonly drafter?: { readonly by: By; readonly name: string; readonly login: string }
  /** Set once the application is started. */
  application: string
  number: string
}

/** Files of an applicant, already received and checked. */
export type FilesOf = (applicant: Omit<Applicant, 'application' | 'number'>) => Promise<readonly DossierFile[]>

export interface SignUpPlan {
  readonly index: number
  readonly area: string
  readonly registeredInCityOn: Day
  /** SHA-256 of the licence and of the letter of authorisation. */
  readonly licence: string
  readonly authorisation: string
}

/** A person registers, signs the organisation up; the receiving body verifies it. */
export async function signUp(office: Office, city: City, random: Random, plan: SignUpPlan): Promise<Applicant> {
  const { index, area, registeredInCityOn, licence, authorisation } = plan
  const made = organisationName(random, index, '兰州')
  const person = newId('account')
  const legalName = personName(random)
  const login = `applicant-${index + 1}`
  const visitor: By = { person, role: 'public', body: '' }
  await office.send('account.open', null, { id: person, name: legalName, login, activation: null, until: '' }, visitor)
  const organisation = newId('organisation')
  const { sector: _, ...identity } = made
  const domicile = `${measuresOn(office.today).areas.find((each) => each.key === area)?.title ?? ''}示例路${random.between(1, 300)}号`
  await office.send(
    'organisation.sign-up',
    null,
    { id: organisation, ...identity, area, domicile, registeredInCityOn, legalRepresentative: legalName, licence, authorisation, person },
    visitor,
  )
  const district = city.districts[area]
  if (!district) throw new Error(`no office for ${area}`)
  await office.send('organisation.verify', organisation, {}, district.handler)
  return {
    organisation,
    made,
    area,
    legal: { person, role: 'legal-representative', body: organisation },
    legalName,
    login,
    application: '',
    number: '',
  }
}

/** Start the application of an edition. */
export async function start(office: Office, applicant: Applicant, edition: string): Promise<void> {
  const started = await office.send(
    'application.start',
    null,
    { id: newId('application'), edition, organisation: applicant.organisation },
    applicant.legal,
  )
  applicant.application = started.case.id
  const row = await office.house.db.selectFrom('application').select('number').where('id', '=', applicant.application).executeTakeFirstOrThrow()
  applicant.number = row.number
}

/** The applicant's figures of three years, the same in its form and in its attachments. */
export function figuresOf({ login }: Pick<Applicant, 'login'>, lastYear: number): Figures {
  return figuresFor(lastYear, new Random(Number(login.replace(/\D/g, ''))))
}

/** A colleague registers, and the legal representative adds them to draft. */
export async function addDrafter(office: Office, applicant: Applicant, random: Random): Promise<NonNullable<Applicant['drafter']>> {
  const person = newId('account')
  const name = personName(random)
  const login = applicant.login.replace('applicant', 'drafter')
  const visitor: By = { person, role: 'public', body: '' }
  await office.send('account.open', null, { id: person, name, login, activation: null, until: '' }, visitor)
  await office.send('organisation.add-colleague', applicant.organisation, { person, role: 'drafter' }, applicant.legal)
  return { by: { person, role: 'drafter', body: applicant.organisation }, name, login }
}

export interface Drafting {
  /** A condition about which the applicant gives a statement. */
  readonly doubtful?: string
  /** Items of the self-evaluation from here on are not written yet. */
  readonly upTo?: string
}

/** Draft the dossier, section by section, as the form saves it. */
export async function draft(
  office: Office,
  applicant: Applicant,
  files: readonly DossierFile[],
  random: Random,
  { doubtful, upTo }: Drafting = {},
): Promise<void> {
  const measures = measuresOn(office.today)
  const lastYear = Number(office.today.slice(0, 4)) - 1
  const content = dossierFor(
    {
      organisation: applicant.made,
      contact: applicant.legalName,
      lastYear,
      figures: figuresOf(applicant, lastYear),
      files,
      ...(doubtful && { doubtful }),
    },
    measures,
    office.criteria,
    random,
  )
  const items = Object.fromEntries(Object.entries(content.items).filter(([code]) => upTo === undefined || code < upTo))
  await saveAll(office, applicant, { ...content, items })
}

async function saveAll(office: Office, { application, legal }: Applicant, content: DossierContent): Promise<void> {
  const { items, ...rest } = content
  const sections = [...Object.entries(rest), ...Object.entries(items).map(([code, item]) => [`item-${code}`, item] as const)]
  const known = new Map((await draftSections(office.house.db, application)).map((each) => [each.section, each.version]))
  for (const [section, value] of sections) {
    const at = office.clock.now().toISOString()
    await saveSection(office.house.db, { application, section, version: known.get(section) ?? 0, content: value, savedBy: legal.person, at })
  }
}

/** Submit with every declaration. */
export async function submit(office: Office, applicant: Applicant): Promise<void> {
  const declarations = measuresOn(office.today).dossier.declarations.map((declaration) => declaration.key)
  await office.send('application.submit', applicant.application, { declarations }, applicant.legal)
}
