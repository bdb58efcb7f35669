/** The reader: contents, a document at a page, another beside it. What stands where is the caller's to keep. */
import ColumnWidthOutlined from '@ant-design/icons/ColumnWidthOutlined'
import LeftOutlined from '@ant-design/icons/LeftOutlined'
import MenuOutlined from '@ant-design/icons/MenuOutlined'
import RightOutlined from '@ant-design/icons/RightOutlined'
import SearchOutlined from '@ant-design/icons/SearchOutlined'
import ZoomInOutlined from '@ant-design/icons/ZoomInOutlined'
import ZoomOutOutlined from '@ant-design/icons/ZoomOutOutlined'
import { Button } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import type { CaseView } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { Empty } from '../words/states.tsx'
import { Contents } from './contents.tsx'
import { FindBar } from './find-bar.tsx'
import { Download, Pane } from './pane.tsx'
import { addressOfPlace, type Paper, papersOf, placeNamed } from './papers.ts'
import { useKeys } from './use-keys.ts'
import { usePageNumber } from './use-page-number.ts'
import { useTitles } from './use-titles.ts'
import { words } from './words.ts'
import './viewer.css'

interface ReaderProps {
  readonly application: CaseView
  /** The place that is open, as `form#indicators` or `<hash>#6`. */
  readonly at: string
  /** The place beside it, or none. */
  readonly beside: string | null
  readonly layout: 'columns' | 'stacked'
  readonly onGo: (at: string, beside: string | null) => void
}

const ZOOMS = [0.75, 1, 1.25, 1.5, 2, 3]

export function Reader({ application, at, beside, layout, onGo }: ReaderProps) {
  const say = useSay()
  const titles = useTitles()
  const papers = papersOf(application)
  const place = placeNamed(papers, at) ?? (papers[0] ? { paper: papers[0], page: '1' } : null)
  const other = beside ? placeNamed(papers, beside) : null
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>({})
  const [listed, setListed] = useState(false)
  const [zoom, setZoom] = useState(1)
  const [finding, setFinding] = useState(false)
  const [find, setFind] = useState('')
  const [found, setFound] = useState<readonly number[] | null>(null)
  const key = place?.paper.key ?? ''
  const otherKey = other?.paper.key ?? ''
  const counted = useCallback((pages: number) => setCounts((before) => (before[key] === pages ? before : { ...before, [key]: pages })), [key])
  const otherCounted = useCallback(
    (pages: number) => setCounts((before) => (before[otherKey] === pages ? before : { ...before, [otherKey]: pages })),
    [otherKey],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: another document is searched anew
  useEffect(() => {
    setFound(null)
    setFind('')
    setFinding(false)
  }, [key])
  const number = usePageNumber(place)
  const otherNumber = usePageNumber(other)
  const pages = counts[key] ?? 1

  const turn = (by: number) => {
    if (!place) return false
    const next = number + by
    if (next >= 1 && next <= pages) return onGo(addressOfPlace(place.paper, next), beside)
    const neighbour = papers[papers.indexOf(place.paper) + by]
    if (neighbour) onGo(addressOfPlace(neighbour, by > 0 ? 1 : (counts[neighbour.key] ?? 1)), beside)
  }
  const sideBySide = () => {
    if (!place) return
    if (other) return onGo(at, null)
    const next = papers.find((paper) => paper.key !== place.paper.key) ?? place.paper
    onGo(at, addressOfPlace(next, 1))
  }
  const closeAll = () => {
    if (!listed && !finding) return false
    setListed(false)
    setFinding(false)
    return true
  }
  useKeys({
    '[': () => turn(-1),
    ']': () => turn(1),
    z: sideBySide,
    Escape: closeAll,
  })

  if (!place) return <Empty title={say(words.nothing)} why={say(words.nothingWhy)} />
  const { paper } = place
  const searchable = paper.shown === 'pdf' || paper.shown === 'word'
  const enlarged = paper.shown === 'pdf' || paper.shown === 'picture'
  const zoomBy = (by: number) => setZoom((before) => ZOOMS[Math.min(Math.max(ZOOMS.indexOf(before) + by, 0), ZOOMS.length - 1)] ?? 1)
  return (
    <section className="reader" aria-label={say(words.reader)}>
      <div className="reader-bar" role="toolbar" aria-label={say(words.reader)}>
        <Button
          type="text"
          icon={<MenuOutlined />}
          aria-expanded={listed}
          aria-label={say(listed ? words.closeContents : words.openContents)}
          onClick={() => setListed(!listed)}
        />
        <p className="reader-title">
          <strong>{titles.paper(paper)}</strong> <span className="muted">{titles.page(paper, number, pages)}</span>
        </p>
        <span className="reader-pages">
          <Button type="text" icon={<LeftOutlined />} aria-label={say(words.previousPage)} onClick={() => turn(-1)} />
          <span className="reader-count">{say(words.pageOf, { page: number, pages })}</span>
          <Button type="text" icon={<RightOutlined />} aria-label={say(words.nextPage)} onClick={() => turn(1)} />
        </span>
        {enlarged && (
          <span className="reader-zoom">
            <Button type="text" icon={<ZoomOutOutlined />} aria-label={say(words.smaller)} onClick={() => zoomBy(-1)} />
            <Button type="text" icon={<ZoomInOutlined />} aria-label={say(words.larger)} onClick={() => zoomBy(1)} />
          </span>
        )}
        {searchable && (
          <Button type="text" icon={<SearchOutlined />} aria-label={say(words.find)} aria-expanded={finding} onClick={() => setFinding(!finding)} />
        )}
        <Button icon={<ColumnWidthOutlined />} aria-pressed={other !== null} onClick={sideBySide}>
          {say(other ? words.alone : words.sideBySide)}
        </Button>
      </div>
      {finding && (
        <FindBar
          find={find}
          onFind={setFind}
          found={found}
          page={number}
          onGo={(page) => onGo(addressOfPlace(paper, page), beside)}
          close={() => {
            setFinding(false)
            setFind('')
          }}
        />
      )}
      <div className="reader-body">
        {listed && (
          <Contents
            papers={papers}
            at={place}
            number={number}
            onGo={(next) => {
              onGo(next, beside)
              setListed(false)
            }}
          />
        )}
        <div className={`reader-panes ${layout}${other ? ' two' : ''}`}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a document is scrolled by its keys */}
          <section className="paper" tabIndex={0} aria-label={titles.paper(paper)}>
            <PaperLine application={application.id} paper={paper} />
            <Pane application={application} paper={paper} page={place.page} zoom={zoom} find={find} onPages={counted} onFound={setFound} />
          </section>
          {other && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a document is scrolled by its keys
            <section className="paper beside" tabIndex={0} aria-label={say(words.beside) + titles.paper(other.paper)}>
              <BesideBar papers={papers} paper={other.paper} number={otherNumber} pages={counts[otherKey] ?? 1} onGo={(next) => onGo(at, next)} />
              <Pane application={application} paper={other.paper} page={other.page} zoom={1} find="" onPages={otherCounted} onFound={() => {}} />
            </section>
          )}
        </div>
      </div>
    </section>
  )
}

