/** 申报材料 out of the pack, in the same reader: each file is opened from under its seal when it is wanted. */

import type { QueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { between } from '../../contract/words/language.ts'
import { Reader } from '../viewer/reader.tsx'
import { useSay } from '../words/language.tsx'
import type { Shown } from './content.ts'
import { fileOf, noteReading } from './opened.ts'
import { words } from './words.ts'

interface PapersProps {
  readonly shown: Shown
  readonly client: QueryClient
}

export default function PapersPart({ shown, client }: PapersProps) {
  const say = useSay()
  const { content, missing } = shown
  const [place, setPlace] = useState({ at: 'form#basics', beside: null as string | null })
  // The form lies open at first.
  useEffect(() => void noteReading(null), [])
  // What was opened is not kept open.
  useEffect(() => () => client.removeQueries({ queryKey: ['file'] }), [client])
  const go = async (at: string, beside: string | null) => {
    for (const each of [at, beside]) await unseal(client, String(shown.application.id), each)
    setPlace({ at, beside })
  }
  const left = content.files.filter(({ sha256 }) => missing.includes(sha256))
  return (
    <div className="papers-page">
      <p className="field muted">{say(words.readNoted)}</p>
      {left.length > 0 && <p className="field muted">{say(words.missing, { names: left.map(({ name }) => name).join(say(between)) })}</p>}
      <Reader application={readable(shown)} at={place.at} beside={place.beside} layout="columns" onGo={go} />
    </div>
  )
}

async function unseal(client: QueryClient, application: string, at: string | null): Promise<void> {
  const [sha256 = ''] = (at ?? '').split('#')
  if (sha256 === 'form') return noteReading(null)
  if (!/^[0-9a-f]{64}$/.test(sha256)) return
  await noteReading(sha256)
  if (client.getQueryData(['file', application, sha256])) return
  const bytes = await fileOf(sha256)
  if (bytes) client.setQueryData(['file', application, sha256], bytes)
}

/** Files that lie in the pack. Those that are secrets were counted as opened when it was taken. */
function readable({ application, content, missing }: Shown): Shown['application'] {
  const submissions = (application.state.submissions ?? []) as readonly { readonly files: readonly { readonly sha256: string }[] }[]
  const carried = new Set(content.files.map(({ sha256 }) => sha256).filter((sha256) => !missing.includes(sha256)))
  const withFiles = submissions.map((submission) => ({
    ...submission,
    files: submission.files.filter(({ sha256 }) => carried.has(sha256)).map((file) => ({ ...file, businessSecret: false })),
  }))
  return { ...application, state: { ...application.state, submissions: withFiles } }
}
