/** 受理机构: which lead body receives the applications of each area. */
import { useQueryClient } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { ask, Refused } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { StepGround } from '../words/ground.tsx'
import { useLanguage, useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { Tag } from '../words/tag.tsx'
import { words as common } from '../words/words.ts'
import { useReceiving } from './read.ts'
import { words } from './words.ts'
import './set-up.css'

export default function ReceivingPage() {
  const say = useSay()
  const { language } = useLanguage()
  const client = useQueryClient()
  const measures = useMeasures()
  const read = useReceiving()
  const [told, setTold] = useState<{ readonly area: string; readonly good: boolean; readonly words: string } | null>(null)
  usePlace({ words: say(words.title), to: '/set-up' }, { words: say(words.receiving) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!measures || !read.data) return <Loading rows={6} />
  const bodies = measures.areas.map(({ key, body }) => ({ value: key, label: body }))
  const set = async (area: string, body: string) => {
    try {
      await ask('receiving.set', { params: { area }, body: { body } })
      setTold({ area, good: true, words: say(words.kept) })
      await client.invalidateQueries({ queryKey: ['receiving'] })
    } catch (fault) {
      const detail = fault instanceof Refused ? (language === 'zh' ? fault.problem.detail : fault.problem.detailEn) : say(common.unreachable)
      setTold({ area, good: false, words: detail })
    }
  }
  return (
    <>
      <div className="title-line">
        <h1>{say(words.receiving)}</h1>
        <StepGround step="receiving.set" />
      </div>
      <p className="muted">
        {say(words.receivingWhy)}
        {say(words.receivingLocked)}
      </p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.area)}</th>
            <th scope="col">{say(words.body)}</th>
          </tr>
        </thead>
        <tbody>
          {read.data.items.map(({ area, title, titleEn, body }) => (
            <tr key={area}>
              <td>{language === 'zh' ? title : titleEn}</td>
              <td className="row body">
                <Select
                  aria-label={`${title} ${say(words.body)}`}
                  className="receiving"
                  value={body}
                  placeholder={say(words.choose)}
                  options={bodies}
                  onChange={(next: string) => set(area, next)}
                />
                <span role="status">{told?.area === area && <Tag tone={told.good ? 'good' : 'bad'}>{told.words}</Tag>}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
