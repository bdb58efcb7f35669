/** The line over a list: search, stage, area, edition; columns and Excel at the right. */
import DownloadOutlined from '@ant-design/icons/DownloadOutlined'
import SettingOutlined from '@ant-design/icons/SettingOutlined'
import { Button, Input, Select } from 'antd'
import { useMemo } from 'react'
import { stageLabel } from '../../contract/words/stages.ts'
import type { CaseView } from '../api/client.ts'
import { OpensMenu } from '../shell/opens-menu.tsx'
import { useSay } from '../words/language.tsx'
import { type Called, useNames } from '../words/names.ts'
import { columns as allColumns, type Column } from './columns.tsx'
import { downloadExcel } from './excel.ts'
import { clockOf, type Filters, isNarrowed, narrowing } from './filters.ts'
import type { ListPlace } from './places.tsx'
import { words } from './words.ts'

interface QueryBarProps {
  readonly place: ListPlace
  readonly rows: readonly CaseView[]
  readonly shown: readonly CaseView[]
  readonly filters: Filters
  readonly filter: (change: Filters) => void
  readonly editions: readonly CaseView[]
  readonly edition: string | undefined
  readonly chosen: readonly Column[]
  readonly choose: (keys: readonly string[]) => void
}

export function QueryBar({ place, rows, shown, filters, filter, editions, edition, chosen, choose }: QueryBarProps) {
  const say = useSay()
  const called = useNames()
  const stages = [...new Set(rows.map(({ stage }) => stage))]
  const areas = [...new Set(rows.flatMap(({ state }) => (typeof state.area === 'string' ? [state.area] : [])))]
  const columns = allColumns[place.kind] ?? []
  const clocked = rows.some((row) => clockOf(row, columns) !== null) || Boolean(filters.clock)
  // Days to come are working days where the list's clocks are; the server says which.
  const counted = rows.some(({ workingDays }) => workingDays !== undefined)
  const lacking = useLacking(rows, columns, called)
  const keys = chosen.map(({ key }) => key)
  const items = columns.map(({ key, title }, index) => ({ key, disabled: index === 0, label: `${keys.includes(key) ? '✓ ' : '　'}${say(title)}` }))
  const toggle = (key: string) => choose(keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key])
  return (
    <search className="query-bar no-print">
      <Input.Search
        allowClear
        defaultValue={filters.q ?? ''}
        aria-label={say(words.search)}
        placeholder={say(words.search)}
        onChange={(event) => filter({ q: event.target.value })}
        className="wide"
      />
      {editions.length > 1 && (
        <Select
          aria-label={say(words.edition)}
          value={edition ?? ''}
          onChange={(value) => filter({ edition: value })}
          options={editions.map(({ id, state }) => ({ value: id, label: String(state.name) }))}
          className="wide"
        />
      )}
      {stages.length > 1 && (
        <Select
          aria-label={say(words.stage)}
          value={filters.stage ?? ''}
          onChange={(value) => filter({ stage: value })}
          options={[
            { value: '', label: say(words.anyStage) },
            ...stages.map((stage) => ({ value: stage, label: stageLabel(place.kind as never, stage, 'office', called.language) })),
          ]}
          className="middle"
        />
      )}
      {areas.length > 1 && (
        <Select
          aria-label={say(words.area)}
          value={filters.area ?? ''}
          onChange={(value) => filter({ area: value })}
          options={[{ value: '', label: say(words.anyArea) }, ...areas.map((area) => ({ value: area, label: called.area(area) }))]}
          className="middle"
        />
      )}
      {clocked && (
        <Select
          aria-label={say(words.clock)}
          value={filters.clock ?? ''}
          onChange={(value) => filter({ clock: value })}
          options={[
            { value: '', label: say(words.anyClock) },
            { value: 'late', label: say(words.clockLate) },
            ...['3', '7'].map((days) => ({ value: days, label: say(counted ? words.clockWorkingDays : words.clockDays, { days }) })),
          ]}
          className="middle"
        />
      )}
      {lacking.length > 0 && (
        <Select
          aria-label={say(words.lacks)}
          value={filters.missing ?? ''}
          onChange={(value) => filter({ missing: value })}
          options={[
            { value: '', label: say(words.nothingMissing) },
            ...lacking.map(({ key, title }) => ({ value: key, label: say(words.missing, { column: say(title) }) })),
          ]}
          className="middle"
        />
      )}
      {isNarrowed(filters) && (
        <Button type="link" onClick={() => filter(Object.fromEntries(narrowing.map((key) => [key, ''])))}>
          {say(words.clear)}
        </Button>
      )}
      <span className="end">
        <OpensMenu menu={{ items, onClick: ({ key }) => toggle(key) }} icon={<SettingOutlined />}>
          {say(words.columns)}
        </OpensMenu>
        <Button icon={<DownloadOutlined />} onClick={() => downloadExcel(say(place.title), chosen, shown, called, say)}>
          {say(words.excel)}
        </Button>
      </span>
    </search>
  )
}

/** Columns that are empty in some rows and not in others. */
function useLacking(rows: readonly CaseView[], columns: readonly Column[], called: Called): readonly Column[] {
  return useMemo(
    () =>
      columns.filter(({ text, show, extra }) => {
        if (extra || (show && rows.every((row) => text(row, called) === ''))) return false
        const empty = rows.filter((row) => text(row, called) === '').length
        return empty > 0 && empty < rows.length
      }),
    [rows, columns, called],
  )
}
