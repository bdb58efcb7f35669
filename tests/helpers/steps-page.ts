/** docs/steps.md, written from the table of steps and from what happened when every step was carried out. */
import { finalStages } from '../../src/procedure/application.ts'
import { type CaseKind, caseKinds, type Role, roles } from '../../src/procedure/decision.ts'
import { type StepName, stepNames, stepRow, stepsFrom } from '../../src/procedure/steps.ts'
import { OPENED, type Road } from './roads.ts'
import { stagesOf } from './stages.ts'

/** A step that leads on from more stages than this is a sentence under the diagram, not so many arrows in it. */
const ARROWS = 5

export function stepsPage(roads: readonly Road[]): string {
  return `${[introduction, bindingTable(), ...caseKinds.map((kind) => chapter(kind, roads))].join('\n\n')}\n`
}

const introduction = `# Steps

Written by \`src/procedure/steps.test.ts\` from the table \`src/procedure/steps.ts\` and from every step carried out in good
order; the test fails when this page and the table differ. To write it again: \`UPDATE_STEPS=1 npx vitest run
src/procedure/steps.test.ts\`.

For each kind of case: who may take which step from which stage (\`*\` binds others and takes three steps), what the
stages lead to, and where the road ends. A step of one kind may move cases of another, as \`edition.sign-report\` moves
applications; such a move is in the diagram of the case moved. \`new\` is a case not yet opened.`

function bindingTable(): string {
  const lines = stepNames
    .filter((name) => stepRow(name).binding)
    .map((name) => {
      const { by, signedBy } = stepRow(name)
      return `| ${name} | ${by.join(', ')} | ${signedBy ?? 'its own body'} |`
    })
  const head = `## Steps that bind others

经办、审核、签发: a handler prepares, a reviewer agrees, a signatory signs; the handler is neither of the others. Every other
step is taken by one person.

| step | prepared by | reviewed and signed by |
|---|---|---|`
  return [head, ...lines].join('\n')
}

function chapter(kind: CaseKind, roads: readonly Road[]): string {
  const mine = inOrder(
    kind,
    roads.filter((road) => road.kind === kind),
  )
  const parts = [`## ${kind}`, matrix(kind, mine)]
  if (stagesOf[kind].length > 1) parts.push(diagram(mine), endOfRoad(kind, mine))
  return parts.filter((part) => part !== '').join('\n\n')
}

/** Roads in the order of the stages they leave and reach. */
function inOrder(kind: CaseKind, roads: readonly Road[]): readonly Road[] {
  const order: readonly string[] = [OPENED, ...stagesOf[kind]]
  const place = ({ from, to }: Road) => order.indexOf(from) * order.length + order.indexOf(to)
  return [...roads].sort((a, b) => place(a) - place(b))
}

/** Rows are stages, columns the roles that have any step of this kind, cells the steps. */
function matrix(kind: CaseKind, roads: readonly Road[]): string {
  const columns = roles.filter((role) => stepNames.some((name) => stepRow(name).kind === kind && stepRow(name).by.includes(role)))
  if (columns.length === 0) return 'No step of its own: it is opened by a step of another kind.'
  const rows = [OPENED, ...stagesOf[kind]].map((stage) => `| ${[stage, ...columns.map((role) => cell(kind, stage, role, roads))].join(' | ')} |`)
  return [`| stage | ${columns.join(' | ')} |`, `|---|${columns.map(() => '---|').join('')}`, ...rows].join('\n')
}

function cell(kind: CaseKind, stage: string, role: Role, roads: readonly Road[]): string {
  const opens = (name: StepName) => roads.some((road) => road.from === OPENED && road.step === name)
  const names = stepsFrom(kind, stage, role).filter((name) => stage !== OPENED || opens(name))
  return names.map((name) => `${name.slice(kind.length + 1)}${stepRow(name).binding ? '*' : ''}`).join(', ')
}

function diagram(roads: readonly Road[]): string {
  const stages = [...new Set(roads.flatMap(({ from, to }) => [from, to]))].filter((stage) => stage !== OPENED)
  const drawn = roads.filter((road) => !isEverywhere(road, roads))
  const pairs = [...new Set(drawn.map(({ from, to }) => `${from} ${to}`))]
  const arrows = pairs.map((pair) => {
    const [from = '', to = ''] = pair.split(' ')
    const names = [...new Set(drawn.filter((road) => road.from === from && road.to === to).map((road) => road.step))]
    return `  ${from === OPENED ? '[*]' : word(from)} --> ${word(to)}: ${names.join(', ')}`
  })
  const words = stages.filter((stage) => stage !== word(stage)).map((stage) => `  state "${stage}" as ${word(stage)}`)
  const sentences = [...new Set(roads.filter((road) => isEverywhere(road, roads)).map(({ step, to }) => `${step} ${to}`))].map((pair) => {
    const [step = '', to = ''] = pair.split(' ')
    const from = roads.filter((road) => road.step === step && road.to === to).map((road) => road.from)
    return `- \`${step}\` leads to **${to}** from ${[...new Set(from)].join(', ')}.`
  })
  const drawing = ['```mermaid', 'stateDiagram-v2', ...words, ...arrows, '```'].join('\n')
  return sentences.length > 0 ? `${drawing}\n\nNot drawn, because they lead on from so many stages:\n\n${sentences.join('\n')}` : drawing
}

function isEverywhere(road: Road, roads: readonly Road[]): boolean {
  return roads.filter((other) => other.step === road.step && other.to === road.to).length > ARROWS
}

/** A stage as a diagram can name it. */
const word = (stage: string) => stage.replaceAll('-', '_')

/** Stages of a kind from which no step leads to another. */
export function endsOf(kind: CaseKind, roads: readonly Road[]): readonly string[] {
  const left = new Set(roads.filter((road) => road.kind === kind).map((road) => road.from))
  const reached = new Set(roads.filter((road) => road.kind === kind).map((road) => road.to))
  return stagesOf[kind].filter((stage) => reached.has(stage) && !left.has(stage))
}

function endOfRoad(kind: CaseKind, roads: readonly Road[]): string {
  const reached = new Set(roads.map((road) => road.to))
  const never = stagesOf[kind].filter((stage) => !reached.has(stage))
  const undone = kind === 'application' ? ' One that is not-listed is under review again when its notice is taken back.' : ''
  const ends = `Final stages: ${(kind === 'application' ? finalStages : endsOf(kind, roads)).join(', ') || 'none'}.${undone}`
  return never.length > 0 ? `${ends} No step leads to: ${never.join(', ')}.` : ends
}
