/** Where what was typed is: on this device, on its way, on the server. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined'
import LaptopOutlined from '@ant-design/icons/LaptopOutlined'
import { useSay } from '../words/language.tsx'
import { words } from './sheet-words.ts'
import { timeInWords } from './time-in-words.ts'
import type { Saving } from './use-kept-sheet.ts'

interface SavedSignProps {
  readonly saving: Saving
  readonly version: number
  readonly savedAt: string | null
}

export function SavedSign({ saving, version, savedAt }: SavedSignProps) {
  const say = useSay()
  if (saving === 'untouched') return <p className="saved muted">{say(words.nothingYet)}</p>
  if (saving === 'yours')
    return (
      <p className="saved amber" role="status">
        <ExclamationCircleOutlined aria-hidden /> {say(words.yours)}
      </p>
    )
  if (saving !== 'server')
    return (
      <p className="saved amber">
        <LaptopOutlined aria-hidden /> {say(saving === 'sending' ? words.saving : words.onDevice)}
      </p>
    )
  return (
    <p className="saved">
      <CheckCircleOutlined className="good" aria-hidden /> {say(words.onServer, { time: savedAt ? timeInWords(savedAt) : '', version })}
    </p>
  )
}
