/** The journal learns that a pack was wiped by hand. */
import { ask } from '../api/client.ts'
import type { Label } from './shelf.ts'

/** Whether the journal has it. */
export async function tellServer({ id, sent }: Pick<Label, 'id' | 'sent'>, left: number): Promise<boolean> {
  return ask('pack.wipe', { params: { pack: id }, body: { how: 'wiped', sent, left } }).then(
    () => true,
    () => false,
  )
}
