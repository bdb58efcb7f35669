/** A sealed sheet: read, printed, not changed. */

import LeftOutlined from '@ant-design/icons/LeftOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import { Link } from '@tanstack/react-router'
import { dayInWords } from '../../contract/words/days.ts'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { PrintedSheet } from './printed-sheet.tsx'
import { ScoreTable } from './score-table.tsx'
import type { Items } from './sheet-items.ts'
import type { Draft } from './sheet-keeper.ts'
import { words } from './sheet-words.ts'
import type { SheetShown } from './shown.ts'
import { VerifyNotes } from './verify-notes.tsx'

export function SealedSheet({ one, application, criteria, editionName, draft }: SheetShown & { readonly draft: Draft }) {
  const say = useSay()
  const { language } = useLanguage()
  const { items, total } = one.state as { readonly items: Items; readonly total: number | null }
  return (
    <div className="sheet">
      <header className="sheet-head">
        <Link to="/experts" aria-label={say(words.back)} className="back">
          <LeftOutlined aria-hidden />
        </Link>
        <h1>
          {String(application.state.name ?? '')} <span className="muted">{String(application.state.number ?? '')}</span>
        </h1>
        <p className="end no-print">
          <PrintedSheet sheet={one.id} as="filled" />
        </p>
      </header>
      <main id="main" className="sheet-check">
        <p className="bar locked" role="status">
          <LockOutlined aria-hidden /> <strong>{say(words.sealed)}</strong>
          <span>{say(words.doneWhy, { at: dayInWords(one.touchedOn, language), hash: one.head.slice(0, 12) })}</span>
          <StepGround step="sheet.seal" />
        </p>
        <ScoreTable {...{ application, criteria, editionName, items, total, hash: one.head }} />
        <VerifyNotes items={draft.content} criteria={criteria} />
        <p className="row no-print">
          <Link to="/recuse/$kind/$id" params={{ kind: 'sheet', id: one.id }}>
            {say(words.recuse)}
          </Link>
        </p>
      </main>
    </div>
  )
}
