/** 评审反馈报告: the own band of each category, strengths and opportunities by item. Nothing of anybody else. */

import { namesIn, titleOf } from '../../contract/words/names.ts'
import type { Criteria } from '../lists/criteria-in.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures, useNames } from '../words/names.ts'
import { words } from './words.ts'
import './site-review.css'

export interface FeedbackShown {
  readonly of: 'material' | 'site'
  readonly criteria?: string
  readonly categories: readonly { readonly code: string; readonly from: number; readonly to: number }[]
  readonly items: readonly { readonly code: string; readonly strengths: string; readonly improvements: string }[]
}

/** The set a report was composed by; the current one for a report of before sets had names. */
function useSet({ criteria }: FeedbackShown): Criteria | undefined {
  const measures = useMeasures()
  return measures?.criteria[criteria ?? measures.currentCriteria]
}

export function FeedbackBody({ feedback }: { readonly feedback: FeedbackShown }) {
  const say = useSay()
  const { measures, language } = useNames()
  const set = useSet(feedback)
  const items = measures && set ? namesIn(measures, [set], language).items : {}
  const said = feedback.items.filter(({ strengths, improvements }) => strengths !== '' || improvements !== '')
  return (
    <div className="feedback">
      <p className="field">{say(feedback.of === 'site' ? words.ofSite : words.ofMaterial)}</p>
      <Bands feedback={feedback} />
      <h2>{say(words.items)}</h2>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.item)}</th>
            <th scope="col">{say(words.strengths)}</th>
            <th scope="col">{say(words.improvements)}</th>
          </tr>
        </thead>
        <tbody>
          {said.map(({ code, strengths, improvements }) => (
            <tr key={code}>
              <td>{titleOf(items, code) ?? code}</td>
              <td data-label={say(words.strengths)} lang="zh-CN">
                <Lines text={strengths} />
              </td>
              <td data-label={say(words.improvements)} lang="zh-CN">
                <Lines text={improvements} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The bands come from the criteria set; what is shown is the category's own. */
export function Bands({ feedback }: { readonly feedback: FeedbackShown }) {
  const say = useSay()
  const { language } = useLanguage()
  const set = useSet(feedback)
  const titles = new Map(set?.categories.map(({ code, title, titleEn }) => [code, language === 'zh' ? title : titleEn]))
  return (
    <>
      <h2>{say(words.bands)}</h2>
      <p className="muted field">{say(words.bandsWhy)}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.category)}</th>
            <th scope="col">{say(words.band)}</th>
          </tr>
        </thead>
        <tbody>
          {feedback.categories.map(({ code, from, to }) => (
            <tr key={code}>
              <td>
                {code} {titles.get(code)}
              </td>
              <td className="band" data-label={say(words.band)}>
                {say(words.bandOf, { from, to })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

function Lines({ text }: { readonly text: string }) {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => <p key={line}>{line}</p>)
}
