/** 实施细则: every parameter beside its ground, its suggested value and the last version; confirmed or changed one by one. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useMemo, useState } from 'react'
import type { RuleValue } from '../../contract/measures-view.ts'
import { RefusalBox } from '../act/refusal-box.tsx'
import { useTyped } from '../act/use-typed.ts'
import { ask, type ProblemBody, Refused } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { words as common } from '../words/words.ts'
import { type Parameter, type RulesVersion, useRules } from './read.ts'
import { ValueField } from './value-field.tsx'
import { useValueWords } from './value-words.tsx'
import { words } from './words.ts'
import './set-up.css'

export default function RulesPage() {
  const say = useSay()
  const measures = useMeasures()
  const { published, draft, read } = useRules()
  usePlace({ words: say(words.title), to: '/set-up' }, { words: say(words.rules) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!measures || !read.data) return <Loading rows={6} />
  return <Sheet parameters={measures.parameters} published={published} draft={draft} />
}

interface SheetProps {
  readonly parameters: readonly Parameter[]
  readonly published: RulesVersion | undefined
  readonly draft: RulesVersion | undefined
}

interface Typed {
  readonly values?: Readonly<Record<string, RuleValue>>
  readonly confirmed?: Readonly<Record<string, boolean>>
}

/** The draft as the server has it, under what is typed here and not sent yet. */
function useDraft({ parameters, published, draft }: SheetProps) {
  const { session } = useSession()
  const [typed, keep, forget] = useTyped(`${session?.person} rules.draft`)
  const { values: changed = {}, confirmed: ticked = {} } = (typed ?? {}) as Typed
  const suggested = Object.fromEntries(parameters.map(({ key, suggested: value }) => [key, value]))
  const values: Readonly<Record<string, RuleValue>> = { ...suggested, ...published?.values, ...draft?.values, ...changed }
  const isConfirmed = (key: string) => ticked[key] ?? draft?.confirmed.includes(key) ?? false
  const set = (key: string, value: RuleValue | undefined, tick: boolean) =>
    keep({ values: { ...changed, ...(value !== undefined && { [key]: value }) }, confirmed: { ...ticked, [key]: tick } } as never)
  const dirty = Object.keys(changed).length + Object.keys(ticked).length > 0
  return {
    values,
    isConfirmed,
    set,
    dirty,
    forget: () => {
      keep({})
      forget()
    },
  }
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

function Sheet(props: SheetProps) {
  const { parameters, published, draft } = props
  const say = useSay()
  const client = useQueryClient()
  const sheet = useDraft(props)
  const [only, setOnly] = useState<'all' | 'open' | 'changed'>('all')
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const [away, setAway] = useState(false)
  const [busy, setBusy] = useState(false)
  const differs = (key: string) => published !== undefined && !same(sheet.values[key], published.values[key])
  const confirmed = parameters.filter(({ key }) => sheet.isConfirmed(key)).map(({ key }) => key)
  const shown = parameters.filter(({ key }) => (only === 'all' ? true : only === 'open' ? !sheet.isConfirmed(key) : differs(key)))
  const save = async () => {
    setBusy(true)
    setAway(false)
    try {
      const body = { values: Object.fromEntries(parameters.map(({ key }) => [key, sheet.values[key]])), confirmed }
      await ask('rules.draft', { body, version: draft?.seen, key: crypto.randomUUID?.() ?? String(Date.now()) })
      sheet.forget()
      await client.invalidateQueries({ queryKey: ['rules'] })
    } catch (fault) {
      if (fault instanceof Refused) setProblem(fault.problem)
      else setAway(true)
    } finally {
      setBusy(false)
    }
  }
  const ready = draft !== undefined && !sheet.dirty && draft.confirmed.length === parameters.length
  return (
    <>
      <div className="title-line">
        <h1>{say(words.rulesTitle)}</h1>
        <Saved dirty={sheet.dirty} draft={draft} />
      </div>
      <p className="muted">{say(words.rulesLead, { version: draft?.version ?? (published?.version ?? 0) + 1 })}</p>
      {away && (
        <p className="bar" role="alert">
          {say(common.unreachable)}
        </p>
      )}
      <div className="parameters-head row no-print">
        <span role="status">{say(words.confirmedCount, { done: confirmed.length, all: parameters.length })}</span>
        <Checkbox checked={only === 'open'} onChange={(event) => setOnly(event.target.checked ? 'open' : 'all')}>
          {say(words.onlyOpen)}
        </Checkbox>
        {published && (
          <Checkbox checked={only === 'changed'} onChange={(event) => setOnly(event.target.checked ? 'changed' : 'all')}>
            {say(words.onlyChanged)}
          </Checkbox>
        )}
        <span className="row end">
          {ready ? (
            <Link className="primary" to="/set-up/rules/publish">
              {say(words.publish)}
            </Link>
          ) : (
            <Button type="primary" onClick={save} loading={busy} disabled={!sheet.dirty && draft !== undefined}>
              {say(words.save)}
            </Button>
          )}
        </span>
      </div>
      <Parameters shown={shown} sheet={sheet} published={published} differs={differs} />
      <RefusalBox
        problem={problem}
        step={say(words.save)}
        close={() => setProblem(null)}
        again={async () => {
          setProblem(null)
          await client.invalidateQueries({ queryKey: ['rules'] })
        }}
        leave={() => setProblem(null)}
      />
    </>
  )
}

function Saved({ dirty, draft }: { readonly dirty: boolean; readonly draft: RulesVersion | undefined }) {
  const say = useSay()
  if (dirty) return <Tag tone="yours">{say(words.keptHere)}</Tag>
  return draft ? <Tag tone="draft">{say(words.savedVersion, { version: draft.seen })}</Tag> : <Tag tone="draft">{say(words.notDraft)}</Tag>
}

interface ParametersProps {
  readonly shown: readonly Parameter[]
  readonly sheet: ReturnType<typeof useDraft>
  readonly published: RulesVersion | undefined
  readonly differs: (key: string) => boolean
}

/** Grouped by the chapter of the article that each fills. */
function Parameters({ shown, sheet, published, differs }: ParametersProps) {
  const { language } = useLanguage()
  const articles = useMeasures()?.articles
  const groups = useMemo(() => {
    const chapterOf = (number: number) => articles?.find((each) => each.number === number)?.[language === 'zh' ? 'chapter' : 'chapterEn'] ?? ''
    const found = new Map<string, { first: number; parameters: Parameter[] }>()
    for (const parameter of shown) {
      const number = Math.max(...parameter.fills)
      const chapter = chapterOf(number)
      const group = found.get(chapter) ?? { first: number, parameters: [] }
      found.set(chapter, { first: Math.min(group.first, number), parameters: [...group.parameters, parameter] })
    }
    return [...found.entries()].sort(([, one], [, other]) => one.first - other.first)
  }, [shown, articles, language])
  return groups.map(([chapter, { parameters }]) => (
    <section key={chapter} aria-label={chapter}>
      <h2 className="chapter">{chapter}</h2>
      <table className="rows parameters">
        <ParameterHead published={published} />
        <tbody>
          {parameters.map((parameter) => (
            <ParameterRow key={parameter.key} parameter={parameter} sheet={sheet} published={published} differs={differs(parameter.key)} />
          ))}
        </tbody>
      </table>
    </section>
  ))
}

function ParameterHead({ published }: { readonly published: RulesVersion | undefined }) {
  const say = useSay()
  const heads = [
    say(words.clause),
    say(words.parameter),
    say(words.value),
    published ? say(words.last, { version: published.version }) : say(words.suggested),
    say(words.confirmed),
  ]
  return (
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface RowProps {
  readonly parameter: Parameter
  readonly sheet: ReturnType<typeof useDraft>
  readonly published: RulesVersion | undefined
  readonly differs: boolean
}

function ParameterRow({ parameter, sheet, published, differs }: RowProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { inWords } = useValueWords()
  const { key, clause, fills } = parameter
  const title = language === 'zh' ? parameter.title : parameter.titleEn
  return (
    <tr className={differs ? 'differs' : ''}>
      <td className="clause">{clause}</td>
      <td>
        <span className="block">{title}</span>
        <span className="row">
          {fills.map((number) => (
            <Link key={number} to="/articles/$number" params={{ number: String(number) }}>
              {say(common.article, { number })}
            </Link>
          ))}
        </span>
      </td>
      <td className="value">
        <ValueField parameter={parameter} value={sheet.values[key]} label={title} onChange={(value) => sheet.set(key, value, true)} />
        {differs && <Tag tone="yours">{say(words.changed)}</Tag>}
      </td>
      <td className="muted">
        <span className="block">{published ? inWords(parameter, published.values[key]) : ''}</span>
        <span className="block">{`${say(words.suggested)} ${inWords(parameter, parameter.suggested)}`}</span>
      </td>
      <td>
        <Checkbox
          aria-label={say(words.confirm, { clause })}
          checked={sheet.isConfirmed(key)}
          onChange={(event) => sheet.set(key, undefined, event.target.checked)}
        />
      </td>
    </tr>
  )
}
