/** A long text: the overview, or an item of the self-evaluation, with its count and what it should say. */
import type { Keeper } from '../saving/keeper.ts'
import { useField, useLocked } from '../saving/use-kept.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { Cite } from './cite.tsx'
import type { FormProps } from './form-props.ts'
import { KeptText } from './kept-field.tsx'
import type { DossierView } from './use-dossier.ts'
import { words } from './words.ts'

export function TextForm({ keeper, section, view }: FormProps) {
  const say = useSay()
  const { language } = useLanguage()
  const item = view.items.find(({ code }) => section === `item-${code}`)
  const locked = useLocked(keeper)
  return (
    <div className="dossier-form">
      {item ? (
        <div className="field">
          <p className="muted">
            <span lang="zh-CN">{view.standard}</span> · {language === 'zh' ? item.category : ''} {say(words.points, { points: item.points })}
          </p>
          <p>{say(item.kind === 'process' ? words.process : words.result)}</p>
        </div>
      ) : (
        <p className="field muted">{say(words.overviewWhy)}</p>
      )}
      <KeptText keeper={keeper} path={['text']} id="text" label={say(words.text)} rows={18} most={60_000} long />
      <Count keeper={keeper} view={view} code={item?.code} />
      {!locked && <Cite keeper={keeper} path={['text']} field="text" files={view.files} />}
      <Cited view={view} section={section} />
    </div>
  )
}

/** Signs without white space, as the rules count them; the limit is the server's. */
function Count({ keeper, view, code }: { readonly keeper: Keeper<never>; readonly view: DossierView; readonly code: string | undefined }) {
  const say = useSay()
  const [text] = useField(keeper, ['text'], '')
  const count = [...text.replace(/\s/gu, '')].length
  const { lengths } = view
  const saved = view.items.find((each) => each.code === code)?.characters ?? 0
  const total = lengths.selfEvaluation - saved + count
  const over = code ? total > lengths.selfEvaluationMost : count > lengths.overviewMost
  return (
    <p className={over ? 'field nearest' : 'field muted'}>
      {code ? `${say(words.count, { count })} · ` : ''}
      {code ? say(words.total, { count: total, most: lengths.selfEvaluationMost }) : say(words.countOf, { count, most: lengths.overviewMost })}
    </p>
  )
}

function Cited({ view, section }: { readonly view: DossierView; readonly section: string }) {
  const say = useSay()
  const cited = view.files.filter((file) => file.citedIn.includes(section))
  return (
    <section>
      <h2>{say(words.citedFiles)}</h2>
      {cited.length === 0 ? (
        <p className="muted">{say(words.noneCited)}</p>
      ) : (
        <ul>
          {cited.map((file) => (
            <li key={file.upload}>{file.name}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
