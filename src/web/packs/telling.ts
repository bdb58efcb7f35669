/** The journal learns that a pack was wiped by hand. */
import { ask } from '../api/client.ts'
import { openPack } from './opened.ts'
import type { Label } from './shelf.ts'

/** Whether the journal has it. */
export async function tellServer({ id, sent }: Pick<Label, 'id' | 'sent'>, left: number): Promise<boolean> {
  const open = openPack()
  // What was read lies sealed: only an open pack can tell it.
  const read = open?.label.id === id ? open.read : []
  return ask('pack.wipe', { params: { pack: id }, body: { how: 'wiped', sent, left, ...(read.length > 0 && { read }) } }).then(
    () => true,
    () => false,
  )
}
