/**
 * `npm run demo`: a made-up city to walk in, with a clock that the visitor moves. Never for production.
 * `npm run demo -- --tell FOLDER [--at POINT,POINT]`: nothing to walk in yet, only the story told once and left in FOLDER/POINT
 * at each point of the road, from where `--data` opens it in a moment.
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startDemonstration, tellPoints } from '../../demo/demonstration.ts'
import { storyPoints } from '../../demo/story.ts'
import { data, database, number, readCommandLine, stop, word } from '../../src/server/command-line.ts'

const { values } = readCommandLine({
  called: 'npm run demo --',
  says: '虚构城市的演示 · a made-up city to walk in',
  options: {
    port: number(0, 65_535, '端口，不写为任意空闲端口 · port; any free one when left out'),
    data,
    database,
    at: word('POINT', `故事讲到哪里 · where the story opens: ${storyPoints.join(' ')}`),
    tell: word('DIR', '只讲故事，各处存入DIR · only tell the story, and leave it in DIR/POINT'),
  },
})
const named = values.at?.split(',') ?? []
const points = storyPoints.filter((each) => named.includes(each))
if (points.length < named.length) stop(`--at 可取：${storyPoints.join('、')} (--at is one of these)`)
if (points.length > 1 && values.tell === undefined) stop('没有 --tell 时，--at 只能写一处 (without --tell, --at names one point)')
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
  port: values.port ?? 0,
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
