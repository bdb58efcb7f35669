/** The answer as a sheet for the department's seal. */
import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { dayInWords } from '../../contract/words/days.ts'
import { departmentAnswers } from '../../contract/words/labels.ts'
import { labelOf } from '../../contract/words/language.ts'
import { ask, type CaseView } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { useMeasures } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { filled } from './official-text.ts'
import { Sheet } from './sheet.tsx'
import { words } from './words.ts'
import './review.css'

export default function ReplySheet() {
  const { consultation } = useParams({ from: '/answers/$consultation/print' })
  const say = useSay()
  const measures = useMeasures()
  usePlace({ words: say(words.answers), to: '/answers' }, { words: say(words.printReply) })
  const read = useQuery({
    queryKey: ['case', 'consultation', consultation],
    queryFn: () => ask('consultation.read', { params: { consultation } }) as Promise<CaseView>,
  })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data || !measures) return <Loading rows={5} />
  const { state } = read.data
  const answer = state.answer as { kind: string; text: string; period: string; day: string } | null
  const department = measures.departments.find(({ key }) => key === state.department)?.title ?? ''
  const said = answer ? [labelOf(departmentAnswers, answer.kind, 'zh'), answer.text].filter(Boolean).join('。') : ''
  const lines = [
    `${words.replyAbout[0]}：${String(state.question)}`,
    `${words.answer[0]}：${said}`,
    `${words.answerPeriod[0]}：${answer?.period ?? ''}`,
  ]
  return (
    <article>
      <h1 className="unseen no-print">{say(words.printReply)}</h1>
      <p className="row field no-print">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          {say(words.print)}
        </Button>
        <Link to="/answers">{say(words.prev)}</Link>
      </p>
      <Sheet
        office={department}
        title={filled(words.replyTitle[0], { name: String(state.applicant) })}
        text={lines.join('\n')}
        day={answer ? dayInWords(answer.day, 'zh').replace(/（.*）/, '') : ''}
        foot={filled(words.replyNumber[0], { id: read.data.id })}
        mark=""
      />
    </article>
  )
}
