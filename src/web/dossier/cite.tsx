/** Put a mention of an attachment where the text is being written; the book gives it its number. */
import { Select } from 'antd'
import { useState } from 'react'
import { citation } from '../../contract/words/citation.ts'
import type { Keeper } from '../saving/keeper.ts'
import type { Path } from '../saving/merge.ts'
import { useSay } from '../words/language.tsx'
import type { DossierFile } from './use-dossier.ts'
import { words } from './words.ts'

interface CiteProps {
  readonly keeper: Keeper<never>
  readonly path: Path
  /** The field that it goes into, at the mark. */
  readonly field: string
  readonly files: readonly DossierFile[]
}

export function Cite({ keeper, path, field, files }: CiteProps) {
  const say = useSay()
  const [chosen, setChosen] = useState<string | null>(null)
  const put = (name: string) => {
    const area = document.getElementById(field) as HTMLTextAreaElement | null
    const before = String(keeper.value(path) ?? '')
    const at = area?.selectionStart ?? before.length
    keeper.set(path, `${before.slice(0, at)}${citation(name)}${before.slice(at)}`)
    setChosen(null)
    area?.focus()
  }
  if (files.length === 0) return null
  return (
    <div className="field">
      <Select
        className="full"
        value={chosen}
        placeholder={say(words.cite)}
        aria-label={say(words.cite)}
        showSearch
        onChange={put}
        options={files.map(({ name, upload }) => ({ value: name, label: name, key: upload }))}
      />
    </div>
  )
}
