/** `npm run demo`: a made-up city to walk in, with a clock that the visitor moves. Never for production. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startDemonstration } from '../../demo/demonstration.ts'
import { storyPoints } from '../../demo/story.ts'

const { values } = parseArgs({
  options: { port: { type: 'string' }, data: { type: 'string' }, database: { type: 'string' }, at: { type: 'string' } },
})
const at = storyPoints.find((each) => each === values.at)
if (values.at !== undefined && !at) {
  console.error(`--at 可取：${storyPoints.join('、')}`)
  process.exit(1)
}

const directory = resolve(values.data ?? mkdtempSync(join(tmpdir(), 'zhiheng-demo-')))
const started = await startDemonstration({
  directory,
  port: Number(values.port ?? 0),
  databaseUrl: values.database,
  ...(at && { at }),
  say: (words) => console.log(words),
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    started.stop().then(
      () => process.exit(0),
      (fault) => {
        console.error(fault)
        process.exit(1)
      },
    )
  })
}
