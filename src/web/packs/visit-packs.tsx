/** 离线包 on the page of a visit: taken here by its members; the office and supervision read who carries one. */
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useState } from 'react'
import type { PackLine, VisitPacks as Packs } from '../../contract/packs.ts'
import { ask } from '../api/client.ts'
import { useSaid } from '../experts/said-once.tsx'
import type { VisitShown } from '../experts/shown.ts'
import { useAttempt } from '../session/use-attempt.ts'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { Loading } from '../words/states.tsx'
import { Awaited } from './awaited.tsx'
import { HoldersTable } from './holders-table.tsx'
import { labels } from './shelf.ts'
import { TakePack } from './take-pack.tsx'
import { useVisitPacks } from './use-visit-packs.ts'
import { words } from './words.ts'

export default function VisitPacks({ one, visit }: VisitShown) {
  const say = useSay()
  const { language } = useLanguage()
  const read = useVisitPacks(one)
  const here = useHere(read)
  const said = useSaid(read?.take?.refusal?.detail)
  if (!read) return <Loading rows={2} />
  const { take, items, awaited } = read
  return (
    <section aria-labelledby="packs" className="no-print">
      <h2 id="packs">{say(words.packs)}</h2>
      {items.length === 0 && <p className="muted field">{say(take ? words.nobodyYet : words.nobody)}</p>}
      {items.length > 0 && <HoldersTable items={items} act={(line) => <OwnPack line={line} here={here.includes(line.id)} />} ofVisit />}
      {items.some(({ id, own, stage }) => own && stage === 'out' && !here.includes(id)) && <p className="muted field">{say(words.lostWhy)}</p>}
      <Awaited packs={awaited} />
      {take?.open && <TakePack visit={one.id} days={visit.days} until={take.until} again={items.some(({ stage }) => stage === 'out')} />}
      {take?.refusal && !said && (
        <p className="muted closed-step">
          {language === 'zh' ? take.refusal.detail : take.refusal.detailEn}
          {take.refusal.ground && (
            <>
              （<GroundLink ground={take.refusal.ground} />）
            </>
          )}
        </p>
      )}
    </section>
  )
}

/** The packs that lie on this device. */
function useHere(read: Packs | undefined): readonly string[] {
  const [here, setHere] = useState<readonly string[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again with each reading
  useEffect(() => {
    labels().then(
      (known) => setHere(known.map(({ id }) => id)),
      () => {},
    )
  }, [read])
  return here
}

/** One's own pack that is out: opened here, or told to be gone with its device. */
function OwnPack({ line, here }: { readonly line: PackLine; readonly here: boolean }) {
  const say = useSay()
  const client = useQueryClient()
  const { busy, fault, attempt } = useAttempt()
  if (!line.own || line.stage !== 'out') return null
  if (here)
    return (
      <span className="row">
        <Link to="/offline">{say(words.goOpen)}</Link>
        <span className="muted">{say(words.here)}</span>
      </span>
    )
  const end = (how: 'lost' | 'wiped') =>
    attempt(async () => {
      await ask('pack.wipe', { params: { pack: line.id }, body: { how, sent: 0, left: 0 } })
      await client.invalidateQueries({ queryKey: ['visit-packs'] })
    })
  return (
    <span className="row">
      <Button type="link" loading={busy} onClick={() => end('wiped')}>
        {say(words.gone)}
      </Button>
      <Button type="link" loading={busy} onClick={() => end('lost')}>
        {say(words.lost)}
      </Button>
      <span role="alert" className="wrong">
        {fault}
      </span>
    </span>
  )
}
