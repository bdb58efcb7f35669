/** 离线包去向: every pack that was taken, for the office and for those who supervise it. */
import { useQuery } from '@tanstack/react-query'
import type { PackLine } from '../../contract/packs.ts'
import { ask, type Page } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { HoldersTable } from './holders-table.tsx'
import { words } from './words.ts'

export default function HoldersPage() {
  const say = useSay()
  usePlace({ words: say(words.holders) })
  const read = useQuery({ queryKey: ['packs'], queryFn: () => ask('pack.list') as Promise<Page<PackLine>> })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const { items } = read.data
  return (
    <>
      <div className="title-line">
        <h1>{say(words.holders)}</h1>
      </div>
      <p className="muted field">{say(words.holdersWhy)}</p>
      {items.length === 0 ? <Empty title={say(words.nobody)} why={say(words.holdersWhy)} /> : <HoldersTable items={items} />}
    </>
  )
}
