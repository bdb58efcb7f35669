/** POST /tracker: the answer is drawn for this visitor alone and kept nowhere. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createElement, type ReactElement } from 'react'
import type { Language } from '../../contract/words/language.ts'
import { MODE_COOKIE, modeOf } from './display.ts'
import { codingFor } from './drawn.ts'
import { bodyName } from './facts/bodies.ts'
import { type Progress, progressOf } from './facts/progress.ts'
import { stripOf } from './facts/strip.ts'
import type { Ask } from './page.ts'
import { ProgressPage } from './progress.tsx'
import { drawnHtml, htmlOf } from './render.ts'
import type { Portal } from './serve.ts'
import { TooManyTries, TrackerEntrance } from './tracker.tsx'
import { holdings, trackerWords } from './words/tracker.ts'
import { WrongTries } from './wrong-tries.ts'

const FORM_BYTES = 4 * 1024

export function registerTracker(app: FastifyInstance, portal: Portal): void {
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: FORM_BYTES }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  )
  const tries = new WrongTries()
  app.post('/tracker', (request, reply) => answer(portal, tries, request, reply, 'zh'))
  app.post('/en/tracker', (request, reply) => answer(portal, tries, request, reply, 'en'))
}

async function answer(portal: Portal, tries: WrongTries, request: FastifyRequest, reply: FastifyReply, language: Language): Promise<FastifyReply> {
  const { number = '', code = '' } = (request.body ?? {}) as Readonly<Record<string, string>>
  const mode = modeOf(request.cookies[MODE_COOKIE])
  const ask = await portal.ask({ language, mode, address: '/tracker', params: {}, query: {}, origin: '' })
  const seconds = tries.wait(request.ip, ask.now.getTime())
  if (seconds > 0) {
    reply.header('retry-after', String(seconds))
    return sendPage(request, reply, ask, 429, createElement(TooManyTries, { view: ask, seconds }))
  }
  const progress = await progressOf(ask, number, code)
  if (!progress) {
    tries.add(request.ip, ask.now.getTime())
    return sendPage(request, reply, ask, 200, createElement(TrackerEntrance, { view: ask, tried: number.slice(0, 40) }))
  }
  const page = createElement(ProgressPage, { view: ask, progress, days: daysOf(ask, progress), holder: holderOf(ask, progress) })
  return sendPage(request, reply, ask, 200, page)
}

function sendPage(request: FastifyRequest, reply: FastifyReply, ask: Ask, status: number, page: ReactElement): FastifyReply {
  const { body, headers } = drawnHtml(ask, htmlOf(page), status, false).as(codingFor(request.headers['accept-encoding']))
  return reply.code(status).headers(headers).send(body)
}

function daysOf({ world, day }: Ask, { notice }: Progress) {
  return notice?.lastDay ? stripOf(world.calendar, notice.publishedOn, notice.lastDay, day) : []
}

/** The office that holds the case now, by its name. */
function holderOf({ measures, world, language }: Ask, { stage, area }: Progress): string {
  switch (holdings[stage].holder) {
    case 'applicant':
      return language === 'zh' ? trackerWords.applicant[0] : trackerWords.applicant[1]
    case 'district':
      return language === 'zh' ? bodyName(measures, world, world.receiving[area] ?? '') : districtEn(measures, area)
    case 'city':
      return language === 'zh' ? '市牵头部门' : 'The city lead body'
    case 'government':
      return language === 'zh' ? measures.government : 'The city government'
    default:
      return language === 'zh' ? '已办结' : 'Closed'
  }
}

function districtEn(measures: Ask['measures'], area: string): string {
  return `Lead body of ${measures.areas.find((each) => each.key === area)?.titleEn ?? 'the district'}`
}
