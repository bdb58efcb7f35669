import { Refused } from '../api/client.ts'
import { Fault } from './states.tsx'

const nothing = new Refused({ type: '', title: '', status: 404, code: 'not-found', detail: '', detailEn: '' })

/** An address that leads nowhere says so, and leads home. */
export function NoSuchPage() {
  return <Fault fault={nothing} again={() => {}} />
}
