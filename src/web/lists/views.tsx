/** Views one saved: a name for filters and columns, kept on the server for this person. */
import DownOutlined from '@ant-design/icons/DownOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { MenuProps } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { ask, type View } from '../api/client.ts'
import { arriving } from '../live/arriving.ts'
import { OpensMenu } from '../shell/opens-menu.tsx'
import { useSay } from '../words/language.tsx'
import type { Filters } from './filters.ts'
import { words } from './words.ts'

interface ViewsProps {
  readonly list: string
  readonly filters: Filters
  readonly columns: readonly string[]
  readonly show: (filters: Filters) => void
  readonly choose: (columns: readonly string[]) => void
}

const Naming = lazy(arriving(() => import('./naming.tsx')))
const none: readonly View[] = []
const searchOf = (filters: Filters) => new URLSearchParams(Object.entries(filters)).toString()

export function Views({ list, filters, columns, show, choose }: ViewsProps) {
  const say = useSay()
  const client = useQueryClient()
  const [naming, setNaming] = useState(false)
  const [named, setNamed] = useState(false)
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
    else if (key === 'save') {
      setNaming(true)
      setNamed(true)
    } else if (key === 'remove') keep(views.filter((each) => each !== current))
    else if (view) open(view)
  }
  return (
    <>
      <OpensMenu menu={{ items, onClick }} type="text" className="no-print">
        {say(words.view, { name: current?.name ?? say(words.viewAll) })} <DownOutlined aria-hidden />
      </OpensMenu>
      {(naming || named) && (
        <Suspense>
          <Naming
            open={naming}
            close={() => setNaming(false)}
            save={(name) => keep([...views.filter((each) => each.name !== name), { name, search: searchOf(filters), columns: [...columns] }])}
          />
        </Suspense>
      )}
    </>
  )
}
