/** Where a line stands, beside the line: kept, sent, refused with its ground, or changed by somebody else too. */
import { Button, Checkbox } from 'antd'
import { Refusal } from '../act/refusal.tsx'
import { words as sayWords } from '../saving/words.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as awaited } from './awaited-words.ts'
import { useRecordWords } from './line-text.tsx'
import { isEmpty, isWhole, type Line, own } from './lines.ts'
import { openPack, put, takeBack, type } from './opened.ts'
import { words } from './words.ts'

export function LineSign({ line }: { readonly line: Line | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  if (!line || (isEmpty(line) && line.state === 'kept')) return null
  const { state, problem } = line
  const told = {
    kept: isWhole(line) ? words.lineKept : openPack()?.shown ? words.incomplete : words.incompleteOver,
    doubtful: words.lineDoubtful,
    refused: words.lineRefused,
    conflict: words.lineConflict,
    sent: words.lineSent,
  }[state]
  return (
    <div className={`line-sign ${state}`}>
      <p className="row">
        <span className={state === 'refused' || state === 'conflict' ? 'late' : state === 'sent' ? 'good' : 'muted'}>{say(told)}</span>
        {state !== 'sent' && state !== 'doubtful' && (
          <Button type="link" className="no-print" onClick={() => takeBack(line.key)}>
            {say(words.takeBack)}
          </Button>
        )}
      </p>
      {state === 'refused' &&
        problem &&
        (problem.ground ? <Refusal problem={problem} /> : <p>{language === 'zh' ? problem.detail : problem.detailEn}</p>)}
      <NotWaiting line={line} />
      {state === 'conflict' && <Both line={line} />}
    </div>
  )
}

/** The leader closes the record although a pack of a colleague is out: asked once the server has named whose. */
function NotWaiting({ line }: { readonly line: Line }) {
  const say = useSay()
  if (line.kind !== 'closing' || (line.problem?.code !== 'packs-out' && !line.data.withoutPacks)) return null
  const choose = (withoutPacks: boolean) => type(line.key, 'closing', { ...line.data, withoutPacks })
  return (
    <Checkbox className="no-print" checked={line.data.withoutPacks === true} onChange={({ target }) => choose(target.checked)}>
      {say(awaited.withoutPacks)}
    </Checkbox>
  )
}

/** Both wordings, and the choice; what is chosen is sent with the next bringing. */
function Both({ line }: { readonly line: Line }) {
  const say = useSay()
  const inWords = useRecordWords()
  const { theirs = 'null', ...rest } = line
  const takeMine = () => put({ ...rest, base: theirs, state: 'kept' } as Line)
  return (
    <div className="conflict">
      <div className="sides">
        <div>
          <strong>{say(sayWords.mine)}</strong>
          <p className="side-text">{inWords(own(line))}</p>
          <Button onClick={takeMine}>{say(words.useMine)}</Button>
        </div>
        <div>
          <strong>{say(words.theirs)}</strong>
          <p className="side-text">{inWords(theirs)}</p>
          <Button onClick={() => takeBack(line.key)}>{say(words.useTheirs)}</Button>
        </div>
      </div>
    </div>
  )
}
