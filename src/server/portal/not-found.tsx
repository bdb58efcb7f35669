/** 没有这个页面: in the same dress, with the ways on. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ReactElement } from 'react'
import type { House } from '../house.ts'
import { MODE_COOKIE, modeOf } from './display.ts'
import { codingFor, type Drawn } from './drawn.ts'
import type { View } from './page.ts'
import { Phone } from './parts/office.tsx'
import { Shell } from './parts/shell.tsx'
import { askOf, drawnHtml, htmlOf } from './render.ts'
import { href, say } from './say.tsx'
import { missingWords as words } from './words/plain.ts'

function NotFound({ view }: { view: View }): ReactElement {
  return (
    <Shell view={view} title={say(view, words.title)}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
        <ul className="plain">
          <li>
            <a href={href(view, '/notices')}>{say(view, words.notices)}</a>
          </li>
          <li>
            <a href={href(view, '/verify')}>{say(view, words.verify)}</a>
          </li>
          <li>
            <a href={href(view, '/sitemap')}>{say(view, words.all)}</a>
          </li>
        </ul>
        {view.operator.phone !== null && (
          <p>
            {`${say(view, words.call)} `}
            <Phone view={view} />
          </p>
        )}
      </div>
    </Shell>
  )
}

/** The page for an address that leads nowhere. Such addresses are without number, so it is not kept. */
export function notFound(view: View): Drawn {
  return drawnHtml(view, htmlOf(<NotFound view={{ ...view, address: '/' }} />), 404, false)
}

/** Answer any request of a person for a page that is not there. A broken address comes before its cookies are read. */
export async function notFoundPage(house: House, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const language = /^\/en([/?]|$)/.test(request.url) ? 'en' : 'zh'
  const mode = modeOf(request.cookies?.[MODE_COOKIE])
  const ask = await askOf(house, request.server, { language, mode, address: '/', params: {}, query: {}, origin: '' })
  const { body, headers } = notFound(ask).as(codingFor(request.headers['accept-encoding']))
  return reply.code(404).headers(headers).send(body)
}
