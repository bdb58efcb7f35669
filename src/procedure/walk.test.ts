import { describe, expect, it } from 'vitest'
import { played } from '../../tests/helpers/plays.ts'
import { City, places, refold, type Taken } from '../../tests/helpers/walk.ts'
import { type ApplicationState, applicationStages, finalStages } from './application.ts'
import type { HonourState } from './honour.ts'
import { isCertificateNumber } from './honour.ts'
import type { MeetingState } from './meeting.ts'
import type { NoticeState } from './notice.ts'
import type { SheetState } from './sheet.ts'
import type { StepName } from './steps.ts'

const SEEDS = 24
const TICKS = 6000

type Invariant = (city: City, taken: Taken) => void

/** What one command did to the cases of a kind: as they stood, as they stand. */
function changes<State>(city: City, taken: Taken, kind: string): readonly { readonly id: string; readonly was: State | null; readonly is: State }[] {
  return [...taken.before]
    .filter(([key]) => key.startsWith(`${kind} `))
    .map(([key, was]) => ({ id: key.slice(kind.length + 1), was: was as State | null, is: city.cases.get(key) as State }))
}

const events = (taken: Taken, type: string) => taken.effects.filter((each) => each.event.type === type)

/** The notice that this application stands under has ended before today, and no objection against it is open. */
function heardOut(city: City, id: string, kind: 'district' | 'acceptance' | 'proposed', day: string): void {
  const state = city.get<ApplicationState>('application', id)
  const notice = city.notice(state?.notices[kind] ?? null)
  expect(notice).toMatchObject({ kind, final: true })
  expect(notice?.stage).not.toBe('withdrawn')
  expect(day > (notice?.lastDay ?? day)).toBe(true)
  expect(city.objectionsTo(id)).toEqual([])
}

