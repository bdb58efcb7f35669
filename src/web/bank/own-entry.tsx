/** 本人专家信息: the expert's own entry, with the ties and days away that the expert keeps. */
import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Empty, Fault, Loading } from '../words/states.tsx'
import { words } from './words.ts'

export default function OwnEntry() {
  const say = useSay()
  const read = useQuery({ queryKey: ['own-entry'], queryFn: () => ask('expert.own') as Promise<{ expert: string | null }> })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={4} />
  if (!read.data.expert) return <Empty title={say(words.noEntry)} why={say(words.noEntryWhy)} />
  return <Navigate to="/case/$kind/$id" params={{ kind: 'expert', id: read.data.expert }} replace />
}
