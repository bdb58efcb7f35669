/** One sentence tells what to do next, until when, and on what ground. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { dayInWords } from '../../contract/words/days.ts'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { useSession } from '../session/session.tsx'
import { GroundLink, StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useToday } from '../words/names.ts'
import { useShown } from './shown.ts'
import { askedFor, placeOf, type TaskRow } from './task-row.ts'
import { words } from './words.ts'

export function NextStep({ task }: { readonly task: TaskRow }) {
  const say = useSay()
  const { language } = useLanguage()
  const { post } = useSession()
  const today = useToday()
  const { title, number } = useShown()(task)
  const read = useQuery({
    queryKey: ['case', task.kind, task.id],
    queryFn: () => ask(`${task.kind}.read`, { params: { [task.kind]: task.id } }) as Promise<CaseWithSteps>,
  }).data
  const [lead] = task.stepNames
  const step = read?.steps.find((each) => each.step === lead)
  const closed = step && !step.open ? step : null
  const values = { title, number, step: askedFor(task, language) }
  const late = task.due !== null && today !== undefined && task.due < today
  const until = task.due ? say(late ? words.overdue : words.before, { day: dayInWords(task.due, language) }) : say(words.stop)
  const why = closed?.refusal ? (language === 'zh' ? closed.refusal.detail : closed.refusal.detailEn) : ''
  return (
    <section className="next" aria-live="polite">
      <div>
        <p className="sentence">{!closed ? `${say(words.first, values).replace(/[：:] *$/, '')}${until}` : say(words.waits, { ...values, why })}</p>
        <p className="muted row">
          <span>
            {task.since && say(words.waiting, { day: dayInWords(task.since, language) })}
            {(task.blocks ?? 1) > 1 && say(words.blocks, { count: task.blocks ?? 1 })}
          </span>
          {closed ? closed.refusal?.ground && <GroundLink ground={closed.refusal.ground} /> : lead && <StepGround step={lead} />}
        </p>
      </div>
      <Link className="primary" to={placeOf(task, post?.role)}>
        {say(closed ? words.look : words.go)}
      </Link>
    </section>
  )
}
