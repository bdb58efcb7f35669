/** The demonstration's own door: accounts with their codes of this minute, and the clock to move. No script. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { codeAt, stepOf } from '../src/server/access/one-time-code.ts'
import { dayOf, instantOf, type MovableClock, timeOf } from '../src/server/clock.ts'
import type { House } from '../src/server/house.ts'
import { runDueCommands } from '../src/server/jobs/due.ts'
import { demonstrationPage } from '../src/server/portal/demonstration-page.tsx'
import { MODE_COOKIE, modeOf } from '../src/server/portal/display.ts'
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_SECRET, type DemonstrationNote } from './note.ts'

const moved = z.object({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), time: z.string().regex(/^\d{2}:\d{2}$/) })

/** Put the clock forward; what fell due in between is carried out. It never goes back. */
export async function moveClock(house: House, clock: MovableClock, day: string, time: string): Promise<boolean> {
  const instant = instantOf(day, time)
  if (Number.isNaN(instant.getTime()) || instant <= clock.now()) return false
  clock.set(instant)
  await runDueCommands(house)
  house.changed([])
  return true
}

export function demonstrationRoom(clock: MovableClock, note: DemonstrationNote, keep: () => void) {
  return (app: FastifyInstance, house: House): void => {
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
      done(null, Object.fromEntries(new URLSearchParams(String(body)))),
    )
    app.get('/demo', (request, reply) => {
      const now = clock.now()
      const page = demonstrationPage({
        day: dayOf(now),
        time: timeOf(now),
        password: DEMONSTRATION_PASSWORD,
        secret: DEMONSTRATION_SECRET,
        code: codeAt(DEMONSTRATION_SECRET, stepOf(now)),
        accounts: note.accounts,
        operator: house.operator,
        mode: modeOf(request.cookies[MODE_COOKIE]),
        refused: (request.query as { refused?: string }).refused !== undefined,
      })
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(page)
    })
    app.post('/demo/clock', async (request, reply) => {
      const asked = moved.safeParse(request.body)
      const went = asked.success && (await moveClock(house, clock, asked.data.day, asked.data.time))
      if (went) keep()
      return reply.redirect(went ? '/demo' : '/demo?refused', 303)
    })
    app.get('/demo/clock.json', (_request, reply) =>
      reply.send({
        at: clock.now().toISOString(),
        day: dayOf(clock.now()),
        time: timeOf(clock.now()),
        code: codeAt(DEMONSTRATION_SECRET, stepOf(clock.now())),
      }),
    )
  }
}