/** Whose file it is and whether it is a secret; the original to take away. */
function PaperLine({ application, paper }: { readonly application: string; readonly paper: Paper }) {
  const say = useSay()
  const titles = useTitles()
  if (paper.shown === 'form') return null
  return (
    <p className="paper-line muted">
      <span>{titles.slot(paper)}</span>
      {paper.businessSecret && <span className="tag shut">{say(words.secret)}</span>}
      <Download application={application} paper={paper} />
    </p>
  )
}

interface BesideBarProps {
  readonly papers: readonly Paper[]
  readonly paper: Paper
  readonly number: number
  readonly pages: number
  readonly onGo: (at: string) => void
}

function BesideBar({ papers, paper, number, pages, onGo }: BesideBarProps) {
  const say = useSay()
  const titles = useTitles()
  return (
    <p className="paper-line">
      <label>
        {say(words.beside)}
        <select value={paper.key} aria-label={say(words.chooseBeside)} onChange={(event) => onGo(`${event.target.value}#1`)}>
          {papers.map((each) => (
            <option key={each.key} value={each.key}>
              {titles.paper(each)}
            </option>
          ))}
        </select>
      </label>
      <span className="reader-pages">
        <Button
          type="text"
          size="small"
          disabled={number <= 1}
          icon={<LeftOutlined />}
          aria-label={`${say(words.beside)}${say(words.previousPage)}`}
          onClick={() => onGo(addressOfPlace(paper, number - 1))}
        />
        <span className="reader-count">{say(words.pageOf, { page: number, pages })}</span>
        <Button
          type="text"
          size="small"
          disabled={number >= pages}
          icon={<RightOutlined />}
          aria-label={`${say(words.beside)}${say(words.nextPage)}`}
          onClick={() => onGo(addressOfPlace(paper, number + 1))}
        />
      </span>
    </p>
  )
}
