/** The notice of the proposed list: exactly the meeting's result, with reasons for every visited applicant it leaves out. */
import { Button } from 'antd'
import type { Proposal } from '../../contract/decision.ts'
import { useSay } from '../words/language.tsx'
import { NoticeForm, type NoticeWords, noNotice } from './notice-form.tsx'
import { Outcome } from './outcome.tsx'
import { useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'
import { common, proposal as words } from './words.ts'
import { WordsField } from './words-field.tsx'

const STEP = 'edition.publish-proposed-list'
/** The notice is a legal act: its words begin in Chinese whatever the screen speaks. */
const begun: NoticeWords = { ...noNotice, text: words.defaultText[0] }
const none: Readonly<Record<string, string>> = {}

export function PublishProposed({ proposal, edition }: { readonly proposal: Proposal; readonly edition: string }) {
  const say = useSay()
  const [typed, setTyped, forget] = useKept(`proposed notice ${edition}`, begun)
  const [reasons, setReasons, forgetReasons] = useKept(`reasons for those not proposed ${edition}`, none)
  const act = useAct(STEP)
  const untold = proposal.outside.filter(({ letter }) => !letter)
  const send = async () => {
    const items = proposal.chosen.map(({ id, class: awardClass }) => ({ application: id, class: awardClass }))
    const outside = untold.map(({ id, draft }) => ({ application: id, reasons: reasons[id] ?? draft }))
    if (await act.send({ params: { edition }, body: { ...typed, items, outside } })) {
      forget()
      forgetReasons()
    }
  }
  return (
    <div className="act-form">
      <NoticeForm value={typed} onChange={setTyped} workingDays={proposal.noticeWorkingDays} />
      {untold.length > 0 && (
        <fieldset>
          <legend>{say(words.outside)}</legend>
          <p className="hint muted">{say(words.outsideWhy)}</p>
          {untold.map(({ id, name, draft }) => (
            <WordsField
              key={id}
              label={say(words.reasonsFor, { name })}
              rows={3}
              value={reasons[id] ?? draft}
              onChange={(text) => setReasons({ ...reasons, [id]: text })}
            />
          ))}
        </fieldset>
      )}
      <Outcome act={act} label={say(words.publish)} />
      <Button type="primary" loading={act.busy} onClick={send}>
        {say(common.sendForReview, { step: say(words.publish) })}
      </Button>
    </div>
  )
}
