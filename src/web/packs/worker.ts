/**
 * The helper that opens the pack's page without a network. It is there only while a pack is on the device, only for that page,
 * asks the network first, and keeps nothing but the page and its files: no answer of the API passes through its hands.
 */

interface Kept {
  /** Set by the server in front of this script: the files of the page, and a name that changes with them. */
  readonly pageFiles: readonly string[]
  readonly pageVersion: string
}

interface Arriving extends Event {
  waitUntil(done: Promise<unknown>): void
}

interface Asked extends Event {
  readonly request: Request
  respondWith(answer: Promise<Response>): void
}

const helper = self as unknown as Kept & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } }
const PAGE = '/work/offline'
const PATIENCE = 5_000
const prefix = 'zhiheng-pack-page-'
const shelf = prefix + helper.pageVersion

addEventListener('install', (event) => {
  const whole = caches.open(shelf).then((cache) => cache.addAll([PAGE, ...helper.pageFiles]))
  ;(event as Arriving).waitUntil(whole.then(() => helper.skipWaiting()))
})

addEventListener('activate', (event) => {
  const others = caches
    .keys()
    .then((all) => Promise.all(all.filter((each) => each.startsWith(prefix) && each !== shelf).map((each) => caches.delete(each))))
  ;(event as Arriving).waitUntil(others.then(() => helper.clients.claim()))
})

addEventListener('fetch', (event) => {
  const { request } = event as Asked
  const { origin, pathname } = new URL(request.url)
  const ours = origin === location.origin && request.method === 'GET'
  if (ours && request.mode === 'navigate' && pathname === PAGE) (event as Asked).respondWith(fromNetwork(request, PAGE))
  if (ours && pathname.startsWith('/work/assets/')) (event as Asked).respondWith(fromNetwork(request, pathname))
})

/** The network's answer; what is kept when it fails, or keeps silent too long. */
async function fromNetwork(request: Request, kept: string): Promise<Response> {
  const patience = new Promise<never>((_done, fail) => setTimeout(fail, PATIENCE))
  try {
    return await Promise.race([fetch(request), patience])
  } catch (fault) {
    const answer = await (await caches.open(shelf)).match(kept)
    if (answer) return answer
    throw fault
  }
}

export {}
