/** 会议纪要: drafted from the record. The words may be edited afterwards, the numbers may not; nobody types them. */
import type { Count } from '../../procedure/ballots.ts'
import type { MeetingState } from '../../procedure/meeting.ts'
import { dayInWords } from './days.ts'

const outcomes = {
  chosen: '列入拟获奖名单',
  'not-passed': '未通过',
  'places-full': '通过，名额已满',
  'tied-out': '同票，未列入',
  deferred: '暂缓审议',
} as const

/**
 * The paragraphs of the minutes, from what stands in the record and nothing else.
 *
 * @param order applications in the order in which they are told
 * @param nameOf a member's name by id
 */
export function draftMinutes(state: MeetingState, order: readonly string[], nameOf: (member: string) => string): readonly string[] {
  const title = new Map(state.candidates.map(({ application, number, name }) => [application, `${number}${name}`]))
  const at = <Each extends { readonly application: string }>(list: readonly Each[]) =>
    [...list].sort((one, other) => order.indexOf(one.application) - order.indexOf(other.application))
  const recused = state.candidates.flatMap(({ application, number }) =>
    Object.entries(state.recusals[application] ?? {}).map(([member, reason]) => `${nameOf(member)}回避${number}（${reason}）`),
  )
  const left = state.left ?? []
  const counts = at(countsOf(state)).map((count) => `${title.get(count.application)}：${numbersOf(count)}，${resultOf(state, count)}。`)
  const seconds = at(secondsOf(state)).map((count) => `${title.get(count.application)}：最后一个名额同票，第二次表决${numbersOf(count)}。`)
  const deferred = Object.entries(state.deferred ?? {}).map(([application, reason]) => `${title.get(application)}：暂缓审议，${reason}。`)
  return [
    `会议时间：${dayInWords(state.day, 'zh')}。地点：${state.place}。`,
    `应到${state.members.length}人，实到${state.present.length + left.length}人。审议候选单位${state.candidates.length}家。`,
    ...(left.length > 0 ? [`中途离会：${left.map(nameOf).join('、')}。`] : []),
    recused.length > 0 ? `回避：${recused.join('；')}。` : '回避：无。',
    ...counts,
    ...seconds,
    ...deferred,
  ]
}

/** Counts as told so far: those of the end, or of the votes already closed. */
function countsOf(state: MeetingState): readonly Count[] {
  if (state.stage === 'concluded') return state.counts
  return Object.values(state.votes ?? {}).flatMap((vote) => vote.first ?? (vote.stage === 'closed' ? (vote.count ?? []) : []))
}

function secondsOf(state: MeetingState): readonly Count[] {
  if (state.stage === 'concluded') return state.seconds ?? []
  return Object.values(state.votes ?? {}).flatMap((vote) => (vote.first && vote.stage === 'closed' ? (vote.count ?? []) : []))
}

const numbersOf = (count: Count) => `同意${count.for}票，反对${count.against}票，弃权${count.abstain}票，应投${count.denominator}票`

function resultOf(state: MeetingState, { application, passes }: Count): string {
  const outcome = state.outcomes.find((each) => each.application === application)?.outcome
  if (outcome) return outcomes[outcome]
  if (state.stage === 'concluded') return '未再审议'
  return passes ? '达到通过票数' : '未达到通过票数'
}
