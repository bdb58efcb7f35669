/** An item of the criteria chosen from a list that can be searched. */
import { Select } from 'antd'
import { titleOf } from '../../contract/words/names.ts'
import { useSay } from '../words/language.tsx'
import { useNames } from '../words/names.ts'
import type { Criteria } from './sheet-items.ts'
import { words } from './visit-words.ts'

/** The items of a criteria set as options, each by its code and title. */
export function useItemOptions(criteria: Criteria) {
  const { names } = useNames()
  return criteria.categories.flatMap((category) => category.items.map(({ code }) => ({ value: code, label: titleOf(names.items, code) ?? code })))
}

interface ItemChoiceProps {
  readonly id: string
  readonly criteria: Criteria
  readonly value: string
  readonly onChange: (item: string) => void
}

export function ItemChoice({ id, criteria, value, onChange }: ItemChoiceProps) {
  const say = useSay()
  const options = useItemOptions(criteria)
  return (
    <Select
      id={id}
      className="full"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder={say(words.chooseItem)}
      value={value || null}
      options={options}
      onChange={onChange}
    />
  )
}
