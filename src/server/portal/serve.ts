/** The way of a reading: a page kept ready is sent at once; a missing one is read, drawn once and kept. */
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { Language } from '../../contract/words/language.ts'
import type { House } from '../house.ts'
import { type Moment, PageCache } from './cache.ts'
import { MODE_COOKIE, modeOf } from './display.ts'
import { codingFor, type Drawn } from './drawn.ts'
import { notFound } from './not-found.tsx'
import type { AnyPage, Ask, Download } from './page.ts'
import { type Asked, askOf, drawDownload, drawPage } from './render.ts'

const DAY = 86_400_000
const SHANGHAI = 8 * 3_600_000
const MOST_BYTES = 48 * 1024 * 1024

/** What the routes of one portal share. */
export class Portal {
  readonly cache = new PageCache(MOST_BYTES)
  readonly house: House
  readonly app: FastifyInstance

  constructor(house: House, app: FastifyInstance) {
    this.house = house
    this.app = app
  }

  moment(): Moment {
    return { epoch: this.house.epoch(), day: Math.floor((this.house.clock.now().getTime() + SHANGHAI) / DAY) }
  }

  ask(asked: Asked): Promise<Ask> {
    return askOf(this.house, this.app, asked)
  }

  /** A route for a page in one language. */
  page(page: AnyPage, language: Language): RouteHandlerMethod {
    const { forward } = page
    return this.#route(page.query, language, (ask) => drawPage(page, ask), forward && ((query) => forward(query)))
  }

  /** A route for a file. Files are the same in every mode. */
  download(download: Download): RouteHandlerMethod {
    return this.#route(download.query, 'zh', (ask) => drawDownload(download, ask))
  }

  #route(
    fields: readonly string[] | undefined,
    language: Language,
    draw: (ask: Ask) => Promise<Drawn | null>,
    forward?: (query: Readonly<Record<string, string>>) => string | null,
  ): RouteHandlerMethod {
    return async (request, reply) => {
      const moment = this.moment()
      const mode = modeOf(request.cookies[MODE_COOKIE])
      const query = request.url.includes('?') ? known(request.query, fields) : none
      const key = query === none ? `${mode} ${request.url}` : `${mode} ${pathOf(request)}${searchOf(query)}`
      const ready = this.cache.find(key, moment)
      if (ready) return send(request, reply, ready)
      const onward = query === none ? null : (forward?.(query) ?? null)
      if (onward) return reply.redirect(language === 'en' ? `/en${onward}` : onward, 303)
      const asked: Asked = {
        language,
        mode,
        address: `${withoutLanguage(pathOf(request), language)}${searchOf(query)}`,
        params: request.params as Record<string, string>,
        query,
        origin: this.app.publicOrigin(request),
      }
      const drawn = await this.cache.draw(key, moment, async () => {
        const ask = await this.ask(asked)
        return (await draw(ask)) ?? notFound(ask)
      })
      return send(request, reply, drawn)
    }
  }
}

const none: Readonly<Record<string, string>> = {}

/** The fields a page knows, in its own order, so that one question has one key. */
function known(given: unknown, fields: readonly string[] | undefined): Readonly<Record<string, string>> {
  const entries = (fields ?? []).flatMap((field) => {
    const value = (given as Record<string, unknown>)[field]
    return typeof value === 'string' && value !== '' && value.length <= 200 ? [[field, value] as const] : []
  })
  return entries.length === 0 ? none : Object.fromEntries(entries)
}

function searchOf(query: Readonly<Record<string, string>>): string {
  return query === none ? '' : `?${new URLSearchParams(query)}`
}

function pathOf({ url }: FastifyRequest): string {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

function withoutLanguage(path: string, language: Language): string {
  return language === 'zh' ? path : path.slice(3) || '/'
}

/** Send a drawing in the best coding, or say that the visitor has it already. */
export function send(request: FastifyRequest, reply: FastifyReply, drawn: Drawn): FastifyReply {
  const { body, headers } = drawn.as(codingFor(request.headers['accept-encoding']))
  if (drawn.keep && request.headers['if-none-match']?.includes(drawn.etag)) {
    const { 'content-length': _, 'content-encoding': __, ...rest } = headers
    return reply.code(304).headers(rest).send()
  }
  return reply.code(drawn.status).headers(headers).send(body)
}
