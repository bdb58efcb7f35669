/** Parts of the form as tables and lists. */
import type { CaseView } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import type { Dossier } from './form-content.ts'
import { words } from './words.ts'

interface PartProps {
  readonly dossier: Dossier
}

export function Basics({ application, dossier }: PartProps & { readonly application: CaseView }) {
  const say = useSay()
  const { basics } = dossier
  const rows = [
    [words.applicant, String(application.state.name ?? '')],
    [words.creditCode, String(application.state.creditCode ?? '')],
    ...(['contact', 'phone', 'sector', 'products', 'helpers'] as const).map((field) => [words[field], basics?.[field] ?? ''] as const),
  ] as const
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label[0]} className="fact">
          <dt>{say(label)}</dt>
          <dd>{value.trim() || say(words.notWritten)}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Conditions({ dossier }: PartProps) {
  const say = useSay()
  const measures = useMeasures()
  return (
    <table className="form-table">
      <thead>
        <tr>
          <th scope="col">{say(words.condition)}</th>
          <th scope="col">{say(words.answer)}</th>
        </tr>
      </thead>
      <tbody>
        {measures?.conditions.map(({ key, title }) => {
          const answer = dossier.conditions?.answers[key]
          return (
            <tr key={key}>
              <td>{title}</td>
              <td>
                {answer === undefined ? say(words.notWritten) : say(answer ? words.yes : words.no)}
                {dossier.conditions?.statements[key] && <p>{dossier.conditions.statements[key]}</p>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

export function Indicators({ dossier }: PartProps) {
  const say = useSay()
  const { language } = useLanguage()
  const measures = useMeasures()
  const given = dossier.indicators
  if (!given) return <p className="muted">{say(words.notWritten)}</p>
  const noted = Object.values(given.notes).some((note) => note.trim())
  return (
    <table className="form-table">
      <thead>
        <tr>
          <th scope="col">{say(words.indicator)}</th>
          {given.years.map((year) => (
            <th key={year} scope="col" className="number">
              {say(words.year, { year })}
            </th>
          ))}
          {noted && <th scope="col">{say(words.note)}</th>}
        </tr>
      </thead>
      <tbody>
        {measures?.dossier.indicators.map(({ key, title, titleEn, unit }) => (
          <tr key={key}>
            <td>
              {language === 'zh' ? title : titleEn}（{unit}）
            </td>
            {given.years.map((year, index) => (
              <td key={year} className="number">
                {given.values[key]?.[index] ?? '—'}
              </td>
            ))}
            {noted && <td>{given.notes[key] ?? ''}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function Declared({ declarations }: { readonly declarations: readonly string[] }) {
  const measures = useMeasures()
  const { language } = useLanguage()
  return (
    <ul>
      {measures?.dossier.declarations
        .filter(({ key }) => declarations.includes(key))
        .map(({ key, text, textEn }) => (
          <li key={key}>{language === 'zh' ? text : textEn}</li>
        ))}
    </ul>
  )
}
