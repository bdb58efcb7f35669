/** A draft of the rules goes to review and signature: what changed since the last version, then number and first day. */
import { useQuery } from '@tanstack/react-query'
import { operations } from '../../contract/operations.ts'
import { ActForm } from '../act/act-form.tsx'
import { ask, type CaseWithSteps } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Empty, Loading } from '../words/states.tsx'
import { type RulesVersion, useRules } from './read.ts'
import { useValueWords } from './value-words.tsx'
import { words } from './words.ts'
import './set-up.css'

export default function PublishPage() {
  const say = useSay()
  const { published, draft, read } = useRules()
  usePlace({ words: say(words.title), to: '/set-up' }, { words: say(words.rules), to: '/set-up/rules' }, { words: say(words.publishTitle) })
  const one = useQuery({
    queryKey: ['case', 'rules', draft?.id],
    queryFn: () => ask('rules.read', { params: { rules: draft?.id ?? '' } }) as Promise<CaseWithSteps>,
    enabled: draft !== undefined,
  }).data
  const operation = operations.get('rules.publish')
  if (read.data && !draft) return <Empty title={say(words.noDraft)} why={say(words.noDraftWhy)} />
  if (!draft || !one || !operation) return <Loading rows={5} />
  return (
    <>
      <ActForm operation={operation} about={one} edition={null} params={{ rules: draft.id }} back="/set-up/rules" />
      <Changes draft={draft} published={published} />
    </>
  )
}

function Changes({ draft, published }: { readonly draft: RulesVersion; readonly published: RulesVersion | undefined }) {
  const say = useSay()
  const { language } = useLanguage()
  const { inWords } = useValueWords()
  const parameters = useMeasures()?.parameters ?? []
  const before = (key: string, suggested: unknown) => (published ? published.values[key] : suggested)
  const changed = parameters.filter(({ key, suggested }) => JSON.stringify(draft.values[key]) !== JSON.stringify(before(key, suggested)))
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{say(words.changes)}</h2>
      {!published && <p className="muted">{say(words.firstVersion)}</p>}
      {published && changed.length === 0 && <p className="muted">{say(words.noChanges, { version: published.version })}</p>}
      <ul className="lines ruled">
        {changed.map((parameter) => (
          <li key={parameter.key}>
            {parameter.clause}. {language === 'zh' ? parameter.title : parameter.titleEn}
            {say(words.colon)}
            <strong>{inWords(parameter, draft.values[parameter.key])}</strong>{' '}
            <span className="muted">{say(words.was, { value: inWords(parameter, before(parameter.key, parameter.suggested) as never) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
