/**
 * 打印: the pack on paper, laid out for it alone: no fields that cut what was typed, every fold open, each page under the mark.
 * It is drawn while the page is printed, and not else.
 */
import { type ReactNode, useLayoutEffect, useState } from 'react'
import { percentInWords } from '../../contract/words/amounts.ts'
import { momentInWords, shortDay } from '../../contract/words/days.ts'
import { labelOf } from '../../contract/words/language.ts'
import { titleOf } from '../../contract/words/names.ts'
import { issueOutcomes, issueSources } from '../../contract/words/site-report.ts'
import { AgendaTable } from '../experts/agenda-table.tsx'
import { words as visitWords } from '../experts/visit-words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { PartProps } from './content.ts'
import { LineText } from './line-text.tsx'
import { lineAt, waitingOf } from './lines.ts'
import type { Label } from './shelf.ts'
import { nowOf } from './term.ts'
import { words } from './words.ts'

interface PrintedProps extends PartProps {
  readonly label: Label
}

/** The mark stands on a sheet of A4 as often as it fits. */
const MARKS = Array.from({ length: 12 }, (_, at) => at)

export function PrintedPack({ shown, lines, label }: PrintedProps) {
  const { mark } = shown.content
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.printing = 'pack'
    return () => {
      delete dataset.printing
    }
  }, [])
  return (
    <article className="printed-pack">
      <div className="print-mark">
        {MARKS.map((at) => (
          <span key={at}>
            {mark.name} {mark.at}
          </span>
        ))}
      </div>
      <Head shown={shown} label={label} />
      <Issues shown={shown} lines={lines} />
      <Items shown={shown} lines={lines} />
      <Found shown={shown} />
      <Typed lines={lines} />
      <Guide shown={shown} />
    </article>
  )
}

/** The moment of the printing, by the server's clock as this device knows it. */
function usePrintedAt(label: Label): string {
  const { language } = useLanguage()
  const [at] = useState(() => new Date(nowOf(label, Date.now())).toISOString())
  return momentInWords(at, language)
}

function Head({ shown, label }: Pick<PrintedProps, 'shown' | 'label'>) {
  const say = useSay()
  const { language } = useLanguage()
  const { visit, content, application } = shown
  const at = usePrintedAt(label)
  const between = language === 'zh' ? '、' : ', '
  return (
    <header>
      <h1 lang="zh-CN">{String(application.state.name ?? '')}</h1>
      <p>
        {say(words.editionOf, { edition: content.editionName, number: String(application.state.number ?? '') })} ·{' '}
        {say(words.number, { id: label.id })}
      </p>
      <p>
        {say(words.printedBy, { name: content.mark.name, at })} · {say(words.opensUntil, { day: shortDay(label.until, language) })}
      </p>
      <p>
        {say(visitWords.days)} {visit.days.map((day) => shortDay(day, language)).join(between)} · {say(visitWords.place)} {visit.place} ·{' '}
        {say(visitWords.group)} {content.members.map(({ name, leads }) => (leads ? `${name}（${say(visitWords.leader)}）` : name)).join(between)}
      </p>
      {(visit.agenda ?? []).length > 0 && <AgendaTable agenda={visit.agenda ?? []} />}
    </header>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Issues({ shown: { visit }, lines }: PartProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const issues = visit.issues ?? []
  if (issues.length === 0) return null
  return (
    <Part title={say(visitWords.issues)}>
      <ol>
        {issues.map(({ number, item, text, from, closed }) => {
          const typed = lineAt<'issue'>(lines, `issue/${number}`)?.data
          const now = typed ?? closed
          return (
            <li key={number} value={number}>
              <strong>{titleOf(names.items, item) ?? item}</strong> {labelOf(issueSources, from, language)}
              <p lang="zh-CN">{text}</p>
              <p className="answer">{now && [labelOf(issueOutcomes, now.outcome, language), now.finding].filter(Boolean).join('：')}</p>
            </li>
          )
        })}
      </ol>
    </Part>
  )
}

/** Item by item: what it counts, what was agreed, one's own notes, and room to write. */
function Items({ shown, lines }: PartProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { names } = useNames()
  const { criteria, notes, material, visit } = shown
  return (
    <Part title={say(words.items)}>
      {criteria.categories.map((category) => (
        <div key={category.code}>
          <h3>
            {category.code} {language === 'zh' ? category.title : category.titleEn}
          </h3>
          {category.items.map(({ code, points }) => {
            const revised = lineAt<'revision'>(lines, `revision/${code}`)?.data ?? visit.revisions[code]
            return (
              <div key={code} className="printed-item">
                <p>
                  <strong>{titleOf(names.items, code) ?? code}</strong> {say(words.points, { points })}
                  {material[code] !== undefined && ` · ${say(visitWords.material)} ${percentInWords(material[code])}`}
                  {revised?.percent != null && ` · ${say(visitWords.revised)} ${percentInWords(revised.percent)} ${revised.reason}`}
                </p>
                {(['strengths', 'improvements', 'verify'] as const).map((field) => {
                  const note = notes[code]?.[field]?.trim()
                  return (
                    note && (
                      <p key={field} lang="zh-CN">
                        {say(words[field])}：{note}
                      </p>
                    )
                  )
                })}
              </div>
            )
          })}
        </div>
      ))}
    </Part>
  )
}

function Found({ shown: { visit } }: Pick<PartProps, 'shown'>) {
  const say = useSay()
  const { names } = useNames()
  const { findings, interviews = [], requests = [], opening } = visit
  if (findings.length + interviews.length + requests.length === 0 && opening === null) return null
  return (
    <Part title={say(words.record)}>
      {opening !== null && (
        <p lang="zh-CN">
          {say(visitWords.opening)}：{opening}
        </p>
      )}
      <ul>
        {findings.map(({ item, text }) => (
          <li key={`${item}${text}`} lang="zh-CN">
            {titleOf(names.items, item) ?? item}：{text}
          </li>
        ))}
        {interviews.map(({ who, people, text }) => (
          <li key={`${who}${text}`} lang="zh-CN">
            {say(visitWords.peopleOf, { who, people })}：{text}
          </li>
        ))}
        {requests.map(({ number, text }) => (
          <li key={number} lang="zh-CN">
            {say(words.request)}：{text}
          </li>
        ))}
      </ul>
    </Part>
  )
}

/** What was typed here and is not with the server yet. */
function Typed({ lines }: Pick<PartProps, 'lines'>) {
  const say = useSay()
  const waiting = waitingOf(lines)
  if (waiting.length === 0) return null
  return (
    <Part title={say(words.waiting, { count: waiting.length })}>
      <ul>
        {waiting.map((line) => (
          <li key={line.key}>
            <LineText line={line} />
          </li>
        ))}
      </ul>
    </Part>
  )
}

function Guide({ shown: { criteria } }: Pick<PartProps, 'shown'>) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <Part title={say(words.guide)}>
      {(['process', 'result'] as const).map((kind) => (
        <div key={kind}>
          <h3>{say(words[kind])}</h3>
          {criteria.bands.map((band) => (
            <p key={band.from}>
              <strong>
                {band.from}–{band.to}%
              </strong>{' '}
              {band[kind]
                .map(({ title, titleEn, words: zh, wordsEn }) => (language === 'zh' ? `${title}：${zh}` : `${titleEn}: ${wordsEn}`))
                .join(' ')}
            </p>
          ))}
        </div>
      ))}
    </Part>
  )
}
