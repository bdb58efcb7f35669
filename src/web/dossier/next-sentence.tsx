/** The one sentence that says what to do next, with the one filled button. */
import { Link } from '@tanstack/react-router'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { type TaskKey, titles } from './sections.ts'
import type { DossierView } from './use-dossier.ts'
import { words } from './words.ts'

/** Where the button leads: a section, or the whole to be checked. */
export function targetOf(view: DossierView): string {
  return view.next === null || view.next === 'declaration' ? 'review' : view.next
}

export function NextSentence({ view, application }: { readonly view: DossierView; readonly application: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const task = view.tasks.find(({ key }) => key === view.next)
  const target = targetOf(view)
  const gap = view.gaps.find(({ section }) => (section.startsWith('item-') ? 'items' : section) === target)
  const name = task ? say(titles[task.key as TaskKey]) : ''
  const untouched = view.tasks.every(({ state }) => state === 'empty' || state === 'closed')
  const sentence =
    target === 'review'
      ? say(view.stage === 'returned' ? words.nextReturned : words.nextReady)
      : untouched
        ? say(words.nextBegin, { task: name })
        : say(words.nextGap, { count: view.gaps.length, task: name })
  const { refusal } = view.submit
  return (
    <section className="next" aria-label={sentence}>
      <div>
        <p className="sentence">{sentence}</p>
        <p className="muted row">
          {refusal ? (
            <>
              <span>{language === 'zh' ? refusal.detail : refusal.detailEn}</span>
              {refusal.ground && <GroundLink ground={refusal.ground} />}
            </>
          ) : (
            <>
              {view.stage === 'draft' && <span>{say(words.afterwards)}</span>}
              <StepGround step={view.stage === 'draft' ? 'application.take-back' : 'application.request-completion'} />
            </>
          )}
        </p>
      </div>
      {target === 'review' ? (
        <Link className="primary" to="/dossier/$application/review" params={{ application }}>
          {say(view.stage === 'returned' ? words.resubmit : words.check)}
        </Link>
      ) : (
        <Link className="primary" to="/dossier/$application/form/$section" params={{ application, section: gap?.section ?? target }}>
          {task && task.state === 'begun' && task.gaps > 0 ? say(words.mend, { count: task.gaps }) : say(words.goTask)}
        </Link>
      )}
    </section>
  )
}
