/** What every form has: the head with the saved sign, what both changed, and the bar to the part before and after. */

import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { between } from '../../contract/words/language.ts'
import { Conflicts } from '../saving/conflicts.tsx'
import type { Keeper } from '../saving/keeper.ts'
import type { Path } from '../saving/merge.ts'
import { SavedSign } from '../saving/sign.tsx'
import { useSay } from '../words/language.tsx'
import { useFieldName } from './field-name.ts'
import type { FormProps } from './form-props.ts'
import { DossierHead } from './head.tsx'
import { useSectionName } from './section-name.ts'
import { order, taskOfSection } from './sections.ts'
import type { DossierView } from './use-dossier.ts'
import { words } from './words.ts'

interface FrameProps extends Omit<FormProps, 'keeper'> {
  readonly keeper: Keeper<never> | null
  readonly present: DossierView['present']
  readonly children: ReactNode
}

export function FormFrame({ application, section, view, keeper, present, children }: FrameProps) {
  const say = useSay()
  const name = useSectionName()
  const fieldName = useFieldName(section)
  const others = present.filter((each) => !each.self && (each.section === section || taskOfSection(each.section) === section))
  return (
    <>
      <DossierHead
        title={name(section)}
        view={view}
        sign={
          keeper && (
            <>
              <SavedSign keeper={keeper} />
              <Link to="/dossier/$application/history/$section" params={{ application, section }}>
                {say(words.history)}
              </Link>
            </>
          )
        }
      />
      {keeper && <Conflicts keeper={keeper} nameOf={fieldName as (path: Path) => string} />}
      {!view.editable && (
        <div className="bar" role="status">
          {say(words.locked)}
        </div>
      )}
      {children}
      <Bar application={application} section={section} view={view} keeper={keeper}>
        {others.length > 0 && <span className="muted">{say(words.alsoHere, { names: others.map((each) => each.name).join(say(between)) })}</span>}
      </Bar>
    </>
  )
}

/** The parts in the order of the form; the items stand one by one between the overview and the evidence. */
function neighbours(view: DossierView, section: string): readonly [before: string | null, after: string | null] {
  const all: readonly string[] = order.flatMap((key): readonly string[] =>
    key === 'items' ? ['items', ...view.items.map(({ code }) => `item-${code}`)] : key === 'declaration' ? ['review'] : [key],
  )
  const at = all.indexOf(section)
  return [all[at - 1] ?? null, all[at + 1] ?? null]
}

function Bar({ application, section, view, keeper, children }: Omit<FrameProps, 'present'>) {
  const say = useSay()
  const navigate = useNavigate()
  const [before, after] = neighbours(view, section)
  const go = (to: string | null) => {
    keeper?.flush()
    if (to === null) navigate({ to: '/dossier/$application', params: { application } })
    else if (to === 'review') navigate({ to: '/dossier/$application/review', params: { application } })
    else navigate({ to: '/dossier/$application/form/$section', params: { application, section: to } })
  }
  return (
    <div className="dossier-bar">
      <Button onClick={() => go(before)}>{say(before === null ? words.back : words.previous)}</Button>
      {before !== null && (
        <Link to="/dossier/$application" params={{ application }}>
          {say(words.back)}
        </Link>
      )}
      <div className="end">
        {children}
        <Button type="primary" onClick={() => go(after)}>
          {say(words.next)}
        </Button>
      </div>
    </div>
  )
}
