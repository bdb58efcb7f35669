/** The ties of one around the one: a small drawing that the list beside it says in words. */
import type { TieGraph } from '../../contract/ties.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { kindOf } from './shown.ts'
import { words } from './words.ts'

const WIDE = 640
const short = (text: string, most = 12) => (text.length > most ? `${text.slice(0, most - 1)}…` : text)

interface Placed {
  readonly x: number
  readonly y: number
}

/** The centre in the middle, the others around it from the top; more of them make it higher. */
function placed(nodes: TieGraph['nodes'], high: number): ReadonlyMap<string, Placed> {
  const others = nodes.filter(({ centre }) => !centre)
  const at = (index: number): Placed => {
    const angle = (2 * Math.PI * index) / Math.max(1, others.length) - Math.PI / 2
    return { x: WIDE / 2 + Math.cos(angle) * (WIDE / 2 - 96), y: high / 2 + Math.sin(angle) * (high / 2 - 44) }
  }
  return new Map(nodes.map((node) => [node.id, node.centre ? { x: WIDE / 2, y: high / 2 } : at(others.indexOf(node))]))
}

export function Graph({ graph }: { readonly graph: TieGraph }) {
  const say = useSay()
  const { nodes, lines, name } = graph
  const high = Math.min(760, 340 + Math.max(0, nodes.length - 6) * 40)
  const at = placed(nodes, high)
  const centre = nodes.find((node) => node.centre)?.id
  // Ties between the same two share one line; its words stand one under the other.
  const pairs = new Map<string, TieGraph['lines'][number][]>()
  for (const line of lines) {
    const key = [line.from, line.to].sort().join(' ')
    pairs.set(key, [...(pairs.get(key) ?? []), line])
  }
  return (
    <svg
      className="tie-graph"
      viewBox={`0 0 ${WIDE} ${high}`}
      role="img"
      aria-label={say(words.graphLabel, { name, nodes: nodes.length, lines: lines.length })}
    >
      {[...pairs].map(([key, between]) => (
        <Between key={key} lines={between} at={at} centre={centre} />
      ))}
      {nodes.map((node) => {
        const { x, y } = at.get(node.id) ?? { x: 0, y: 0 }
        return (
          <g key={node.id} className={`${node.kind} ${node.centre ? 'centre' : ''}`}>
            <title>{node.name}</title>
            {node.kind === 'person' ? <circle cx={x} cy={y} r={10} /> : <rect x={x - 10} y={y - 10} width={20} height={20} rx={2} />}
            <text x={x} y={y < high / 2 ? y - 18 : y + 28} textAnchor="middle">
              {short(node.name)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const heaviest = ['article', 'rule', 'shown', 'over'] as const

interface BetweenProps {
  readonly lines: readonly TieGraph['lines'][number][]
  readonly at: ReadonlyMap<string, Placed>
  readonly centre: string | undefined
}

function Between({ lines, at, centre }: BetweenProps) {
  const { language } = useLanguage()
  const [first] = lines
  const from = first && at.get(first.from)
  const to = first && at.get(first.to)
  if (!from || !to) return null
  const weight = heaviest.find((each) => lines.some((line) => line.weight === each)) ?? 'shown'
  // Words of a tie of the centre stand nearer to its other end, where there is room.
  const share = centre === first.from ? 0.62 : centre === first.to ? 0.38 : 0.5
  const [x, y] = [from.x * (1 - share) + to.x * share, from.y * (1 - share) + to.y * share]
  return (
    <g className={`tie ${weight}`}>
      <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
      {lines.slice(0, 3).map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ties have no id, and their order never changes
        <text key={index} x={x} y={y - 6 + index * 18} textAnchor="middle">
          {short(kindOf(line.kind, language), language === 'zh' ? 14 : 28)}
        </text>
      ))}
    </g>
  )
}
