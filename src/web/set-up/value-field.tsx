/** The control of one parameter, by the shape that the measures give it. */
import { InputNumber, Radio, Select } from 'antd'
import type { RuleValue } from '../../contract/measures-view.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ruleAnswers, ruleChoices, ruleUnits } from '../../contract/words/rule-values.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import type { Parameter } from './read.ts'
import { useValueWords } from './value-words.tsx'

interface ValueFieldProps {
  readonly parameter: Parameter
  readonly value: RuleValue | undefined
  readonly onChange: (value: RuleValue) => void
  readonly label: string
}

export function ValueField({ parameter, value, onChange, label }: ValueFieldProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { nameOf } = useValueWords()
  const departments = useMeasures()?.departments ?? []
  const { shape } = parameter
  switch (shape.kind) {
    case 'yes-no':
      return (
        <Radio.Group aria-label={label} value={value ?? null} onChange={(event) => onChange(event.target.value)}>
          <Radio value={true}>{say(ruleAnswers.yes)}</Radio>
          <Radio value={false}>{say(ruleAnswers.no)}</Radio>
        </Radio.Group>
      )
    case 'number':
      return (
        <span className="row">
          <InputNumber
            aria-label={label}
            min={shape.least}
            max={shape.most}
            precision={0}
            value={typeof value === 'number' ? value : null}
            onChange={(next) => next !== null && onChange(next)}
          />
          {labelOf(ruleUnits, shape.unit, language) ?? shape.unit}
        </span>
      )
    case 'choice':
      return (
        <Radio.Group
          aria-label={label}
          value={value ?? null}
          onChange={(event) => onChange(event.target.value)}
          options={shape.options.map((option) => ({ value: option, label: labelOf(ruleChoices, option, language) ?? option }))}
        />
      )
    case 'list':
      return (
        <Select
          aria-label={label}
          mode="multiple"
          value={Array.isArray(value) ? [...value] : []}
          onChange={(next: string[]) => onChange(next)}
          options={(shape.options ?? departments.map(({ key }) => key)).map((key) => ({ value: key, label: nameOf(key) }))}
          optionFilterProp="label"
        />
      )
  }
}
