/** One sentence tells what to do next, until when, and on what ground. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayInWords } from '../../contract/words/days.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { ordinaryFirst } from '../words/ways-out.ts'
import { useShown } from './shown.ts'
import type { TaskRow } from './task-row.ts'
import { words } from './words.ts'

export function NextStep({ task }: { readonly task: TaskRow }) {
  const say = useSay()
  const { language } = useLanguage()
  const { title, number } = useShown()(task)
  const read = useQuery({
    queryKey: ['case', task.kind, task.id],
    queryFn: () => ask(`${task.kind}.read`, { params: { [task.kind]: task.id } }) as Promise<CaseWithSteps>,
  }).data
  const steps = ordinaryFirst([...(read?.steps ?? [])].sort((a, b) => rank(task, a.step) - rank(task, b.step)))
  const open = steps.find((each) => each.open)
  const closed = steps.find((each) => !each.open)
  const step = open ?? closed
  const values = { title, number, step: step?.label[language] ?? '' }
  const until = task.due ? say(words.before, { day: dayInWords(task.due, language) }) : say(words.stop)
  const why = closed?.refusal ? (language === 'zh' ? closed.refusal.detail : closed.refusal.detailEn) : ''
  return (
    <section className="next" aria-live="polite">
      <div>
        <p className="sentence">
          {open || !step ? `${say(words.first, values).replace(/[：:] *$/, '')}${until}` : say(words.waits, { ...values, why })}
        </p>
        <p className="muted row">
          <span>
            {task.since && say(words.waiting, { day: dayInWords(task.since, language) })}
            {(task.blocks ?? 1) > 1 && say(words.blocks, { count: task.blocks ?? 1 })}
          </span>
          {open ? <StepGround step={open.step} /> : closed?.refusal?.ground && <GroundLink ground={closed.refusal.ground} />}
        </p>
      </div>
      <Link className="primary" to="/case/$kind/$id" params={{ kind: task.kind, id: task.id }}>
        {say(open ? words.go : words.look)}
      </Link>
    </section>
  )
}

/** The steps come in the order of the task's stage; those of every stage come last. */
function rank(task: TaskRow, step: string): number {
  const found = task.stepNames.indexOf(step)
  return found < 0 ? 99 : found
}
