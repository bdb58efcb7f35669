/** The keys of the workspace on one sheet. */
import { Modal, Switch } from 'antd'
import { useState } from 'react'
import type { Words } from '../../contract/words/language.ts'
import { useSay } from '../words/language.tsx'
import { lettersAreOff, switchLetters } from './letters.ts'
import { words } from './words.ts'

const keys: readonly (readonly [readonly string[], Words])[] = [
  [['Ctrl', 'K'], words.keyFind],
  [['?'], words.keyHelp],
  [['J', 'K'], words.keyRows],
  [['↵'], words.keyOpen],
  [['[', ']'], words.keyNeighbours],
  [['G', 'H'], words.keyHome],
  [['G', '1–9'], words.keyJump],
  [['Tab', 'Shift + Tab'], words.keyField],
  [['Esc'], words.keyClose],
]

export default function KeySheet({ close }: { readonly close: () => void }) {
  const say = useSay()
  const [off, setOff] = useState(lettersAreOff)
  return (
    <Modal open onCancel={close} footer={null} title={say(words.keys)} width={560}>
      <p className="field">{say(words.keysWhere)}</p>
      <table className="rows">
        <thead className="unseen">
          <tr>
            <th scope="col">{say(words.key)}</th>
            <th scope="col">{say(words.does)}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([names, does]) => (
            <tr key={names.join(' ')}>
              <td className="nowrap">
                {names.map((name) => (
                  <kbd key={name}>{name}</kbd>
                ))}
              </td>
              <td>{say(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="row field">
        <Switch
          id="letters-off"
          checked={off}
          onChange={(next) => {
            switchLetters(next)
            setOff(next)
          }}
        />
        <label htmlFor="letters-off">{say(words.keysOff)}</label>
      </p>
    </Modal>
  )
}
