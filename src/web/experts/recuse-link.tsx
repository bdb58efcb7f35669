/** 申请回避 on any page that shows an application: where an expert has its sheet or its visit in hand, and nowhere else. */
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/session.tsx'
import { useSay } from '../words/language.tsx'
import { useExpertDesk } from './desk-reading.ts'
import { words } from './desk-words.ts'

export function RecuseLink({ application }: { readonly application: string }) {
  const { post } = useSession()
  return post?.role === 'expert' ? <Way application={application} /> : null
}

function Way({ application }: { readonly application: string }) {
  const say = useSay()
  const desk = useExpertDesk().data
  const sheet = desk?.sheets.find((each) => each.application === application)
  const visit = desk?.visits.find((each) => each.application === application)
  const [kind, id] = sheet ? (['sheet', sheet.id] as const) : (['visit', visit?.id] as const)
  if (!id) return null
  return (
    <Link to="/recuse/$kind/$id" params={{ kind, id }}>
      {say(words.recuse)}
    </Link>
  )
}
