/** Views one saved: a name for filters and columns, kept on the server for this person. */
import DownOutlined from '@ant-design/icons/DownOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Dropdown, Input, type MenuProps, Modal } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { ask, type View } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import type { Filters } from './filters.ts'
import { words } from './words.ts'

interface ViewsProps {
  readonly list: string
  readonly filters: Filters
  readonly columns: readonly string[]
  readonly show: (filters: Filters) => void
  readonly choose: (columns: readonly string[]) => void
}

const none: readonly View[] = []
const searchOf = (filters: Filters) => new URLSearchParams(Object.entries(filters)).toString()

export function Views({ list, filters, columns, show, choose }: ViewsProps) {
  const say = useSay()
  const client = useQueryClient()
  const [naming, setNaming] = useState(false)
  const views = useQuery({ queryKey: ['views'], queryFn: () => ask('view.list'), staleTime: 300_000 }).data?.lists[list] ?? none
  const current = views.find(({ search }) => search === searchOf(filters))
  const keep = async (next: readonly View[]) => {
    await ask('view.save', { body: { list, views: next } })
    await client.invalidateQueries({ queryKey: ['views'] })
  }
  const open = ({ search, columns: kept }: View) => {
    show(Object.fromEntries(new URLSearchParams(search)))
    choose(kept)
  }
  const items: MenuProps['items'] = [
    { key: 'all', label: say(words.viewAll) },
    ...views.map(({ name }, index) => ({ key: `open ${index}`, label: name })),
    { type: 'divider' },
    { key: 'save', label: say(words.viewSave) },
    ...(current ? [{ key: 'remove', label: say(words.viewRemove, { name: current.name }) }] : []),
  ]
  const onClick: MenuProps['onClick'] = ({ key }) => {
    const view = views[Number(key.split(' ')[1])]
    if (key === 'all') show({})
    else if (key === 'save') setNaming(true)
    else if (key === 'remove') keep(views.filter((each) => each !== current))
    else if (view) open(view)
  }
  return (
    <>
      <Dropdown trigger={['click']} autoFocus menu={{ items, onClick }}>
        <Button type="text" className="no-print">
          {say(words.view, { name: current?.name ?? say(words.viewAll) })} <DownOutlined aria-hidden />
        </Button>
      </Dropdown>
      <Naming
        open={naming}
        close={() => setNaming(false)}
        save={(name) => keep([...views.filter((each) => each.name !== name), { name, search: searchOf(filters), columns: [...columns] }])}
      />
    </>
  )
}

interface NamingProps {
  readonly open: boolean
  readonly close: () => void
  readonly save: (name: string) => Promise<void>
}

function Naming({ open, close, save }: NamingProps) {
  const say = useSay()
  const field = useId()
  const [name, setName] = useState('')
  const [away, setAway] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    setAway(false)
    await save(name.trim()).then(close, () => setAway(true))
  }
  return (
    <Modal open={open} onCancel={close} closable={false} footer={null} title={say(words.viewSave)} destroyOnHidden>
      <form onSubmit={submit}>
        <p className="field">
          <label htmlFor={field}>{say(words.viewName)}</label>
          <Input id={field} autoFocus maxLength={40} value={name} onChange={(event) => setName(event.target.value)} />
        </p>
        <div role="alert">{away && <p className="wrong field">{say(words.viewNotSaved)}</p>}</div>
        <div className="row">
          <Button type="primary" htmlType="submit">
            {say(words.viewSave)}
          </Button>
          <Button onClick={close}>{say(common.close)}</Button>
        </div>
      </form>
    </Modal>
  )
}
