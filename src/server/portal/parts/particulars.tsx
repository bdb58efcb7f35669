/** What an objection must carry, by who objects: asked of the measures, not known here. */
import type { ReactElement } from 'react'
import { particulars } from '../../../contract/words/labels.ts'
import { capitalised, labelOf, listInWords } from '../../../contract/words/language.ts'
import { articleName } from '../../../contract/words/numerals.ts'
import type { ObjectorKind } from '../../../law/measures.ts'
import type { View } from '../page.ts'
import { say } from '../say.tsx'
import { noticeWords as words } from '../words/notices.ts'

/** The particulars of a kind of objector, in the words of the measures. */
export function particularsOf({ measures, language }: Pick<View, 'measures' | 'language'>, kind: ObjectorKind): readonly string[] {
  const verdict = measures.law.objectionParticulars(kind, [])
  const missing = verdict.allowed ? [] : verdict.facts.missing
  return (Array.isArray(missing) ? missing : []).flatMap((key: string) => labelOf(particulars, key, language) ?? [])
}

/** The article in which the particulars are asked for. */
export function particularsArticle({ measures }: Pick<View, 'measures'>): number {
  const ground = measures.grounds['particulars-of-person-missing']
  return ground.kind === 'article' ? ground.article : 0
}

export function ParticularsOf({ view }: { view: View }): ReactElement {
  const list = (kind: ObjectorKind) => listInWords([...particularsOf(view, kind), evidence(view)], view.language, '项', 9)
  const cited = articleName(view.language, particularsArticle(view))
  if (view.language === 'zh') return <p>{`个人须给出${list('person')}；单位须给出${list('organisation')}（${cited}）。`}</p>
  return (
    <p>
      {capitalised(`${say(view, words.person)} gives ${list('person')}; `)}
      {`${say(view, words.organisation).toLowerCase()} gives ${list('organisation')} (${cited}).`}
    </p>
  )
}

function evidence(view: View): string {
  return labelOf(particulars, 'evidence', view.language) ?? ''
}
