/** A quiet line over rows that stay put: so many have changed, show them. */
import { Button } from 'antd'
import { useSay } from '../words/language.tsx'
import { words } from '../words/words.ts'

export function UpdatesLine({ waiting, show }: { readonly waiting: number; readonly show: () => void }) {
  const say = useSay()
  return (
    <div role="status" className="updates no-print">
      {waiting > 0 && (
        <Button type="link" onClick={show}>
          {say(words.updates, { count: waiting })}
        </Button>
      )}
    </div>
  )
}
