/** The refusal over the form. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import { Button, Modal } from 'antd'
import type { ProblemBody } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Refusal } from './refusal.tsx'
import { words } from './words.ts'

export interface RefusalBoxProps {
  readonly problem: ProblemBody | null
  readonly step: string
  readonly close: () => void
  /** Read the case anew, where it changed meanwhile. */
  readonly again: () => void
  readonly leave: () => void
}

export default function RefusalDialog({ problem, step, close, again, leave }: RefusalBoxProps) {
  const say = useSay()
  const stale = problem?.code === 'stale-version'
  const title = (
    <>
      <LockOutlined aria-hidden /> {say(words.closed, { step })}
    </>
  )
  return (
    <Modal
      open={problem !== null}
      onCancel={close}
      title={title}
      width={640}
      footer={
        <>
          {stale ? <Button onClick={again}>{say(words.reload)}</Button> : <Button onClick={close}>{say(words.closeBox)}</Button>}
          <Button type="primary" onClick={leave}>
            {say(words.backToCase)}
          </Button>
        </>
      }
    >
      {problem && <Refusal problem={problem} />}
      <p className="row">
        <CheckCircleOutlined className="good" aria-hidden />
        {say(words.kept)}
      </p>
    </Modal>
  )
}
