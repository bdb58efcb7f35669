/**
 * Every step of the table, carried out in all its scenes by every role it names: what was decided, and which cases it
 * led from which stage to which. The diagram of docs/steps.md is drawn from what happened here.
 */
import { type By, type CaseKind, type Context, type Decision, type Effect, isRefused, type Role } from '../../src/procedure/decision.ts'
import { evolve, stageOf } from '../../src/procedure/evolve.ts'
import { type StepName, stepNames, stepRow } from '../../src/procedure/steps.ts'
import { inRole, type Scene, scenes } from './scenes.ts'
import { stagesOf } from './stages.ts'
import { termsWith } from './terms.ts'

/** One case led from one stage to another, or opened, by a step. */
export interface Road {
  readonly kind: CaseKind
  readonly from: string
  readonly to: string
  readonly step: StepName
}

export interface Trial {
  readonly step: StepName
  readonly stage: string
  readonly role: Role
  readonly decision: Decision
  /** The case asked, afterwards; null where it was refused. */
  readonly stageAfter: string | null
  readonly roads: readonly Road[]
}

export const OPENED = 'new'

/** Stages at which a step can be asked at all: `new` for one that opens a case, else those of its kind. */
export function stagesAsked(name: StepName): readonly string[] {
  const { kind, from } = stepRow(name)
  const opens = from.includes(OPENED) || kind === 'receiving'
  const asksStanding = !(from.length === 1 && from[0] === OPENED)
  return [...(opens ? [OPENED] : []), ...(asksStanding ? stagesOf[kind] : [])]
}

export function isOpenAt(name: StepName, stage: string): boolean {
  const { from } = stepRow(name)
  return from.length === 0 || from.includes(stage)
}

/** The step asked at one stage, in each of its scenes, by each role of its row. */
export function trialsAt(name: StepName, stage: string): readonly Trial[] {
  return scenes[name](stage).flatMap((scene) =>
    stepRow(name)
      .by.filter((role) => scene.roles?.includes(role) ?? true)
      .map((role) => trial(name, stage, scene, role)),
  )
}

function trial(step: StepName, stage: string, scene: Scene, role: Role): Trial {
  const { kind, step: asked } = stepRow(step)
  const by: By = { ...inRole[role], ...(scene.person && { person: scene.person }) }
  const context: Context = { by, day: scene.day, terms: termsWith(scene.rules), calendar: scene.calendar, id: 'ac-1' }
  const decision = asked.decide(scene.command, scene.state, scene.facts, context)
  const known = new Map(scene.beside.map(([of, state]) => [`${of} ${idOf(state)}`, state]))
  if (scene.state) known.set(`${kind} ${idOf(scene.state)}`, scene.state)
  if (isRefused(decision)) return { step, stage, role, decision, stageAfter: null, roads: [] }
  const after = new Map<string, object>(known)
  for (const { kind: of, id, event } of decision) {
    const key = `${of} ${id}`
    after.set(key, evolve(of, after.get(key) ?? null, { event, by, day: scene.day }))
  }
  const own = scene.state ? `${kind} ${idOf(scene.state)}` : keyOf(decision.find((each) => each.kind === kind))
  return { step, stage, role, decision, stageAfter: stageOf(kind, after.get(own) ?? {}), roads: roadsBetween(step, known, after) }
}

function roadsBetween(step: StepName, before: ReadonlyMap<string, object>, after: ReadonlyMap<string, object>): readonly Road[] {
  return [...after].flatMap(([key, state]) => {
    const kind = key.split(' ')[0] as CaseKind
    const earlier = before.get(key)
    const [from, to] = [earlier ? stageOf(kind, earlier) : OPENED, stageOf(kind, state)]
    return from === to ? [] : [{ kind, from, to, step }]
  })
}

const keyOf = (effect: Effect | undefined) => `${effect?.kind} ${effect?.id}`
const idOf = (state: object) => (state as { id?: string }).id ?? ''

/** All roads that the steps of the table led along, each once, in the order of the table and of the stages. */
export function allRoads(): readonly Road[] {
  const found = new Map<string, Road>()
  for (const name of stepNames) {
    for (const stage of stagesAsked(name).filter((each) => isOpenAt(name, each) || each === OPENED)) {
      for (const { roads } of trialsAt(name, stage)) for (const road of roads) found.set(`${road.kind} ${road.from} ${road.to} ${road.step}`, road)
    }
  }
  return [...found.values()]
}
