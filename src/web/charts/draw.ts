/** The chart library, no more of it than is drawn: bars, lines and points on two axes, as SVG. Loaded only where a chart shows. */
import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GridComponent, LegendComponent, MarkLineComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

use([BarChart, LineChart, ScatterChart, GridComponent, LegendComponent, MarkLineComponent, SVGRenderer])

export type Option = EChartsCoreOption

/**
 * Draw into a box; it follows the box's width before the next frame is painted, so that a picture of the former width is never
 * seen. Answers how to take it away.
 */
export function draw(box: HTMLElement, option: Option): () => void {
  const chart = init(box, null, { renderer: 'svg' })
  chart.setOption({ animation: false, ...option })
  const watch = new ResizeObserver(() => chart.resize())
  watch.observe(box)
  return () => {
    watch.disconnect()
    chart.dispose()
  }
}
