/** `npm start`: the real thing. No demonstration clock, no made-up years, nothing opened that was not asked for. */
import { buildApp } from './app.ts'
import { systemClock } from './clock.ts'
import { flag, readCommandLine } from './command-line.ts'
import { openFirstAccounts, renewFirstCodes } from './first-start.ts'
import { keepGoing, openInstallation } from './installation.ts'
import { runDueCommands } from './jobs/due.ts'
import { rooms } from './rooms.ts'
import { readSettings } from './settings.ts'

const { values } = readCommandLine({
  called: 'npm start --',
  says: '正式运行，设置写在环境变量里，见 docs/runbook.md · the real thing; its settings are variables of the environment',
  options: { 'renew-first-codes': flag('给没有启用的首批账号发新的启用码 · new codes for the first accounts that are not activated') },
})
const settings = readSettings(process.env)
const { directory, databaseUrl, origin, proxy, port, host, requestsPerMinute, operator } = settings
const house = await openInstallation({ directory, databaseUrl, clock: systemClock, fictionalAllowed: false, operator })

const opened = await openFirstAccounts(house)
const administrators = values['renew-first-codes'] ? await renewFirstCodes(house) : opened
for (const { login, name, activation } of administrators) console.log(`${name}  账号 ${login}  启用码 ${activation}（三日内有效，只显示这一次）`)

const stopWork = keepGoing(house, (fault) => app.log.error({ fault }, 'beside the requests'))
const app = await buildApp(house, { secure: origin !== undefined, origin, trustProxy: proxy ?? false, requestsPerMinute, log: true, rooms })
await runDueCommands(house)
await app.listen({ port, host })
if (!origin) app.log.warn('ZHIHENG_ORIGIN is not set: cookies are not Secure; serve nothing but a trial this way')

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stopping) return
    stopping = true
    app
      .close()
      .then(stopWork)
      .then(
        () => process.exit(0),
        () => process.exit(1),
      )
  })
}
