/** 督办: the reader's own mark on a case, kept on the server. */
import FlagOutlined from '@ant-design/icons/FlagOutlined'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { ask } from '../api/client.ts'
import { watchesQuery } from '../home/tasks.ts'
import { useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'
import { words } from './words.ts'

export function Watch({ kind, id }: { readonly kind: string; readonly id: string }) {
  const say = useSay()
  const client = useQueryClient()
  const watches = useQuery(watchesQuery).data?.items
  const [away, setAway] = useState(false)
  const watching = watches?.some((each) => each.kind === kind && each.id === id) ?? false
  const set = async () => {
    setAway(false)
    await ask('watch.set', { body: { kind, id, watching: !watching } }).catch(() => setAway(true))
    await client.invalidateQueries({ queryKey: ['watches'] })
  }
  return (
    <>
      <span role="alert">{away && <span className="wrong">{say(common.unreachable)}</span>}</span>
      <Button icon={<FlagOutlined />} aria-pressed={watching} disabled={!watches} onClick={set}>
        {say(watching ? words.watching : words.watch)}
      </Button>
    </>
  )
}
