/**
 * The first readings, asked while the page's own script is still on its way: the session, and when it is known, what home and
 * the menu show. Runs by itself, before everything else; the client takes each answer once instead of asking.
 */
import type { Ahead } from './api/ahead.ts'

const answers = new Map<string, Promise<Response>>()
const read = (address: string, post = '') => {
  const headers = post ? { 'x-post': post } : {}
  const answer = fetch(address, { headers, credentials: 'same-origin', cache: 'no-store' })
  answer.catch(() => {})
  answers.set(`${post} ${address}`, answer)
  return answer
}
const ahead: Ahead = { answers, at: Date.now() }
Object.assign(window, { ahead })

const everywhere = ['/api/measures', '/api/people', '/api/tasks?limit=200', '/api/editions', '/api/health']
const ofHome = ['/api/news', '/api/watches']
const onHome = () => location.pathname.replace(/\/$/, '') === '/work'

/** As the session itself chooses: the post that was used last in this window, else the first. */
async function begin(): Promise<void> {
  const reply = await read('/api/session')
  if (!reply.ok) return
  const { needs, posts } = (await reply.clone().json()) as { needs: string; posts: readonly { role: string; body: string }[] }
  const names = posts.map(({ role, body }) => `${role}/${body}`)
  const post = names.find((name) => name === sessionStorage.getItem('post')) ?? names[0]
  if (needs !== 'nothing' || !post) return
  for (const address of onHome() ? [...everywhere, ...ofHome] : everywhere) read(address, post)
}
begin().catch(() => {})
