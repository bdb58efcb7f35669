/** One paper, open at a page: fetched when it is wanted, shown in place, or said why not. */
import LockOutlined from '@ant-design/icons/LockOutlined'
import { Button } from 'antd'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import { sizeInWords } from '../../contract/words/amounts.ts'
import { addressOf, type CaseView, Refused } from '../api/client.ts'
import { arriving } from '../live/arriving.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Fault } from '../words/states.tsx'
import { useFile } from './fetch-file.ts'
import { Marked } from './marked.tsx'
import type { Paper } from './papers.ts'
import { copyOf, markOver, useRights } from './rights.ts'
import { useKeys } from './use-keys.ts'
import type { Viewed } from './viewed.ts'
import { words } from './words.ts'

const PdfPage = lazy(arriving(() => import('./pdf-page.tsx')))
const Workbook = lazy(arriving(() => import('./workbook.tsx')))
const WordText = lazy(arriving(() => import('./word-text.tsx')))
const FormPage = lazy(arriving(() => import('./form-page.tsx')))
const Picture = lazy(arriving(() => import('./picture.tsx')))

interface PaneProps extends Omit<Viewed, 'bytes' | 'name' | 'damaged' | 'page'> {
  readonly application: CaseView
  readonly paper: Paper
  readonly page: string
}

/** Files that are unpacked in the browser's own memory are shown up to this size; the server takes larger ones. */
const MOST_UNPACKED = 20 * 1024 * 1024
const unpacked = ['word', 'workbook']

/** Secrets that were opened in this window: asked once each. */
const opened = new Set<string>()

export function Pane(props: PaneProps) {
  const { paper, application } = props
  const [, redraw] = useState(0)
  const say = useSay()
  const { language } = useLanguage()
  const rights = useRights(application.id)
  const mark = markOver(rights, paper.key)
  const download = <Download application={application.id} paper={paper} />
  if (paper.shown === 'form')
    return (
      <Opening>
        <Marked mark={mark}>
          <FormPage application={application} page={props.page} onPages={props.onPages} />
        </Marked>
      </Opening>
    )
  if (rights?.files.some((file) => file.sha256 === paper.key && !file.opens))
    return <Told icon={<LockOutlined aria-hidden />} title={say(words.notForPost)} why={say(words.notForPostWhy)} />
  if (paper.shown === 'other') return <Told title={say(words.otherKind)} why={say(words.otherKindWhy)} more={download} />
  if (unpacked.includes(paper.shown) && paper.bytes > MOST_UNPACKED)
    return <Told title={say(words.tooLarge)} why={say(words.tooLargeWhy, { size: sizeInWords(paper.bytes, language) })} more={download} />
  if (paper.businessSecret && !opened.has(paper.key)) {
    const open = () => {
      opened.add(paper.key)
      redraw((count) => count + 1)
    }
    return <Secret open={open} />
  }
  return (
    <Marked mark={mark}>
      <FilePane {...props} download={download} />
    </Marked>
  )
}

function Secret({ open }: { readonly open: () => void }) {
  const say = useSay()
  useKeys({ o: open })
  const button = <Button onClick={open}>{say(words.openSecret)}</Button>
  return <Told icon={<LockOutlined aria-hidden />} title={say(words.secretTitle)} why={say(words.secretWhy)} more={button} />
}

function FilePane({ download, ...props }: PaneProps & { readonly download: ReactNode }) {
  const { application, paper } = props
  const say = useSay()
  const { language } = useLanguage()
  const file = useFile(application.id, paper.key, true)
  const [damaged, setDamaged] = useState('')
  if (file.error instanceof Refused && [403, 404].includes(file.error.problem.status))
    return <Told title={say(words.noAccess)} why={say(words.noAccessWhy)} />
  if (file.error) return <Fault fault={file.error} again={() => file.refetch()} />
  if (!file.data) {
    const size = { done: sizeInWords(file.came, language), whole: sizeInWords(paper.bytes, language) }
    return <p className="paper-waits muted">{say(words.fetching, size)}</p>
  }
  if (damaged === paper.key) return <Told title={say(words.damaged)} why={say(words.damagedWhy)} more={download} />
  const viewed: Viewed = {
    name: paper.name,
    bytes: file.data,
    page: Math.max(1, Number(props.page) || 1),
    zoom: props.zoom,
    find: props.find,
    onPages: props.onPages,
    onFound: props.onFound,
    damaged: () => setDamaged(paper.key),
  }
  return (
    <Opening key={paper.key}>
      {paper.shown === 'pdf' && <PdfPage {...viewed} />}
      {paper.shown === 'picture' && <Picture {...viewed} />}
      {paper.shown === 'workbook' && <Workbook {...viewed} />}
      {paper.shown === 'word' && <WordText {...viewed} />}
    </Opening>
  )
}

function Opening({ children }: { readonly children: ReactNode }) {
  const say = useSay()
  return <Suspense fallback={<p className="paper-waits muted">{say(words.drawing)}</p>}>{children}</Suspense>
}

interface ToldProps {
  readonly title: string
  readonly why: string
  readonly icon?: ReactNode
  readonly more?: ReactNode
}

function Told({ title, why, icon, more }: ToldProps) {
  return (
    <div className="paper-told" role="status">
      <p className="read">
        {icon} <strong>{title}</strong>
      </p>
      <p className="muted field">{why}</p>
      {more}
    </div>
  )
}

export function Download({ application, paper }: { readonly application: string; readonly paper: Paper }) {
  const say = useSay()
  const copy = copyOf(useRights(application), paper.key)
  if (copy === null) return null
  if (copy === 'none') return <span className="muted">{say(words.readOnly)}</span>
  return (
    <a href={addressOf('application.file', { params: { application, sha256: paper.key } })} download={paper.name}>
      {say(copy === 'marked' ? words.downloadMarked : words.download)}
    </a>
  )
}
