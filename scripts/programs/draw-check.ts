/**
 * `npm run draw-check -- --json [--pools N] [--draws N] [--each N] [--seed S]`: the draw's own trial. Random pools drawn
 * here and told to the second program in Python; the fairness of the order (χ²); what could be tried after the freeze.
 * Exits 1 when the programs disagree, the order is not fair, or a manipulation is missed.
 */

import { Random } from '../../demo/random.ts'
import { type DrawRecord, firstFault } from '../../src/procedure/draw-record.ts'
import { json, number, readCommandLine } from '../../src/server/command-line.ts'
import { betrays, manipulations, richRecord } from '../draw/manipulations.ts'
import { hash, randomRecord } from '../draw/records.ts'
import { askSecondProgram } from '../draw/second-program.ts'
import { uniformity } from '../draw/uniformity.ts'

const { values } = readCommandLine({
  called: 'npm run draw-check --',
  says: '抽取算法的检验：两个程序对照、均匀性、篡改 · the draw by two programs, its fairness, manipulations',
  options: {
    pools: number(1, 1_000_000, '随机名单数，默认10000 · random pools, 10000 by default'),
    draws: number(1000, 100_000_000, '检验均匀性的抽取次数，默认1000000 · draws for the fairness, 1000000 by default'),
    each: number(1, 100_000, '每种篡改的次数，默认1000 · of each manipulation, 1000 by default'),
    seed: number(0, 999_999_999, '随机种子，默认1 · seed, 1 by default'),
    json,
  },
})
const { pools = 10_000, draws = 1_000_000, each = 1000, seed = 1 } = values
const random = new Random(seed)
const say = (words: string) => (values.json ? undefined : console.log(`  ${words}`))

/** One answer of both programs to each record; where they differ, the record's index. */
async function disagreementsOver(records: readonly DrawRecord[]): Promise<{ answers: readonly string[]; differing: number }> {
  const second = await askSecondProgram(records)
  const answers = records.map((record) => firstFault(hash, record) ?? 'ok')
  return { answers, differing: records.filter((_, index) => answers[index] !== second[index]).length }
}

const honest = Array.from({ length: pools }, () => randomRecord(random))
const ofHonest = await disagreementsOver(honest)
const wrongly = ofHonest.answers.filter((answer) => answer !== 'ok').length
say(`${pools} random pools, ${ofHonest.differing + wrongly} disagreements`)

const { statistic, pValue } = uniformity(draws, `draw-check ${seed}`)
say(`${draws} draws, χ² ${statistic.toFixed(2)}, p ${pValue.toFixed(4)}`)

let missed = 0
let differing = 0
for (const [says, manipulate] of Object.entries(manipulations)) {
  const published = Array.from({ length: each }, () => richRecord(random))
  const changed = published.map((record) => manipulate(record, random))
  const found = await disagreementsOver(changed)
  const unseen = changed.filter((record, index) => {
    const answer = found.answers[index] ?? 'ok'
    return !betrays(record, published[index] as DrawRecord, answer === 'ok' ? null : answer)
  }).length
  missed += unseen
  differing += found.differing
  say(`${says}: ${each - unseen} of ${each} seen`)
}

const result = {
  pools,
  disagreements: ofHonest.differing + wrongly + differing,
  draws,
  pValue: Number(pValue.toFixed(6)),
  manipulations: Object.keys(manipulations).length,
  missed,
}
const fair = pValue >= 0.001 && pValue <= 0.999
console.log(values.json ? JSON.stringify(result) : `  ${fair ? 'fair' : 'NOT FAIR'}, ${result.disagreements} disagreements, ${missed} missed`)
process.exit(fair && result.disagreements === 0 && missed === 0 ? 0 : 1)