const invariants: Readonly<Record<string, Invariant>> = {
  'what was done was open at the gate': (_, taken) => {
    expect(taken.gate).toEqual({ allowed: true })
  },
  'an application stands at a stage there is': (city, taken) => {
    for (const { is } of changes<ApplicationState>(city, taken, 'application')) expect(applicationStages).toContain(is.stage)
  },
  'a final stage never changes, except by a notice taken back': (city, taken) => {
    for (const { id, was, is } of changes<ApplicationState>(city, taken, 'application')) {
      if (!was || !finalStages.includes(was.stage) || was.stage === is.stage) continue
      expect(events(taken, 'NoticeTakenBack').some((each) => each.id === id)).toBe(true)
    }
  },
  'places are never exceeded, from the meeting to the certificate': (city) => {
    const taken = city.taken('chosen', 'proposed', 'put-forward', 'approved', 'honoured')
    expect(taken.award).toBeLessThanOrEqual(places.award)
    expect(taken.nomination).toBeLessThanOrEqual(places.nomination)
  },
  "a notice's last day is never earlier than it was": (city, taken) => {
    for (const { was, is } of changes<NoticeState>(city, taken, 'notice')) if (was?.lastDay) expect((is.lastDay ?? '') >= was.lastDay).toBe(true)
  },
  'a recused reader never seals a sheet': (city, taken) => {
    for (const { was, is } of changes<SheetState>(city, taken, 'sheet')) {
      if (was?.stage === 'recused') expect(is.stage).toBe('recused')
      if (is.stage === 'recused') expect(is).toMatchObject({ items: {}, total: null })
    }
  },
  'a recused member has no ballot': (city, taken) => {
    for (const { is } of changes<MeetingState>(city, taken, 'meeting')) {
      for (const [id, recused] of Object.entries(is.recusals))
        for (const member of Object.keys(recused)) expect(is.ballots[id] ?? {}).not.toHaveProperty(member)
    }
  },
  'what was submitted is frozen and numbered': (city, taken) => {
    for (const { was, is } of changes<ApplicationState>(city, taken, 'application')) {
      expect(is.submissions.slice(0, was?.submissions.length ?? 0)).toEqual(was?.submissions ?? [])
      expect(is.submissions.map((each) => each.number)).toEqual(is.submissions.map((_, index) => index + 1))
    }
  },
  'nothing goes up, is visited or is submitted before its notice has ended, nor under an objection': (city, taken) => {
    for (const each of events(taken, 'Recommended')) heardOut(city, each.id, 'district', taken.day)
    for (const each of events(taken, 'VisitPlanned')) heardOut(city, each.id, 'acceptance', taken.day)
    for (const each of events(taken, 'PutForward')) heardOut(city, each.id, 'proposed', taken.day)
    for (const { is } of changes<{ application: string }>(city, taken, 'visit')) {
      if (events(taken, 'VisitOpened').length > 0) heardOut(city, is.application, 'acceptance', taken.day)
    }
  },
  'nobody is left off the list without a letter': (city, taken) => {
    for (const { is } of changes<ApplicationState>(city, taken, 'application')) {
      if (is.stage === 'not-listed') expect(is.letters.map((each) => each.kind)).toContain('not-listed')
    }
  },
  'when the proposed list is public, nobody visited is left off without a letter': (city, taken) => {
    if (taken.step !== 'edition.publish-proposed-list') return
    for (const each of city.at('not-candidate', 'not-chosen')) expect(each.letters.map((letter) => letter.kind)).toContain('not-chosen')
  },
  'an edition that ends leaves nobody without a letter': (city, taken) => {
    if (taken.step !== 'edition.end') return
    const told = ['not-recommended', 'not-listed', 'not-chosen', 'struck-out', 'ended']
    for (const each of city.applications.filter(({ stage }) => stage !== 'left' && stage !== 'honoured'))
      expect(each.letters.some((letter) => told.includes(letter.kind))).toBe(true)
  },
  'nobody is a candidate without both reviews': (city, taken) => {
    for (const { is } of changes<ApplicationState>(city, taken, 'application')) {
      if (is.stage === 'candidate') expect(is).toMatchObject({ material: { total: expect.any(Number) }, site: { total: expect.any(Number) } })
    }
  },
  'nobody is approved who was not put forward': (city, taken) => {
    for (const { was, is } of changes<ApplicationState>(city, taken, 'application'))
      if (is.stage === 'approved') expect(['put-forward', 'approved']).toContain(was?.stage)
  },
  'certificates are numbered apart and rightly, one for each honour': (city) => {
    const numbers = city.all<HonourState>('honour').map((each) => each.certificate)
    expect(new Set(numbers).size).toBe(numbers.length)
    for (const number of numbers) expect(isCertificateNumber(number)).toBe(true)
    expect(numbers.length).toBe(city.at('honoured').length)
  },
  'while the edition rests, applications only leave, end, are read, renamed or taken back': (city, taken) => {
    if (!city.edition.suspended || taken.step === 'edition.suspend') return
    const idle = ['ApplicationLeft', 'ApplicationEnded', 'LetterRead', 'ApplicantRenamed', 'ApplicantMerged', 'NoticeTakenBack', 'ReaderReplaced']
    for (const { kind, event } of taken.effects) if (kind === 'application') expect(idle).toContain(event.type)
  },
}

/** Walk, and ask every invariant after every command that was taken. */
function walk(seed: number): { readonly city: City; readonly stages: ReadonlySet<string>; readonly steps: ReadonlySet<StepName> } {
  const city = new City(seed)
  const stages = new Set<string>()
  const steps = new Set<StepName>()
  for (let tick = 0; tick < TICKS && city.edition.stage !== 'closed'; tick++) {
    const taken = city.tick()
    if (!taken) continue
    steps.add(taken.step)
    for (const each of city.applications) stages.add(each.stage)
    for (const invariant of Object.values(invariants)) invariant(city, taken)
  }
  return { city, stages, steps }
}

describe('anyone may try anything, in any order', () => {
  const walks = Array.from({ length: SEEDS }, (_, index) => () => walk(index + 1))
  const done: ReturnType<typeof walk>[] = []

  it.each(walks.map((each, index) => [index + 1, each] as const))('walk %i breaks no promise', (_, each) => {
    done.push(each())
  })

  it('and the walks together come to every stage and take every step they try', () => {
    const stages = new Set(done.flatMap((each) => [...each.stages]))
    expect(applicationStages.filter((stage) => !stages.has(stage))).toEqual([])
    const steps = new Set(done.flatMap((each) => [...each.steps]))
    expect(played.filter((name) => !steps.has(name) && name !== 'calendar.adopt')).toEqual([])
  })

  it('and what was recorded retells where every case stands', () => {
    for (const { city } of done)
      for (const key of city.journal.keys()) if (!key.startsWith('organisation ')) expect(refold(city, key)).toEqual(city.cases.get(key))
  })
})
