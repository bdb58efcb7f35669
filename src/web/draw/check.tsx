/** 核验: what the server reckons, what this browser reckons on its own, and the record for a third program. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined'
import { useQuery } from '@tanstack/react-query'
import { addressOf, ask } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { type DrawShown, fieldsOf } from './shown.ts'
import { canReckon, type DrawRecord, wrongPlace } from './verify.ts'
import { words } from './words.ts'

export function Check({ draw }: { readonly draw: DrawShown }) {
  const say = useSay()
  const drawn = draw.stage === 'drawn'
  const own = useQuery({
    queryKey: ['draw-check', draw.id, draw.version],
    queryFn: async () => ({ wrong: await wrongPlace((await ask('draw.record', { params: { draw: draw.id } })) as DrawRecord) }),
    enabled: drawn && canReckon(),
  })
  if (!drawn) return null
  const { root, seed } = fieldsOf(draw)
  return (
    <section aria-labelledby="check">
      <h2 id="check">{say(words.check)}</h2>
      <dl className="facts">
        <div className="fact">
          <dt>{say(words.root)}</dt>
          <dd>
            <code>{root}</code>
          </dd>
        </div>
        <div className="fact">
          <dt>{say(words.seed)}</dt>
          <dd>
            <code>{seed}</code>
          </dd>
        </div>
      </dl>
      <ul className="checks">
        <Line of={say(words.byServer)} wrong={draw.fault} />
        {own.data ? (
          <Line of={say(words.byBrowser)} wrong={own.data.wrong} />
        ) : (
          <li>
            {say(words.byBrowser)} {say(canReckon() ? words.reckoning : words.cannotReckon)}
          </li>
        )}
        <li className="muted">
          {say(words.byPython)} {say(words.runPython)}
        </li>
      </ul>
      <p className="row no-print">
        <a className="secondary" href={addressOf('draw.paper', { params: { draw: draw.id } })} target="_blank" rel="noreferrer">
          {say(words.print)}
        </a>
        <a className="secondary" href={addressOf('draw.record', { params: { draw: draw.id } })} download={`${draw.id}.json`}>
          {say(words.record)}
        </a>
      </p>
    </section>
  )
}

function Line({ of, wrong }: { readonly of: string; readonly wrong: string | null }) {
  const say = useSay()
  const Icon = wrong === null ? CheckCircleOutlined : CloseCircleOutlined
  return (
    <li>
      <Icon aria-hidden className={wrong === null ? 'good' : 'wrong'} /> {of}{' '}
      {wrong === null ? say(words.agrees) : say(words.differs, { place: wrong })}
    </li>
  )
}
