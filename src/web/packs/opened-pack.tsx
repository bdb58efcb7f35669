/** An open pack: whose visit, until when, how much waits; the record, the items, the materials; and the way back to the server. */

import { QueryClientProvider } from '@tanstack/react-query'
import { Button } from 'antd'
import { lazy, Suspense, useEffect, useMemo, useState } from 'react'
import { momentInWords, shortDay } from '../../contract/words/days.ts'
import { between } from '../../contract/words/language.ts'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { BringBox } from './bring-box.tsx'
import type { Shown } from './content.ts'
import { DeviceSign } from './device-sign.tsx'
import { useIdleLock } from './idle.ts'
import { waitingOf } from './lines.ts'
import { endReading, type OpenPack, shutPack } from './opened.ts'
import { packClient } from './pack-client.ts'
import { PrintedPack } from './printed-pack.tsx'
import { usePrinting } from './printing.ts'
import { isOver } from './term.ts'
import { Unsent } from './unsent.tsx'
import { words } from './words.ts'

const Record = lazy(arriving(() => import('./record.tsx')))
const WipePack = lazy(arriving(() => import('./wipe-pack.tsx')))
const Items = lazy(arriving(() => import('./items-part.tsx')))
const Papers = lazy(arriving(() => import('./papers-part.tsx')))
const parts = ['record', 'items', 'papers'] as const

export function OpenedPack({ pack, tell }: { readonly pack: OpenPack; readonly tell: (words: string) => void }) {
  const say = useSay()
  const { language } = useLanguage()
  const [wiping, setWiping] = useState(false)
  const { label, given, shown, lines } = pack
  useEndOfTerm(pack)
  const name = String(shown?.application.state.name ?? '')
  const waiting = waitingOf(lines)
  const day = shortDay(label.until, language)
  const over = isOver(label, Date.now())
  const minutes = shown?.content.idleMinutes ?? label.idleMinutes
  const idle = useIdleLock(minutes, () => tell(say(words.idleLocked, { minutes: minutes ?? 0 })))
  return (
    <article className="visit">
      <div className="title-line">
        <h1 lang="zh-CN">{name || say(words.packOf, { days: label.days.map((each) => shortDay(each, language)).join(say(between)) })}</h1>
        <div className="end row no-print">
          {shown && <Button onClick={() => print()}>{say(words.print)}</Button>}
          <Button onClick={async () => tell((await shutPack()) ? '' : say(words.unkeptShut))}>{say(words.shut)}</Button>
        </div>
      </div>
      <p className="row field">
        <DeviceSign pack={pack} />
        <span>{say(shown ? words.opensUntil : over ? words.over : words.readingGone, { day })}</span>
      </p>
      {shown && (
        <p className="muted field" lang="zh-CN">
          {say(words.editionOf, { edition: shown.content.editionName, number: String(shown.application.state.number ?? '') })}
          {' · '}
          {say(words.takenAt, { at: momentInWords(shown.content.takenAt, language) })}
        </p>
      )}
      <p role="status" className={idle ? 'bar no-print' : 'unseen'}>
        {idle && say(words.idleSoon)}
      </p>
      <BringBox pack={pack} tell={tell} />
      {shown && given ? <Parts shown={shown} given={given} pack={pack} /> : <Unsent lines={waiting} over={over} />}
      <p className="no-print">
        <Button type="link" onClick={() => setWiping(true)}>
          {say(words.wipe)}
        </Button>
      </p>
      {wiping && (
        <Suspense>
          <WipePack label={label} lines={waiting} close={() => setWiping(false)} done={tell} />
        </Suspense>
      )}
    </article>
  )
}

function Parts({ shown, given, pack }: { readonly shown: Shown; readonly given: NonNullable<OpenPack['given']>; readonly pack: OpenPack }) {
  const say = useSay()
  const [part, setPart] = useState<(typeof parts)[number]>('record')
  const client = useMemo(() => packClient(given), [given])
  const printing = usePrinting()
  return (
    <QueryClientProvider client={client}>
      <nav className="row pack-parts no-print" aria-label={say(words.parts)}>
        {parts.map((each) => (
          <button key={each} type="button" aria-current={each === part ? 'page' : undefined} onClick={() => setPart(each)}>
            {say(words[each])}
          </button>
        ))}
      </nav>
      <Suspense fallback={<Loading rows={5} />}>
        {part === 'record' && <Record shown={shown} lines={pack.lines} />}
        {part === 'items' && <Items shown={shown} lines={pack.lines} />}
        {part === 'papers' && <Papers shown={shown} client={client} />}
      </Suspense>
      {printing && <PrintedPack shown={shown} lines={pack.lines} label={pack.label} />}
    </QueryClientProvider>
  )
}

/** The last day may end while the pack is open. */
function useEndOfTerm({ label, shown }: OpenPack): void {
  useEffect(() => {
    const look = () => shown && isOver(label, Date.now()) && void endReading()
    look()
    const watch = setInterval(look, 20_000)
    return () => clearInterval(watch)
  }, [label, shown])
}
