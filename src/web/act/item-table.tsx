/** Scores by item of the criteria: each with its points, a percentage in the standard's steps, and what is said of it. */
import { Input, InputNumber } from 'antd'
import { inLanguage } from '../../contract/words/language.ts'
import { useCriteriaOf } from '../lists/criteria-of.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { idOf } from './field-props.ts'
import type { Asked, Value } from './fields.ts'
import { labelOfField } from './labels.ts'
import { words } from './words.ts'

interface ItemTableProps {
  readonly asked: Asked
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly at: string
  readonly faults: Readonly<Record<string, string>>
  readonly edition: string | null
}

export default function ItemTable({ asked, value, onChange, at, faults, edition }: ItemTableProps) {
  const say = useSay()
  const { language } = useLanguage()
  const criteria = useCriteriaOf()(edition)
  const given = (value ?? {}) as Readonly<Record<string, Value>>
  const fields = asked.kind === 'group' ? asked.members.map(({ name }) => name) : ['percent']
  const put = (code: string, field: string, next: Value) => {
    if (asked.kind === 'group') onChange({ ...given, [code]: { ...(given[code] as object), [field]: next } })
    else onChange({ ...given, [code]: next })
  }
  return (
    <table className="rows items">
      <thead>
        <tr>
          <th scope="col">{say(words.item)}</th>
          <th scope="col" className="number">
            {say(words.points)}
          </th>
          {fields.map((field) => (
            <th key={field} scope="col">
              {labelOfField('', [field], language)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {criteria?.categories.flatMap(({ items }) =>
          items.map(({ code, title, titleEn, points }) => {
            const one = given[code]
            const partOf = (field: string) => (asked.kind === 'group' ? (one as Record<string, Value> | undefined)?.[field] : one)
            const name = `${code} ${inLanguage([title, titleEn], language)}`
            return (
              <tr key={code}>
                <th scope="row">{name}</th>
                <td className="number">{points}</td>
                {fields.map((field) => {
                  const where = asked.kind === 'group' ? `${at}.${code}.${field}` : `${at}.${code}`
                  const label = `${name} ${labelOfField('', [field], language)}`
                  return (
                    <td key={field}>
                      {field === 'percent' ? (
                        <InputNumber
                          id={idOf(where)}
                          aria-label={label}
                          aria-invalid={faults[where] ? true : undefined}
                          min={0}
                          max={100}
                          step={criteria.percentStep}
                          suffix="%"
                          value={typeof partOf(field) === 'number' ? (partOf(field) as number) : null}
                          onChange={(next) => put(code, field, next ?? undefined)}
                        />
                      ) : (
                        <Input.TextArea
                          id={idOf(where)}
                          aria-label={label}
                          rows={2}
                          value={String(partOf(field) ?? '')}
                          onChange={(event) => put(code, field, event.target.value)}
                        />
                      )}
                      {faults[where] && <div className="wrong">{faults[where]}</div>}
                    </td>
                  )
                })}
              </tr>
            )
          }),
        )}
      </tbody>
    </table>
  )
}
