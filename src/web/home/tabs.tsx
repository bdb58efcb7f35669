/** Tabs of home: arrows move between them, the table of the chosen one stands below. */
import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'

export interface Tab {
  readonly key: string
  readonly label: string
  readonly children: ReactNode
}

interface TabsProps {
  readonly tabs: readonly Tab[]
  readonly chosen: string
  readonly choose: (key: string) => void
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at + count - 1) % count,
  Home: () => 0,
  End: (_at, count) => count - 1,
}

export function Tabs({ tabs, chosen, choose }: TabsProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const at = Math.max(
    tabs.findIndex(({ key }) => key === chosen),
    0,
  )
  const move = (event: KeyboardEvent) => {
    const next = steps[event.key]?.(at, tabs.length)
    const tab = next === undefined ? undefined : tabs[next]
    if (next === undefined || !tab) return
    event.preventDefault()
    choose(tab.key)
    list.current?.querySelectorAll('button')[next]?.focus()
  }
  return (
    <>
      <div className="tabs" role="tablist" ref={list} onKeyDown={move}>
        {tabs.map(({ key, label }, index) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${id}${key}`}
            aria-controls={`${id}panel`}
            aria-selected={index === at}
            tabIndex={index === at ? 0 : -1}
            onClick={() => choose(key)}
          >
            {label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${tabs[at]?.key}`}>
        {tabs[at]?.children}
      </div>
    </>
  )
}
