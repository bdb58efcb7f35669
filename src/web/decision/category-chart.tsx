/** Scores by category, as percentages of their points, drawn as SVG; the table with the same numbers stands below. */
import { BarChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Evaluation } from '../../contract/decision.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { common, report as words } from './words.ts'

use([BarChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

/** Whole percent of a category's points, for the eye; the exact hundredths are those of the reading. */
const percentOf = (hundredths: number, points: number) => Math.round(hundredths / points)

export default function CategoryChart({ evaluation }: { readonly evaluation: Evaluation }) {
  const say = useSay()
  const { language } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const lines = evaluation.lines.filter(({ score }) => score !== null).sort((one, other) => (one.rank ?? 0) - (other.rank ?? 0))
  const titles = evaluation.categories.map(({ title, titleEn }) => (language === 'zh' ? title : titleEn))
  const written = JSON.stringify([titles, lines.map(({ name, categories }) => [name, categories])])
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew when what is drawn has changed
  useEffect(() => {
    if (!place.current) return
    const style = getComputedStyle(document.documentElement)
    const [ink, hairline] = [style.getPropertyValue('--ink').trim(), style.getPropertyValue('--hairline').trim()]
    const chart = init(place.current, null, { renderer: 'svg' })
    chart.setOption({
      animation: false,
      textStyle: { color: ink, fontSize: 14 },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      legend: { type: 'plain', bottom: 0, textStyle: { color: ink, fontSize: 14 } },
      grid: { left: 48, right: 8, top: 16, bottom: 24 + 24 * Math.ceil(lines.length / 4) + 24 },
      xAxis: { type: 'category', data: titles, axisLabel: { color: ink, fontSize: 14, interval: 0, width: 112, overflow: 'break' } },
      yAxis: {
        splitLine: { lineStyle: { color: hairline } },
        type: 'value',
        min: 0,
        max: 100,
        axisLabel: { color: ink, fontSize: 14, formatter: '{value}%' },
      },
      series: lines.slice(0, 8).map(({ name, categories }) => ({
        type: 'bar',
        name,
        barMaxWidth: 12,
        data: evaluation.categories.map(({ code, points }) => percentOf(categories.find((each) => each.code === code)?.site ?? 0, points)),
      })),
    })
    const fit = () => chart.resize()
    addEventListener('resize', fit)
    return () => {
      removeEventListener('resize', fit)
      chart.dispose()
    }
  }, [written])
  if (lines.length === 0) return null
  return (
    <section className="chart-section">
      <h2>{say(words.chart)}</h2>
      <div ref={place} className="chart only-wide" aria-hidden />
      <details>
        <summary>{say(words.chartTable)}</summary>
        <div className="scroll-table">
          <table className="rows">
            <caption className="unseen">{say(words.chart)}</caption>
            <thead>
              <tr>
                <th scope="col">{say(common.unit)}</th>
                {titles.map((title) => (
                  <th key={title} scope="col" className="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, name, categories }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  {evaluation.categories.map(({ code, points }) => (
                    <td key={code} className="number">
                      {say(words.percent, { percent: percentOf(categories.find((each) => each.code === code)?.site ?? 0, points) })}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  )
}
