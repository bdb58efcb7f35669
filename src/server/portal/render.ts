/** A page drawn: the view it is drawn with, its facts read, its HTML made ready to send. */
import type { FastifyInstance } from 'fastify'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Language } from '../../contract/words/language.ts'
import { dayOf } from '../clock.ts'
import type { House } from '../house.ts'
import { measuresOn } from '../world.ts'
import type { Mode } from './display.ts'
import { Drawn } from './drawn.ts'
import type { AnyPage, Ask, Download, View } from './page.ts'
import { drawnAt } from './parts/footer.tsx'

/** What was asked of the portal, before anything was read. */
export interface Asked {
  readonly language: Language
  readonly mode: Mode
  readonly address: string
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly origin: string
}

const DEMONSTRATION = '/demo'

/** What a page reads and is drawn with. */
export async function askOf(house: House, app: Pick<FastifyInstance, 'hasRoute'>, asked: Asked): Promise<Ask> {
  const now = house.clock.now()
  const day = dayOf(now)
  const demonstration = house.fictionalAllowed && app.hasRoute({ method: 'GET', url: DEMONSTRATION }) ? DEMONSTRATION : null
  return {
    ...asked,
    house,
    world: await house.world(),
    day,
    now,
    measures: measuresOn(day),
    operator: house.operator,
    fictional: house.fictionalAllowed,
    demonstration,
  }
}

/** A page's HTML. */
export function htmlOf(element: ReactElement): string {
  return `<!doctype html>\n${renderToStaticMarkup(element)}\n`
}

/** HTML ready to send. Drawings that differ only in the minute they were made are the same to a browser's cache. */
export function drawnHtml(view: Pick<View, 'now' | 'language'>, html: string, status: number, keep: boolean): Drawn {
  return new Drawn({
    type: 'text/html; charset=utf-8',
    body: Buffer.from(html),
    sameAs: html.replaceAll(drawnAt(view), ''),
    status,
    headers: { 'content-language': view.language === 'zh' ? 'zh-CN' : 'en' },
    compress: true,
    keep,
  })
}

/** A page with what it reads; null when there is no such thing. */
export async function drawPage(page: AnyPage, ask: Ask): Promise<Drawn | null> {
  const facts = await page.read(ask)
  return facts === null ? null : drawnHtml(ask, htmlOf(page.draw(ask, facts)), 200, true)
}

/** A file with what it reads; null when there is no such thing. */
export async function drawDownload(download: Download, ask: Ask): Promise<Drawn | null> {
  const body = await download.make(ask)
  if (!body) return null
  const name = download.name?.(ask)
  const headers = name ? { 'content-disposition': attachment(name) } : undefined
  return new Drawn({ type: download.type, body, ...(headers && { headers }), compress: /^text|xml|json/.test(download.type), keep: true })
}

/** RFC 6266: a plain name for old programs, the real one for all others. */
function attachment(name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '') || 'file'
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
