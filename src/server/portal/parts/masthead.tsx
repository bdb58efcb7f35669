import type { ReactElement } from 'react'
import { displayModes, modeWords } from '../display.ts'
import type { Entrance, View } from '../page.ts'
import { href, say, Zh } from '../say.tsx'
import { doorsOfCare, entrances, shellWords } from '../words/shell.ts'
import { HoursBehind, hostOf, Phone } from './office.tsx'

/** The office's name line, the ways to draw the page, the main entrances. */
export function Masthead({ view, entrance }: { view: View; entrance: Entrance | undefined }): ReactElement {
  return (
    <header className="top">
      {view.mode === 'care' && view.operator.phone !== null && <CallUs view={view} />}
      <div className="wrap bar">
        <a className="brand" href={href(view, '/')}>
          <span className="seal" aria-hidden="true" lang="zh-CN">
            质衡
          </span>
          <span>
            <span className="office">
              <Zh view={view}>{hostOf(view)}</Zh>
            </span>
            <b className="site">{say(view, view.operator.site)}</b>
          </span>
        </a>
        <Modes view={view} />
      </div>
      {view.mode === 'care' ? <CareDoors view={view} /> : <Entrances view={view} entrance={entrance} />}
    </header>
  )
}

function CallUs({ view }: { view: View }): ReactElement {
  return (
    <div className="call">
      <p className="wrap">
        {say(view, shellWords.callUs)}
        <b>
          <Phone view={view} />
        </b>
        <HoursBehind view={view} />
      </p>
    </div>
  )
}

function Modes({ view }: { view: View }): ReactElement {
  const back = encodeURIComponent(href(view, view.address))
  const other = view.language === 'zh' ? 'en' : 'zh'
  return (
    <nav className="modes" aria-label={say(view, shellWords.display)}>
      <ul>
        {displayModes.map((mode) => (
          <li key={mode}>
            <a href={`/mode/${mode}?back=${back}`} rel="nofollow" aria-current={mode === view.mode || undefined}>
              {say(view, modeWords[mode])}
            </a>
          </li>
        ))}
        <li>
          <a href={href({ language: other }, view.address)} lang={other === 'en' ? 'en' : 'zh-CN'} hrefLang={other === 'en' ? 'en' : 'zh-CN'}>
            {say(view, shellWords.otherLanguage)}
          </a>
        </li>
      </ul>
    </nav>
  )
}

function Entrances({ view, entrance }: { view: View; entrance: Entrance | undefined }): ReactElement {
  return (
    <nav className="entrances" aria-label={say(view, shellWords.mainNavigation)}>
      <ul className="wrap">
        {Object.entries(entrances).map(([name, { path, words }]) => (
          <li key={name}>
            <a href={href(view, path)} aria-current={current(view, path, name === entrance)}>
              {say(view, words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The page itself, or a page below this entrance. */
function current(view: View, path: string, within: boolean): 'page' | 'true' | undefined {
  if (!within) return undefined
  return view.address.split('?')[0] === path ? 'page' : 'true'
}

function CareDoors({ view }: { view: View }): ReactElement {
  return (
    <nav className="wrap" aria-label={say(view, shellWords.mainNavigation)}>
      <ul className="care-doors">
        {doorsOfCare.map(({ path, words }) => (
          <li key={path}>
            <a href={href(view, path)} aria-current={view.address.startsWith(path) || undefined}>
              {say(view, words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
