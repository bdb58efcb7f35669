/** 证明材料: a slot for each kind; drag, choose, or photograph; each file with its state, its mark, and where it is cited. */
import { Button } from 'antd'
import { type DragEvent, useEffect, useRef, useState } from 'react'
import { sizeInWords } from '../../contract/words/amounts.ts'
import { addressOf } from '../api/client.ts'
import type { Keeper } from '../saving/keeper.ts'
import { useField, useLocked } from '../saving/use-kept.ts'
import { useSession } from '../session/session.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Tag } from '../words/tag.tsx'
import type { FormProps } from './form-props.ts'
import type { Evidence } from './sections.ts'
import { goOn, type Sending, sendFiles, useSending } from './sending.ts'
import { SectionLink } from './unsent.tsx'
import type { DossierFile } from './use-dossier.ts'
import type { WaitingFile } from './waiting-files.ts'
import { words } from './words.ts'

type Named = Evidence['files'][number]

const nothing: readonly Named[] = []

export default function EvidenceForm({ application, keeper, view }: FormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  const slots = useMeasures()?.dossier.evidence ?? []
  const [files] = useField<readonly Named[]>(keeper, ['files'], nothing)
  const sending = useSending(application)
  const locked = useLocked(keeper)
  const person = session?.person ?? ''
  const arrived = (upload: string, { slot, file }: WaitingFile) => {
    const now = (keeper.content as unknown as Evidence).files
    if (now.some((each) => each.upload === upload)) return
    keeper.set(['files'], [...now, { slot, upload, name: file.name, businessSecret: false }])
    keeper.flush()
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened
  useEffect(() => {
    if (!locked) goOn(person, application, arrived)
  }, [person, application, locked])
  return (
    <>
      <p className="field muted">{say(words.evidenceWhy)}</p>
      {slots.map(({ key, title, titleEn, required }) => (
        <Slot
          key={key}
          slot={key}
          title={language === 'zh' ? title : titleEn}
          required={required}
          application={application}
          keeper={keeper}
          locked={locked}
          files={files.filter((file) => file.slot === key)}
          known={view.files}
          sending={sending.filter((each) => each.slot === key)}
          take={(taken) => sendFiles(person, application, key, taken, arrived)}
        />
      ))}
    </>
  )
}

interface SlotProps {
  readonly slot: string
  readonly title: string
  readonly required: boolean
  readonly application: string
  readonly keeper: Keeper<never>
  readonly locked: boolean
  readonly files: readonly Named[]
  readonly known: readonly DossierFile[]
  readonly sending: readonly Sending[]
  readonly take: (files: readonly File[]) => void
}

function Slot({ slot, title, required, application, keeper, locked, files, known, sending, take }: SlotProps) {
  const say = useSay()
  const [over, setOver] = useState(false)
  const hover = (event: DragEvent, now: boolean) => {
    event.preventDefault()
    setOver(now && !locked)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!locked) take([...event.dataTransfer.files])
  }
  return (
    <section
      className={over ? 'slot over' : 'slot'}
      aria-labelledby={`slot-${slot}`}
      onDragOver={(event) => hover(event, true)}
      onDragLeave={(event) => hover(event, false)}
      onDrop={drop}
    >
      <div className="title-line tight">
        <h2 id={`slot-${slot}`}>{title}</h2>
        <span className={required && files.length === 0 ? 'nearest' : 'muted'}>{say(required ? words.required : words.optional)}</span>
        {!locked && <Choose slot={slot} title={title} take={take} />}
      </div>
      {files.length === 0 && sending.length === 0 && <p className="muted">{say(words.slotEmpty)}</p>}
      <ul>
        {files.map((file) => (
          <FileLine
            key={file.upload}
            file={file}
            found={known.find(({ upload }) => upload === file.upload)}
            application={application}
            keeper={keeper}
            locked={locked}
          />
        ))}
        {sending.map((each) => (
          <li key={each.id}>
            <span>{each.name}</span>
            <span role="status" className={each.failed ? 'nearest' : 'blue'}>
              {each.failed ? say(words.sendFailed, { name: each.name }) : say(words.sending, { percent: each.percent })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const KINDS = '.pdf,.jpg,.jpeg,.png,.docx,.xlsx'

function Choose({ slot, title, take }: { readonly slot: string; readonly title: string; readonly take: (files: readonly File[]) => void }) {
  const say = useSay()
  const input = useRef<HTMLInputElement>(null)
  const camera = useRef<HTMLInputElement>(null)
  const field = (which: typeof input, accept: string, capture: boolean) => (
    <input
      ref={which}
      type="file"
      hidden
      multiple={!capture}
      tabIndex={-1}
      accept={accept}
      {...(capture && { capture: 'environment' as const })}
      aria-label={`${title} ${say(capture ? words.photo : words.choose)}`}
      data-slot={slot}
      onChange={(event) => {
        take([...(event.target.files ?? [])])
        event.target.value = ''
      }}
    />
  )
  return (
    <div className="end">
      {field(input, KINDS, false)}
      {field(camera, 'image/*', true)}
      <span className="muted only-wide">{say(words.drop)}</span>
      <Button onClick={() => input.current?.click()} aria-label={`${title} ${say(words.choose)}`}>
        {say(words.choose)}
      </Button>
      <span className="only-phone">
        <Button onClick={() => camera.current?.click()} aria-label={`${title} ${say(words.photo)}`}>
          {say(words.photo)}
        </Button>
      </span>
    </div>
  )
}

interface FileLineProps {
  readonly file: Named
  readonly found: DossierFile | undefined
  readonly application: string
  readonly keeper: Keeper<never>
  readonly locked: boolean
}

function FileLine({ file, found, application, keeper, locked }: FileLineProps) {
  const say = useSay()
  const { language } = useLanguage()
  const at = ` ${file.upload}`
  const size = found && found.bytes > 0 ? sizeInWords(found.bytes, language) : ''
  return (
    <li data-file={file.name}>
      <span>
        {found?.state === 'ready' ? (
          <a href={addressOf('dossier.file', { params: { application, upload: file.upload } })} target="_blank" rel="noreferrer">
            {file.name}
          </a>
        ) : (
          file.name
        )}
        <span className="muted">
          {' '}
          {size}
          {found?.pages ? ` · ${say(words.pages, { count: found.pages })}` : ''}
        </span>
      </span>
      <label className="secret">
        <input
          type="checkbox"
          checked={file.businessSecret}
          disabled={locked}
          aria-label={say(words.secretFor, { name: file.name })}
          onChange={(event) => keeper.set(['files', at, 'businessSecret'], event.target.checked)}
        />
        {say(words.secret)}
      </label>
      <FileState found={found} />
      {locked ? (
        <span />
      ) : (
        <button
          type="button"
          className="plain"
          aria-label={say(words.removeFor, { name: file.name })}
          onClick={() => keeper.set(['files', at], undefined)}
        >
          {say(words.remove)}
        </button>
      )}
      {found?.fault && <p className="wrong">{found.fault[language]}</p>}
      <p className="muted row">
        {found && found.citedIn.length > 0 ? say(words.citedIn) : say(words.notCited)}
        {found?.citedIn.map((section) => (
          <SectionLink key={section} application={application} section={section} />
        ))}
      </p>
    </li>
  )
}

function FileState({ found }: { readonly found: DossierFile | undefined }) {
  const say = useSay()
  if (!found || found.state === 'checking' || found.state === 'receiving') return <Tag tone="running">{say(words.checking)}</Tag>
  if (found.state === 'refused') return <Tag tone="bad">{say(words.refusedTag)}</Tag>
  return <Tag tone="done">{say(words.ready)}</Tag>
}
