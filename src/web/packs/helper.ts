/** The service worker of the pack's page: fetched with the first pack of a device, sent away with the last. */
const SCRIPT = '/work/offline-worker.js'
const SCOPE = '/work/offline'
const CACHES = 'zhiheng-pack-page-'

/** Whether this browser can carry a pack: encryption and helpers are given to secure addresses only. */
export const mayCarry = () => isSecureContext && 'serviceWorker' in navigator && 'indexedDB' in window && crypto.subtle !== undefined

/** Here when it answers: it has every file of the page. */
export async function callHelper(): Promise<void> {
  const registration = await navigator.serviceWorker.register(SCRIPT, { scope: SCOPE })
  const coming = registration.installing ?? registration.waiting
  if (coming) await arrived(coming)
}

function arrived(worker: ServiceWorker): Promise<void> {
  return new Promise((done, fail) => {
    const look = () => {
      if (worker.state === 'activated') done()
      if (worker.state === 'redundant') fail(new Error('the page could not be kept'))
    }
    worker.addEventListener('statechange', look)
    look()
  })
}

export async function sendHelperAway(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(SCOPE)
  await registration?.unregister()
  for (const name of await caches.keys()) if (name.startsWith(CACHES)) await caches.delete(name)
}
