/**
 * `npm run demo`: a made-up city to walk in, with a clock that the visitor moves. Never for production.
 * `npm run demo -- --tell FOLDER [--at POINT,POINT]`: nothing to walk in yet, only the story told once and left in FOLDER/POINT
 * at each point of the road, from where `--data` opens it in a moment.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { startDemonstration, tellPoints } from '../../demo/demonstration.ts'
import { storyPoints } from '../../demo/story.ts'

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    data: { type: 'string' },
    database: { type: 'string' },
    at: { type: 'string' },
    tell: { type: 'string' },
  },
})
const named = values.at?.split(',') ?? []
const points = storyPoints.filter((each) => named.includes(each))
if (points.length < named.length || (points.length > 1 && values.tell === undefined)) {
  console.error(`--at 可取：${storyPoints.join('、')}`)
  process.exit(1)
}
if (values.tell !== undefined) {
  const folder = resolve(values.tell)
  const say = (words: string) => console.log(words)
  await tellPoints({ points: points.length > 0 ? points : storyPoints, directoryOf: (at) => join(folder, at), say })
  process.exit(0)
}
const [at] = points

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
