/**
 * `npm run draw-check -- --json [--pools N] [--draws N] [--each N] [--seed S]`: the draw's own trial. Random pools drawn
 * here and told to the second program in Python; the fairness of the order (χ²); what could be tried after the freeze.
 * Exits 1 when the programs disagree, the order is not fair, or a manipulation is missed.
 */
import { parseArgs } from 'node:util'
import { Random } from '../../demo/random.ts'
import { type DrawRecord, firstFault } from '../../src/procedure/draw-record.ts'
import { betrays, manipulations, richRecord } from '../draw/manipulations.ts'
import { hash, randomRecord } from '../draw/records.ts'
import { askSecondProgram } from '../draw/second-program.ts'
import { uniformity } from '../draw/uniformity.ts'

const { values } = parseArgs({
  options: { pools: { type: 'string' }, draws: { type: 'string' }, each: { type: 'string' }, seed: { type: 'string' }, json: { type: 'boolean' } },
})
const pools = Number(values.pools ?? 10_000)
const draws = Number(values.draws ?? 1_000_000)
const each = Number(values.each ?? 1000)
const seed = Number(values.seed ?? 1)
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
