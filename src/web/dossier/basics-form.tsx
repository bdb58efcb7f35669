/** 基本情况. */
import { useSay } from '../words/language.tsx'
import type { FormProps } from './form-props.ts'
import { KeptText } from './kept-field.tsx'
import { words } from './words.ts'

export const basicsFields = [
  { key: 'contact', title: words.fieldContact, most: 100, autoComplete: 'name' },
  { key: 'phone', title: words.fieldPhone, most: 60, autoComplete: 'tel' },
  { key: 'sector', title: words.fieldSector, hint: words.hintSector, most: 40 },
  { key: 'products', title: words.fieldProducts, rows: 5, most: 4000 },
  { key: 'helpers', title: words.fieldHelpers, hint: words.hintHelpers, rows: 3, most: 2000 },
] as const

export function BasicsForm({ keeper }: FormProps) {
  const say = useSay()
  return (
    <div className="dossier-form">
      {basicsFields.map((field) => (
        <KeptText
          key={field.key}
          keeper={keeper}
          path={[field.key]}
          label={say(field.title)}
          hint={'hint' in field ? say(field.hint) : undefined}
          most={field.most}
          {...('rows' in field && { rows: field.rows })}
          {...('autoComplete' in field && { autoComplete: field.autoComplete })}
        />
      ))}
    </div>
  )
}
