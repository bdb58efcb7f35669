/** 传回: what was typed goes through the visit's ordinary acts, one by one; each line says what came of it. */
import { sendFile } from '../act/send-file.ts'
import { ask, type CaseWithSteps, type Offered, type ProblemBody, Refused, Unreachable } from '../api/client.ts'
import type { Visit } from '../experts/shown.ts'
import { actOf, isWhole, type Line, revisionsWith, sentOf, theirsOf, waitingOf } from './lines.ts'
import { endReading, keepNow, openPack, pictureOf, put, whileBringing, wipe } from './opened.ts'

/** What came of it: all is in and the pack is gone; some lines wait for a person; the visit is shut to its holder; no answer. */
export type Brought =
  | { readonly kind: 'whole'; readonly sent: number }
  | { readonly kind: 'waiting'; readonly left: number }
  | { readonly kind: 'shut'; readonly refusal: NonNullable<Offered['refusal']> }
  | { readonly kind: 'away' }

type Step = (done: number, of: number) => void

/** Bring in all that is whole. @param step told after each line */
export const bring = (step: Step): Promise<Brought> => whileBringing(() => bringAll(step))

async function bringAll(step: Step): Promise<Brought> {
  const pack = openPack()
  if (!pack) return { kind: 'away' }
  await keepNow()
  try {
    const read = (await ask('pack.read', { params: { pack: pack.label.id } })) as CaseWithSteps
    const out = read.stage === 'out'
    const refusal = read.steps.find(({ step: each }) => each === 'pack.return')?.refusal
    if (out && refusal) {
      await endReading()
      return { kind: 'shut', refusal }
    }
    await bringLines(pack.label.visit, step)
    return await finish(pack.label.id, out)
  } catch (fault) {
    await keepNow()
    if (fault instanceof Unreachable) return { kind: 'away' }
    throw fault
  }
}

const visitNow = async (visit: string): Promise<CaseWithSteps> => (await ask('visit.read', { params: { visit } })) as CaseWithSteps

async function bringLines(visit: string, step: Step): Promise<void> {
  const waiting = waitingOf(openPack()?.lines ?? {}).filter(isWhole)
  const now = (await visitNow(visit)).state as unknown as Visit
  const [last, others] = [waiting.filter(({ kind }) => kind === 'closing'), waiting.filter(({ kind }) => kind !== 'revision' && kind !== 'closing')]
  for (const [done, line] of others.entries()) {
    step(done, waiting.length)
    if (line.state === 'doubtful' || !conflicts(line, now)) await bringOne(visit, line)
  }
  await bringRevisions(
    visit,
    waiting.filter(({ kind }) => kind === 'revision'),
  )
  // The record is closed only over what has come in.
  if (last.length > 0 && waitingOf(openPack()?.lines ?? {}).every(({ kind }) => kind === 'closing'))
    for (const line of last) if (line.state === 'doubtful' || !conflicts(line, now)) await bringOne(visit, line)
  step(waiting.length, waiting.length)
}

/** Somebody changed the same thing since: both wordings are shown, and a person chooses. */
function conflicts(line: Line, visit: Visit): boolean {
  const theirs = theirsOf(line, visit)
  if (theirs === null) return false
  put({ ...line, state: 'conflict', theirs } as Line)
  return true
}

async function bringOne(visit: string, line: Line): Promise<void> {
  const ready = line.kind === 'photograph' && !line.upload ? await uploaded(line) : line
  const act = ready && actOf(ready)
  if (act) await answered(ready, () => ask(act.operation, { params: { visit }, body: act.body, key: ready.token }))
}

/** The picture itself first; the line keeps its number, so that it is sent once. */
async function uploaded(line: Extract<Line, { kind: 'photograph' }>): Promise<Line | null> {
  const bytes = await pictureOf(line.key)
  if (!bytes) return null
  const { id, fault } = await sendFile(new File([bytes], line.data.name, { type: line.data.type }))
  if (fault) {
    put({ ...line, state: 'refused', problem: { detail: fault.zh, detailEn: fault.en } as ProblemBody })
    return null
  }
  const next: Line = { ...line, upload: id }
  put(next)
  return next
}

/** All revised scores in one act, on the version that was compared. */
async function bringRevisions(visit: string, lines: readonly Line[]): Promise<void> {
  if (lines.length === 0) return
  const now = await visitNow(visit)
  const state = now.state as unknown as Visit
  const clear = lines.filter((line) => !conflicts(line, state))
  if (clear.length === 0) return
  const body = { revisions: revisionsWith(clear, state) }
  try {
    await ask('visit.revise-scores', { params: { visit }, body, version: now.version })
    for (const line of clear) put({ ...line, state: 'sent' } as Line)
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    if (fault.problem.status === 401) throw fault
    for (const line of clear) put({ ...line, state: 'refused', problem: fault.problem } as Line)
  }
}

/** What the server says to a line. A refusal stays with it; without an answer it is sent again under the same key. */
async function answered(line: Line, send: () => Promise<unknown>): Promise<void> {
  try {
    await send()
    const { problem: _problem, theirs: _theirs, ...rest } = line
    put({ ...rest, state: 'sent' } as Line)
  } catch (fault) {
    if (fault instanceof Refused && fault.problem.status !== 401) return put({ ...line, state: 'refused', problem: fault.problem } as Line)
    if (fault instanceof Unreachable) put({ ...line, state: 'doubtful' } as Line)
    throw fault
  }
}

/** With nothing left the server learns that the pack came back, and this device forgets it. */
async function finish(pack: string, out: boolean): Promise<Brought> {
  await keepNow()
  const lines = openPack()?.lines ?? {}
  const left = waitingOf(lines).length
  if (left > 0) return { kind: 'waiting', left }
  const sent = sentOf(lines)
  // A device that was given up for lost and found again brings its lines in all the same; its pack has ended already.
  const read = openPack()?.read ?? []
  if (out) await ask('pack.return', { params: { pack }, body: { sent, ...(read.length > 0 && { read }) }, key: `return-${pack}` })
  await wipe(pack)
  return { kind: 'whole', sent }
}
