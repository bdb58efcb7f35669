/** A chart with its sentence before it and its table after it. The colours are the page's own, in every mode. */
import { type ReactNode, useEffect, useRef } from 'react'
import { arriving } from '../live/arriving.ts'
import { useMode } from '../theme/mode.tsx'
import { useSay } from '../words/language.tsx'
import type { Option } from './draw.ts'
import { words } from './words.ts'

export interface Palette {
  readonly ink: string
  readonly muted: string
  readonly hairline: string
  readonly blue: string
  readonly steps: readonly string[]
  readonly size: number
}

/** The colours and the size of the mode that the page is in. */
function palette(): Palette {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(name).trim()
  return {
    ink: colour('--ink'),
    muted: colour('--muted'),
    hairline: colour('--hairline'),
    blue: colour('--blue'),
    steps: ['--chart-1', '--chart-2', '--chart-3', '--chart-4'].map(colour),
    size: Number.parseInt(colour('--text'), 10) || 14,
  }
}

const load = arriving(() => import('./draw.ts'))

interface ChartProps {
  readonly id: string
  readonly title: string
  readonly sentence: string
  readonly height: number
  readonly option: (palette: Palette) => Option
  readonly children: ReactNode
}

export function Chart({ id, title, sentence, height, option, children }: ChartProps) {
  const say = useSay()
  const { mode } = useMode()
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the mode changes the colours that are read from the page
  useEffect(() => {
    let gone = false
    let remove = () => {}
    load().then(
      ({ draw }) => {
        if (!gone && box.current) remove = draw(box.current, option(palette()))
      },
      // Without the picture the sentence and the table still say it all.
      () => {},
    )
    return () => {
      gone = true
      remove()
    }
  }, [option, mode])
  return (
    <figure className="chart" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{sentence}</p>
      <div ref={box} aria-hidden style={{ height }} />
      <details>
        <summary>{say(words.table)}</summary>
        {children}
      </details>
    </figure>
  )
}
