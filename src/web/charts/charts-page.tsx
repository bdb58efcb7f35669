/** Where people compare: areas by how far they have come, and the edition's calendar as planned and as it goes. */
import { useSearch } from '@tanstack/react-router'
import { useCallback } from 'react'
import { dayInWords, shortDay } from '../../contract/words/days.ts'
import { editionStages } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import type { CaseView } from '../api/client.ts'
import { countNames } from '../dashboard/count-words.ts'
import { HeatTable } from '../dashboard/heat-table.tsx'
import { type Asked, type Board, useBoard } from '../dashboard/read.ts'
import { words as boardWords } from '../dashboard/words.ts'
import { useEditions } from '../lists/current-edition.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { Chart, type Palette } from './chart.tsx'
import { words } from './words.ts'
import '../dashboard/dashboard.css'
import './charts.css'

const none: Asked = {}

export default function ChartsPage() {
  const say = useSay()
  const { edition } = useSearch({ from: '/charts' }) as Asked
  const { editions, current } = useEditions()
  const read = useBoard(edition, none)
  usePlace({ words: say(boardWords.title), to: '/dashboard' }, { words: say(words.title) })
  if (read.error && !read.data) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return editions.length === 0 ? <Empty title={say(boardWords.none)} why={say(boardWords.noneWhy)} /> : <Loading rows={6} />
  const shown = editions.find(({ id }) => id === read.data.edition.id) ?? current
  return (
    <>
      <div className="title-line">
        <h1>{say(words.title)}</h1>
        <span className="muted">{read.data.edition.name}</span>
      </div>
      <ByArea board={read.data} />
      {read.data.road.length > 0 ? <Calendar board={read.data} edition={shown} /> : <p className="muted">{say(words.notYet)}</p>}
    </>
  )
}

/** How far an area has come, step by step. */
const parts = ['in-district', 'not-recommended', 'recommended', 'listed'] as const

function ByArea({ board }: { readonly board: Board }) {
  const say = useSay()
  const { area: nameOf } = useNames()
  const of = (key: string, counts: readonly number[]) => counts[board.columns.indexOf(key as never)] ?? 0
  const areas = board.areas.filter(({ counts }) => of('applied', counts) > 0)
  const most = [...areas].sort((one, other) => of('applied', other.counts) - of('applied', one.counts))[0]
  const sentence = most
    ? say(words.byAreaTells, {
        area: nameOf(most.area),
        count: of('applied', most.counts),
        total: of('applied', board.totals),
        recommended: of('recommended', board.totals),
        listed: of('listed', board.totals),
      })
    : say(words.byAreaNone)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn follows from the board, the edition and the language
  const option = useCallback(
    ({ ink, muted, hairline, steps, size }: Palette) => ({
      textStyle: { color: ink, fontSize: size },
      legend: { top: 0, left: 0, textStyle: { color: ink, fontSize: size }, itemGap: 20 },
      grid: { top: size * 3, left: 8, right: 24, bottom: 8, containLabel: true },
      xAxis: { type: 'value', minInterval: 1, axisLabel: { color: muted, fontSize: size }, splitLine: { lineStyle: { color: hairline } } },
      yAxis: {
        type: 'category',
        inverse: true,
        data: areas.map(({ area }) => nameOf(area)),
        axisLabel: { color: ink, fontSize: size },
        axisLine: { lineStyle: { color: hairline } },
        axisTick: { show: false },
      },
      series: parts
        .filter((key) => of(key, board.totals) > 0)
        .map((key) => ({
          name: say(countNames[key]),
          type: 'bar',
          color: steps[parts.indexOf(key)],
          barGap: '10%',
          data: areas.map(({ counts }) => of(key, counts)),
          label: {
            show: true,
            position: 'right',
            color: ink,
            fontSize: size,
            formatter: ({ value }: { value: number }) => (value > 0 ? String(value) : ''),
          },
        })),
    }),
    [board, say, nameOf],
  )
  return (
    <Chart id="by-area" title={say(words.byArea)} sentence={sentence} height={Math.max(160, 60 + areas.length * 76)} option={option}>
      <HeatTable board={board} />
    </Chart>
  )
}

