/** 申报条件六项: an answer to each, a statement, and evidence. What the system itself sees stands beside; it refuses nobody. */
import { Radio } from 'antd'
import { conditionFacts } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import type { Keeper } from '../saving/keeper.ts'
import { useField, useLocked } from '../saving/use-kept.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Cite } from './cite.tsx'
import type { FormProps } from './form-props.ts'
import { KeptText } from './kept-field.tsx'
import { words } from './words.ts'

export function ConditionsForm({ keeper, view }: FormProps) {
  const say = useSay()
  const conditions = useMeasures()?.conditions ?? []
  return (
    <div className="dossier-form">
      <p className="field muted">{say(words.conditionsWhy)}</p>
      {conditions.map((condition) => (
        <One
          key={condition.key}
          keeper={keeper}
          condition={condition}
          files={view.files}
          finding={view.findings.find(({ key }) => key === condition.key)}
        />
      ))}
    </div>
  )
}

interface OneProps {
  readonly keeper: Keeper<never>
  readonly condition: { readonly key: string; readonly item: number; readonly title: string; readonly titleEn: string }
  readonly files: FormProps['view']['files']
  readonly finding: { readonly outcome: string; readonly fact: string } | undefined
}

function One({ keeper, condition, files, finding }: OneProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { key, item } = condition
  const [answer, change] = useField<boolean | null>(keeper, ['answers', key], null)
  const locked = useLocked(keeper)
  const title = language === 'zh' ? condition.title : condition.titleEn
  const doubtful = finding !== undefined && finding.outcome !== 'met' && finding.fact !== 'unanswered'
  const id = `statement-${key}`
  return (
    <fieldset className="condition">
      <legend>
        {item} {title}
      </legend>
      <div className="row">
        <Radio.Group value={answer} disabled={locked} onChange={(event) => change(event.target.value)} aria-label={title}>
          <Radio value={true}>{say(words.answerYes)}</Radio>
          <Radio value={false}>{say(words.answerNo)}</Radio>
        </Radio.Group>
      </div>
      {doubtful && <p className="nearest">{say(words.statementNeeded, { fact: labelOf(conditionFacts, finding.fact, language) ?? '' })}</p>}
      <KeptText
        keeper={keeper}
        path={['statements', key]}
        id={id}
        label={say(words.statement)}
        hint={say(words.statementHint)}
        rows={3}
        most={4000}
      />
      {!locked && <Cite keeper={keeper} path={['statements', key]} field={id} files={files} />}
    </fieldset>
  )
}
