/** 领取: the server gives, the files come one by one, everything is sealed before it touches the disk. */
import type { PackContent } from '../../contract/packs.ts'
import { type Acted, addressOf, ask, desk, Refused } from '../api/client.ts'
import { type Given, places } from './content.ts'
import { newLocks, sealBytes, sealJson } from './crypto.ts'
import { callHelper, sendHelperAway } from './helper.ts'
import { dropPack, labels, putLabel, putPart } from './shelf.ts'

export interface Taking {
  readonly visit: string
  readonly days: readonly string[]
  readonly passphrase: string
  readonly came: (done: number, of: number) => void
}

/** @throws Refused or Unreachable; what was begun is then undone, and the server is told that nothing is out */
export async function takePack({ visit, days, passphrase, came }: Taking): Promise<PackContent> {
  await callHelper()
  const acted = (await ask('pack.take', { params: { visit }, body: {}, key: crypto.randomUUID() }).catch(async (fault) => {
    if ((await labels()).length === 0) await sendHelperAway()
    throw fault
  })) as Acted & { readonly given?: string }
  const pack = acted.case.id
  try {
    if (!acted.given) throw new Error('nothing was given')
    const content = JSON.parse(acted.given) as PackContent
    await keep(content, days, passphrase, Date.parse(acted.at) - Date.now(), came)
    return content
  } catch (fault) {
    if ((await dropPack(pack)) === 0) await sendHelperAway()
    await ask('pack.wipe', { params: { pack }, body: { how: 'wiped', sent: 0, left: 0 } }).catch(() => {})
    throw fault
  }
}

async function keep(content: PackContent, days: readonly string[], passphrase: string, ahead: number, came: Taking['came']): Promise<void> {
  const { pack, until, idleMinutes, takenAt, person, files } = content
  const { locks, keys } = await newLocks(passphrase, { pack, until })
  const { reading } = keys
  if (!reading) throw new Error('no key')
  const seenAt = Date.now() + ahead
  const visit = String(content.visit.id)
  const label = {
    id: pack,
    visit,
    person,
    days,
    takenAt,
    until,
    idleMinutes,
    ahead,
    seenAt,
    locks,
    whole: false,
    wrong: 0,
    waitUntil: 0,
    waiting: 0,
    sent: 0,
  }
  await putLabel(label)
  const missing: string[] = []
  for (const [index, { sha256 }] of files.entries()) {
    came(index, files.length)
    const bytes = await fetchFile(pack, sha256)
    if (bytes) await putPart(pack, places.file(sha256), await sealBytes(reading, places.file(sha256), bytes))
    else missing.push(sha256)
  }
  came(files.length, files.length)
  const given: Given = { content, measures: await ask('measures.read'), missing }
  await putPart(pack, places.content, await sealJson(reading, places.content, given))
  await putLabel({ ...label, whole: true })
  await navigator.storage?.persist?.()
}

/** The bytes of a file; null where the server gives none, because it could not be marked. */
async function fetchFile(pack: string, sha256: string): Promise<ArrayBuffer | null> {
  const headers = desk.post ? { 'x-post': desk.post } : {}
  const response = await fetch(addressOf('pack.file', { params: { pack, sha256 } }), { credentials: 'same-origin', headers })
  if (response.ok) return response.arrayBuffer()
  const problem = await response.json().catch(() => null)
  if (problem?.code === 'copy-not-given') return null
  throw problem?.detail ? new Refused(problem) : new Error(String(response.status))
}