interface Span {
  readonly stage: string
  readonly planned: string | null
  readonly real: string | null
  /** Where its bar begins: the day the stage before was over, or its own earliest beginning. */
  readonly from: string | null
}

function spansOf(board: Board, edition: CaseView | undefined): readonly Span[] {
  const plan = (edition?.state.schedule ?? {}) as Readonly<Record<string, string>>
  const planned: Readonly<Record<string, string | undefined>> = {
    application: plan.deadline,
    'site-review': plan.plannedSiteReview,
    deliberation: plan.plannedMeeting,
    approval: plan.plannedApproval,
  }
  return board.road.map(({ stage, day }, index) => {
    const leg = board.path?.now.legs.find((each) => each.stage === stage)
    const before = index === 0 ? plan.opens : board.road[index - 1]?.day
    const real = board.road[index]?.state === 'later' && leg ? leg.to : day
    return { stage, planned: planned[stage] ?? null, real, from: (leg && board.road[index]?.state === 'later' ? leg.from : before) ?? real }
  })
}

function Calendar({ board, edition }: { readonly board: Board; readonly edition: CaseView | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const spans = spansOf(board, edition)
  const stageOf = (stage: string) => labelOf(editionStages, stage, language) ?? stage
  const sentence = board.path?.planned
    ? say(words.calendarTells, { day: dayInWords(board.path.now.day, language), planned: dayInWords(board.path.planned, language) })
    : say(words.calendarPlain)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn follows from the board, the edition and the language
  const option = useCallback(
    ({ ink, muted, hairline, blue, size }: Palette) => {
      const points = (day: (span: Span) => string | null) => spans.flatMap((span) => (day(span) ? [[day(span), stageOf(span.stage)]] : []))
      const axis = { axisLabel: { color: ink, fontSize: size }, axisLine: { lineStyle: { color: hairline } }, axisTick: { show: false } }
      return {
        textStyle: { color: ink, fontSize: size },
        legend: { top: 0, left: 0, textStyle: { color: ink, fontSize: size }, itemGap: 20 },
        grid: { top: size * 3, left: 8, right: 40, bottom: 8, containLabel: true },
        xAxis: {
          type: 'time',
          axisLabel: { color: muted, fontSize: size, hideOverlap: true, formatter: '{yyyy}-{MM}' },
          splitLine: { show: true, lineStyle: { color: hairline } },
        },
        yAxis: { type: 'category', inverse: true, data: spans.map(({ stage }) => stageOf(stage)), ...axis },
        series: [
          {
            name: say(words.plannedDay),
            type: 'scatter',
            symbol: 'emptyCircle',
            symbolSize: 14,
            color: muted,
            data: points(({ planned }) => planned),
          },
          {
            name: say(words.realDay),
            type: 'line',
            symbol: 'none',
            color: blue,
            lineStyle: { width: 12, color: blue, cap: 'butt' },
            data: spans.flatMap(({ stage, from, real }) =>
              from && real
                ? [
                    [from, stageOf(stage)],
                    [from === real ? `${real}T18:00` : real, stageOf(stage)],
                    [null, null],
                  ]
                : [],
            ),
            markLine: {
              silent: true,
              symbol: 'none',
              label: { position: 'start', formatter: say(words.today), color: ink, fontSize: size },
              lineStyle: { color: ink },
              data: [{ xAxis: board.today }],
            },
          },
        ],
      }
    },
    [board, edition, say, language],
  )
  return (
    <Chart id="calendar-chart" title={say(words.calendar)} sentence={sentence} height={380} option={option}>
      <table className="rows">
        <thead>
          <tr>
            {[words.stage, words.plannedDay, words.realDay].map((head) => (
              <th key={head[1]} scope="col">
                {say(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spans.map(({ stage, planned, real }) => (
            <tr key={stage}>
              <td>{stageOf(stage)}</td>
              <td>{planned && shortDay(planned, language)}</td>
              <td>{real && shortDay(real, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  )
}
