/** The head of every page of a dossier: what it is, that it is a draft, by when, and the saved sign. */

import type { ReactNode } from 'react'
import { deadlineInWords } from '../../contract/words/days.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { StageTag, Tag } from '../words/tag.tsx'
import { daysUntil } from '../words/until.ts'
import { words as common } from '../words/words.ts'
import type { DossierView } from './use-dossier.ts'
import { words } from './words.ts'
import './dossier.css'

interface HeadProps {
  readonly title: string
  readonly view: DossierView
  readonly sign?: ReactNode
}

export function DossierHead({ title, view, sign }: HeadProps) {
  const say = useSay()
  return (
    <>
      <div className="title-line">
        <h1>{title}</h1>
        {view.editable ? (
          <Tag tone={view.stage === 'returned' ? 'yours' : 'draft'}>{say(view.stage === 'returned' ? words.returned : words.draft)}</Tag>
        ) : (
          <StageTag kind="application" stage={view.stage} />
        )}
        {sign && <div className="end">{sign}</div>}
      </div>
      {view.editable && <Deadline view={view} />}
    </>
  )
}

function Deadline({ view }: { readonly view: DossierView }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!view.due) return null
  const days = daysUntil(view.today, view.due)
  // A completion is counted in working days, the edition's own day is not.
  const { workingDays } = view
  const counted = (count: number) =>
    count > 0 ? say(common.leftWorking, { days: count }) : say(count === 0 ? common.lateNow : common.lateWorking, { days: -count })
  const end = deadlineInWords(view.due, language)
  const left =
    days === 0
      ? say(words.lastDay)
      : workingDays
        ? counted(workingDays.left)
        : days > 0
          ? say(words.daysLeft, { days })
          : say(words.over, { days: -days })
  return (
    <p className="read field">
      {say(words.until, { day: end })}
      <strong className={days < 0 ? 'late' : days <= 10 ? 'nearest' : ''}>{left}</strong>
      {say(words.to, { body: view.receiving.name })}
    </p>
  )
}
