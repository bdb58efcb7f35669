/** 关于本站: who runs the award, who receives where, who supervises. */
import type { ReactElement } from 'react'
import { bodyName } from './facts/bodies.ts'
import type { Page, View } from './page.ts'
import { DataTable } from './parts/data-table.tsx'
import { Address, hostOf, PhoneAndHours, Told } from './parts/office.tsx'
import { Shell } from './parts/shell.tsx'
import { say, Zh } from './say.tsx'
import { aboutWords as words } from './words/doors.ts'
import { shellWords } from './words/shell.ts'

interface Receiver {
  readonly key: string
  readonly area: string
  readonly areaEn: string
  readonly body: string | null
}

export const about: Page<{ readonly receivers: readonly Receiver[] }> = {
  path: '/about',
  title: words.title,
  articles: [7, 9, 12, 30, 36],
  does: ['谁在办、向谁交材料、怎么联系', 'Who runs the award, who receives, how to reach them'],
  read: async ({ measures, world }) => ({
    receivers: measures.areas.map(({ key, title, titleEn }) => {
      const body = world.receiving[key]
      return { key, area: title, areaEn: titleEn, body: body === undefined ? null : bodyName(measures, world, body) }
    }),
  }),
  draw: (view, { receivers }) => (
    <Shell view={view} title={say(view, words.title)} crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead(`《${view.measures.title}》`))}</p>
      </div>
      <Who view={view} />
      <section aria-labelledby="receivers">
        <h2 id="receivers">{say(view, words.districts)}</h2>
        <DataTable<Receiver>
          caption={view.language === 'zh' ? '办法第十二条，由市牵头部门维护' : 'Article 12; kept by the city lead body'}
          rows={receivers}
          keyOf={(each) => each.key}
          columns={[
            { title: say(view, words.area), names: true, cell: (each) => (view.language === 'zh' ? each.area : each.areaEn) },
            { title: say(view, words.body), plain: true, cell: (each) => (each.body ? <Zh view={view}>{each.body}</Zh> : say(view, words.noBody)) },
          ]}
        />
      </section>
      <section className="stack" aria-labelledby="supervision">
        <h2 id="supervision">{say(view, words.supervision)}</h2>
        <p className="prose">{say(view, words.supervisionMore)}</p>
      </section>
      <section className="stack" aria-labelledby="open">
        <h2 id="open">{say(view, words.open)}</h2>
        <p className="prose">
          {say(view, words.openMore)} <a href="/api/">/api/</a>
        </p>
      </section>
    </Shell>
  ),
}

function Who({ view }: { view: View }): ReactElement {
  const facts: readonly (readonly [string, ReactElement])[] = [
    [
      say(view, words.host),
      <span key="host">
        <Zh view={view}>{hostOf(view)}</Zh>
        {view.language === 'zh' ? `，承办${words.hostMore[0]}` : `, ${words.hostMore[1]}`}
      </span>,
    ],
    [say(view, shellWords.phone), <PhoneAndHours key="phone" view={view} />],
    [say(view, shellWords.address), <Address key="address" view={view} />],
    [view.language === 'zh' ? '电子邮件' : 'Mail', <Told key="mail" view={view} value={view.operator.mail} />],
  ]
  return (
    <section aria-labelledby="who">
      <h2 id="who">{say(view, words.who)}</h2>
      <dl className="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
