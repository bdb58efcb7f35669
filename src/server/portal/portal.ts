/** The public portal: pages without script, drawn by the server and kept ready until something changes. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { TypesettingFault } from '../documents/typeset.ts'
import type { House } from '../house.ts'
import { backTo, displayModes, MODE_COOKIE, MODE_COOKIE_SECONDS, modeOf } from './display.ts'
import { downloads } from './downloads.ts'
import { type FaultKind, faultHtml } from './fault-page.tsx'
import { pages } from './pages.ts'
import { Portal, send } from './serve.ts'
import { styleSheets } from './stylesheet.ts'
import { registerTracker } from './tracker-form.ts'

export function registerPortal(app: FastifyInstance, house: House): void {
  const portal = new Portal(house, app)
  for (const page of pages) {
    app.get(page.path, portal.page(page, 'zh'))
    app.get(page.path === '/' ? '/en' : `/en${page.path}`, portal.page(page, 'en'))
  }
  app.get('/en/', (_request, reply) => reply.redirect('/en', 308))
  for (const download of downloads) app.get(download.path, portal.download(download))
  for (const { address, drawn } of styleSheets()) app.get(address, (request, reply) => send(request, reply, drawn))
  app.get('/mode/:mode', chooseMode)
  registerTracker(app, portal)
  app.setErrorHandler((fault, request, reply) => onFault(portal, fault, request, reply))
}

/** Keep the mode in a cookie and go back to where the visitor was, within this site. */
function chooseMode(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { mode } = request.params as { mode: string }
  const { back } = request.query as { back?: unknown }
  if (displayModes.some((each) => each === mode))
    reply.setCookie(MODE_COOKIE, mode, {
      path: '/',
      sameSite: 'lax',
      maxAge: MODE_COOKIE_SECONDS,
      httpOnly: true,
      secure: request.protocol === 'https',
    })
  return reply.header('cache-control', 'no-store').redirect(backTo(back), 303)
}

async function onFault(portal: Portal, fault: unknown, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const status = fault instanceof TypesettingFault ? 503 : ((fault as { statusCode?: number }).statusCode ?? 500)
  const kind: FaultKind = status === 429 ? 'busy' : status >= 400 && status < 500 ? 'bad' : 'fault'
  if (kind === 'fault') request.log.error({ fault }, 'fault of the portal')
  const language = /^\/en(\/|$)/.test(request.url) ? 'en' : 'zh'
  const asked = { language, mode: modeOf(request.cookies?.[MODE_COOKIE]), address: '/', params: {}, query: {}, origin: '' } as const
  const html = await portal.ask(asked).then(
    (view) => faultHtml(view, kind, request.id),
    () => null,
  )
  if ((status >= 500 || status === 429) && !reply.hasHeader('retry-after')) reply.header('retry-after', '60')
  return reply
    .code(status)
    .header('cache-control', 'no-store')
    .type(html === null ? 'text/plain; charset=utf-8' : 'text/html; charset=utf-8')
    .send(html ?? '暂时打不开，请稍后再试。\n')
}
