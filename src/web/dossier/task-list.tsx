/** The tasks in four groups; finished ones turn to plain text, so that what remains stands out. */

import LockOutlined from '@ant-design/icons/LockOutlined'
import { Link } from '@tanstack/react-router'
import { between } from '../../contract/words/language.ts'
import { useSay } from '../words/language.tsx'
import { Tag } from '../words/tag.tsx'
import { type TaskKey, taskOfSection, titles } from './sections.ts'
import type { DossierTask, DossierView } from './use-dossier.ts'
import { words } from './words.ts'

const groups = [
  ['basics', words.groupBasics],
  ['self-evaluation', words.groupSelfEvaluation],
  ['evidence', words.groupEvidence],
  ['declaration', words.groupDeclaration],
] as const

const numerals = [words.one, words.two, words.three, words.four] as const

interface TaskListProps {
  readonly view: DossierView
  readonly application: string
  readonly present: DossierView['present']
}

export function TaskList({ view, application, present }: TaskListProps) {
  const say = useSay()
  return (
    <div className="tasks">
      {groups.map(([group, title], index) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>
            <span>{say(numerals[index] ?? numerals[0])}</span>
            {say(title)}
          </h2>
          <ol>
            {view.tasks
              .filter((task) => task.group === group)
              .map((task) => (
                <Task key={task.key} task={task} view={view} application={application} present={present} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Task({ task, view, application, present }: TaskListProps & { readonly task: DossierTask }) {
  const say = useSay()
  const name = say(titles[task.key as TaskKey])
  const others = present.filter(({ self, section }) => !self && taskOfSection(section) === task.key)
  const detail = others.length > 0 ? say(words.editing, { names: others.map((each) => each.name).join(say(between)) }) : detailOf(task, view, say)
  return (
    <li data-task={task.key}>
      <span aria-hidden>{view.tasks.indexOf(task) + 1}</span>
      <span>
        {task.state === 'closed' ? (
          <span className="muted">{name}</span>
        ) : task.key === 'declaration' ? (
          <Link to="/dossier/$application/review" params={{ application }}>
            {name}
          </Link>
        ) : (
          <Link to="/dossier/$application/form/$section" params={{ application, section: task.key }}>
            {name}
          </Link>
        )}
      </span>
      <span className="muted detail">{detail}</span>
      <span className="state">
        <State task={task} />
      </span>
    </li>
  )
}

function detailOf(task: DossierTask, view: DossierView, say: ReturnType<typeof useSay>): string {
  if (task.state === 'closed') {
    return say(words.closedWhy, { count: view.tasks.filter(({ key, state }) => key !== task.key && state !== 'done').length })
  }
  if (task.key === 'items') return say(words.writtenOf, { written: task.written ?? 0, of: task.of ?? 0, count: task.characters ?? 0 })
  if (task.key === 'overview') return say(words.charactersOf, { count: task.characters ?? 0 })
  if (task.key === 'evidence') return say(words.filesOf, { count: task.written ?? 0 })
  return ''
}

function State({ task }: { readonly task: DossierTask }) {
  const say = useSay()
  if (task.state === 'done') return <Tag tone="done">{say(words.doneTag)}</Tag>
  if (task.state === 'closed')
    return (
      <span className="locked">
        <LockOutlined aria-hidden /> {say(words.closedTag)}
      </span>
    )

  if (task.state === 'begun') return <Tag tone="yours">{say(words.gapsTag, { count: task.gaps })}</Tag>
  if (task.key === 'declaration') return <Tag tone="running">{say(words.openTag)}</Tag>
  return <Tag tone="draft">{say(words.emptyTag)}</Tag>
}
