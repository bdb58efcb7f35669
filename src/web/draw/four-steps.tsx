/** The four steps of a draw, one lit at a time, each with what it guards against. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined'
import type { ReactNode } from 'react'
import { dayInWords } from '../../contract/words/days.ts'
import { drawParties } from '../../contract/words/labels.ts'
import { labelOf, type Words } from '../../contract/words/language.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { type DrawFields, type DrawShown, fieldsOf } from './shown.ts'
import { words } from './words.ts'

const litAt: Readonly<Record<string, number>> = { frozen: 2, committed: 3, drawn: 4 }

export function FourSteps({ draw }: { readonly draw: DrawShown }) {
  const say = useSay()
  const fields = fieldsOf(draw)
  const { language } = useLanguage()
  const lit = litAt[draw.stage] ?? 0
  const barred = fields.entries.filter((each) => each.barred !== null).length
  return (
    <ol className="draw-steps">
      <One number={1} lit={lit} title={words.frozen} guards={words.guardsFrozen}>
        <p>{say(words.frozenNow, { count: fields.entries.length, barred })}</p>
        <p>
          {say(words.root)} <code>{fields.root.slice(0, 16)}…</code>
        </p>
        <p>{say(words.checks, { count: fields.checks })}</p>
      </One>
      <One number={2} lit={lit} title={words.committed} guards={words.guardsCommitted}>
        <Parties fields={fields} did={fields.commitments.map(({ party }) => party)} />
      </One>
      <One number={3} lit={lit} title={words.opened} guards={words.guardsOpened}>
        <Parties fields={fields} did={fields.openedBy} />
        {draw.stage === 'committed' && fields.openBy && <p>{say(words.until, { day: dayInWords(fields.openBy, language) })}</p>}
      </One>
      <One number={4} lit={lit} title={words.result} guards={words.guardsResult}>
        {fields.seed ? (
          <p>
            {say(words.seed)} <code>{fields.seed.slice(0, 16)}…</code>
          </p>
        ) : (
          <p>{say(draw.stage === 'lapsed' ? words.lapsed : words.noOrder)}</p>
        )}
      </One>
    </ol>
  )
}

interface OneProps {
  readonly number: number
  readonly lit: number
  readonly title: Words
  readonly guards: Words
  readonly children: ReactNode
}

function One({ number, lit, title, guards, children }: OneProps) {
  const say = useSay()
  return (
    <li className={number === lit ? 'lit' : ''} {...(number === lit && { 'aria-current': 'step' as const })}>
      <h2>
        {number < lit && <CheckCircleOutlined className="good" aria-hidden />} {number} {say(title)}
      </h2>
      {children}
      <details className="no-print">
        <summary>{say(words.guards)}</summary>
        <p>{say(guards)}</p>
      </details>
    </li>
  )
}

function Parties({ fields, did }: { readonly fields: DrawFields; readonly did: readonly string[] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <ul>
      {fields.parties.map((party) => {
        const silent = fields.missing.includes(party) && !did.includes(party)
        const Icon = did.includes(party) ? CheckCircleOutlined : silent ? CloseCircleOutlined : ClockCircleOutlined
        return (
          <li key={party}>
            <Icon aria-hidden {...(did.includes(party) && { className: 'good' })} /> {labelOf(drawParties, party, language)}{' '}
            {say(did.includes(party) ? words.done : silent ? words.silent : words.waiting)}
          </li>
        )
      })}
    </ul>
  )
}
