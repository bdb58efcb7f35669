/** Addresses of the public pages for the journeys that visit them all. */
import { pages } from '../../src/server/portal/pages.ts'
import type { PortalScene } from './portal-scene.ts'

/** One address for every page of its own make. */
export async function portalAddressesByPage(scene: PortalScene): Promise<readonly string[]> {
  const kind = (address: string) => address.replace(/\?.*/, '').replace(/^\/(notices|law|verify|ledger|calendar)\/.*/, '/$1/*')
  const byKind = new Map((await portalAddresses(scene)).map((address) => [kind(address), address]))
  return [...byKind.values(), `/notices/${scene.notices.acceptance}`, '/law/13']
}

/** Every public page of a scene, with the states that look different. */
export async function portalAddresses({ house, notices }: PortalScene): Promise<readonly string[]> {
  const { certificate } = await house.db.selectFrom('honour').select('certificate').orderBy('certificate').executeTakeFirstOrThrow()
  const { hash } = await house.db.selectFrom('journal').select('hash').where('case_id', '=', notices.acceptance).executeTakeFirstOrThrow()
  const announcement = await house.db.selectFrom('notice').select('id').where('kind', '=', 'announcement').executeTakeFirstOrThrow()
  const params: Readonly<Record<string, readonly string[]>> = {
    '/notices/:id': [...Object.values(notices), announcement.id].map((id) => `/notices/${id}`),
    '/verify/:certificate': [`/verify/${certificate}`, '/verify/LZ25-Q0599-8', '/verify/LZ25-Q0501-9', '/verify/hello'],
    '/law/:number': ['/law/4', '/law/10', '/law/13', '/law/28'],
    '/calendar/:year': ['/calendar/2027?from=2026-12-28&days=8'],
    '/ledger/:hash': [`/ledger/${hash}`],
  }
  return [
    ...pages.flatMap(({ path }) => params[path] ?? [path]),
    '/notices?stage=withdrawn&area=620122',
    '/eligibility?area=620102&registered=2023-05-05',
    '/calendar?from=2026-09-22&days=9',
    '/law?q=%E5%85%AC%E7%A4%BA',
    '/law/40',
  ]
}
