/** 运行情况: what the server knows of itself, nothing else. */
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { runningState } from '../../contract/administration.ts'
import { sizeInWords } from '../../contract/words/amounts.ts'
import { momentInWords } from '../../contract/words/days.ts'
import { ask } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { words } from './words.ts'
import './administration.css'

type Running = z.infer<typeof runningState>

export default function RunningPage() {
  const say = useSay()
  const { language } = useLanguage()
  usePlace({ words: say(words.running) })
  const read = useQuery({ queryKey: ['running'], queryFn: () => ask('running.read') as Promise<Running>, refetchInterval: 60_000 })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data) return <Loading rows={6} />
  const waiting = read.data.journal.entries - read.data.journal.sealed
  return (
    <>
      <div className="title-line">
        <h1>{say(words.running)}</h1>
        <Tag tone={waiting > 0 ? 'waiting' : 'good'}>{say(waiting > 0 ? words.waiting : words.allSealed, { count: waiting })}</Tag>
      </div>
      <p className="muted field">{say(words.asOf, { at: momentInWords(read.data.at, language) })}</p>
      <Facts running={read.data} />
      <p className="facts-note">{say(words.programs)}</p>
    </>
  )
}

function Facts({ running }: { readonly running: Running }) {
  const say = useSay()
  const { language } = useLanguage()
  const { database, disk, files, journal, checkpoint, uploads, sessions, accounts, startedAt } = running
  const size = (bytes: number) => sizeInWords(bytes, language)
  const home = say(database.home === 'embedded' ? words.embedded : words.postgres)
  const facts = [
    [words.startedAt, momentInWords(startedAt, language)],
    [words.database, say(words.databaseOf, { home, size: size(database.bytes) })],
    [words.disk, say(words.diskOf, { free: size(disk.free), size: size(disk.bytes) })],
    [words.files, say(words.filesOf, { count: files.count, size: size(files.bytes) })],
    [words.journal, say(words.journalOf, { entries: journal.entries, sealed: journal.sealed })],
    [words.erased, String(journal.erased)],
    [words.checkpoint, checkpoint ? say(words.checkpointOf, { at: momentInWords(checkpoint.at, language), size: checkpoint.size }) : '—'],
    [words.uploads, say(words.uploadsOf, uploads)],
    [words.sessions, String(sessions)],
    [words.accounts, say(words.accountsOf, accounts)],
  ] as const
  return (
    <dl className="facts">
      {facts.map(([label, value]) => (
        <div key={label[0]} className="fact">
          <dt>{say(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
