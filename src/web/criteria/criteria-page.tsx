/** 评审准则: every set that is here, by which editions it is used, and the way to another. */
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import type { Criteria } from '../lists/criteria-of.ts'
import { useEditions } from '../lists/current-edition.ts'
import { saveAs } from '../saving/save-as.ts'
import { words as setUp } from '../set-up/words.ts'
import { usePlace } from '../shell/where.tsx'
import { StepGround } from '../words/ground.tsx'
import { useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { WholeSet } from './set-table.tsx'
import { words } from './words.ts'

export default function CriteriaPage() {
  const say = useSay()
  const measures = useMeasures()
  usePlace({ words: say(setUp.title), to: '/set-up' }, { words: say(words.title) })
  if (!measures) return <Loading rows={6} />
  return (
    <>
      <div className="title-line">
        <h1>{say(words.title)}</h1>
        <StepGround step="criteria.publish" />
      </div>
      <p className="muted field">{say(words.lead)}</p>
      <p className="row field no-print">
        <Link className="secondary" to="/set-up/criteria/bring">
          {say(words.bring)}
        </Link>
      </p>
      {Object.values(measures.criteria).map((set) => (
        <OneSet key={set.id} set={set} own={set.id === measures.ownCriteria} />
      ))}
    </>
  )
}

function OneSet({ set, own }: { readonly set: Criteria; readonly own: boolean }) {
  const say = useSay()
  const { editions } = useEditions()
  const used = editions.filter(({ state }) => (state.announcement as { readonly criteria?: string } | null)?.criteria === set.id)
  const save = async () => {
    const { bytesOf } = await import('./workbook.ts')
    saveAs(await bytesOf(set), `${set.standard.replace(/[\\/:*?"<>|]/g, ' ')}.xlsx`)
  }
  return (
    <section aria-labelledby={`set-${set.id}`} className="criteria-set">
      <div className="title-line">
        <h2 id={`set-${set.id}`}>{set.standard}</h2>
        <Tag tone="draft">{say(own ? words.come : words.brought)}</Tag>
        <Button className="no-print" onClick={() => void save()}>
          {say(words.save)}
        </Button>
      </div>
      <p>
        {used.length > 0 ? say(words.usedBy, { editions: used.map(({ state }) => String(state.name)).join(say(words.between)) }) : say(words.unused)}
      </p>
      <WholeSet set={set} />
    </section>
  )
}
