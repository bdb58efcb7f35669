/** 条款和评分: the items with their guide, what may be seen of the material result, and the leader's revised percentages. */
import { Input, Select } from 'antd'
import { percentInWords } from '../../contract/words/amounts.ts'
import { titleOf } from '../../contract/words/names.ts'
import type { CriteriaItem } from '../experts/sheet-items.ts'
import { words as visitWords } from '../experts/visit-words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { PartProps } from './content.ts'
import { LineSign } from './line-sign.tsx'
import { lineAt } from './lines.ts'
import { type } from './opened.ts'
import { Settled } from './settled.tsx'
import { words } from './words.ts'

export default function ItemsPart({ shown, lines }: PartProps) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <>
      {!shown.content.leads && <p className="muted field">{say(words.materialOnlyLeader)}</p>}
      {shown.criteria.categories.map((category) => (
        <section key={category.code} aria-labelledby={`category-${category.code}`}>
          <h2 id={`category-${category.code}`}>
            {category.code} {language === 'zh' ? category.title : category.titleEn}
          </h2>
          {category.items.map((item) => (
            <Item key={item.code} item={item} shown={shown} lines={lines} />
          ))}
        </section>
      ))}
      <Guide shown={shown} />
    </>
  )
}

function Item({ item, shown, lines }: PartProps & { readonly item: CriteriaItem }) {
  const say = useSay()
  const { names } = useNames()
  const { code, points } = item
  const [note, material] = [shown.notes[code], shown.material[code]]
  const title = titleOf(names.items, code) ?? code
  const comments = (['strengths', 'improvements', 'verify'] as const).filter((field) => note?.[field]?.trim())
  return (
    <div className="pack-item">
      <p className="row">
        <strong>{title}</strong>
        <span className="muted">{say(words.points, { points })}</span>
        {material !== undefined && (
          <span>
            {say(visitWords.material)} {percentInWords(material)}
          </span>
        )}
      </p>
      {comments.length > 0 && (
        <details>
          <summary>{say(words.ownNotes)}</summary>
          <dl className="facts">
            {comments.map((field) => (
              <div key={field} className="fact">
                <dt>{say(words[field])}</dt>
                <dd lang="zh-CN">{note?.[field]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {shown.content.leads && <Revise code={code} title={title} shown={shown} lines={lines} />}
    </div>
  )
}

function Revise({ code, title, shown, lines }: PartProps & { readonly code: string; readonly title: string }) {
  const say = useSay()
  const key = `revision/${code}`
  const line = lineAt<'revision'>(lines, key)
  const stands = shown.visit.revisions[code]
  const data = line?.data ?? { item: code, percent: stands?.percent ?? null, reason: stands?.reason ?? '' }
  const step = shown.criteria.percentStep
  const options = Array.from({ length: 100 / step + 1 }, (_, at) => ({ value: at * step, label: percentInWords(at * step) }))
  return (
    <div className="row">
      <Settled line={line}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          className="percent-choice"
          aria-label={say(visitWords.percentOf, { item: title })}
          placeholder={say(visitWords.same)}
          value={data.percent}
          options={options}
          onChange={(percent: number | undefined) => type(key, 'revision', { ...data, percent: percent ?? null })}
        />
        {(data.percent !== null || data.reason !== '') && (
          <Input
            className="reason"
            aria-label={say(visitWords.reasonOf, { item: title })}
            placeholder={say(visitWords.reason)}
            value={data.reason}
            onChange={(event) => type(key, 'revision', { ...data, reason: event.target.value })}
          />
        )}
      </Settled>
      <LineSign line={line} />
    </div>
  )
}

/** The bands in words, for items of processes and of results. */
function Guide({ shown: { criteria } }: Pick<PartProps, 'shown'>) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section aria-labelledby="pack-guide">
      <h2 id="pack-guide">{say(words.guide)}</h2>
      {(['process', 'result'] as const).map((kind) => (
        <details key={kind}>
          <summary>{say(words[kind])}</summary>
          {criteria.bands.map((band) => (
            <div key={band.from}>
              <h3>
                {band.from}–{band.to}%
              </h3>
              <dl className="facts">
                {band[kind].map(({ title, titleEn, words: zh, wordsEn }) => (
                  <div key={title} className="fact">
                    <dt>{language === 'zh' ? title : titleEn}</dt>
                    <dd>{language === 'zh' ? zh : wordsEn}</dd>
                  </div>
                ))}
              </dl>
            </div>
          ))}
        </details>
      ))}
    </section>
  )
}
