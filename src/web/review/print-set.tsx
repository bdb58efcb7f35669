/** 打印全套: opinion, recommendation and list of materials on sheets of GB/T 9704, each with its place for the seal. */
import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { sizeInWords } from '../../contract/words/amounts.ts'
import { dayInWords } from '../../contract/words/days.ts'
import { titleOf } from '../../contract/words/names.ts'
import { useSession } from '../session/session.tsx'
import { usePlace } from '../shell/where.tsx'
import { newestSubmission, papersOf } from '../viewer/papers.ts'
import { useSay } from '../words/language.tsx'
import { useNames, useToday } from '../words/names.ts'
import { Fault, Loading } from '../words/states.tsx'
import { type OpinionDraft, useDeskCase, useDraftRead } from './desk-data.ts'
import { Sheet } from './sheet.tsx'
import { words } from './words.ts'
import '../viewer/viewer.css'
import './review.css'
import { lastOf } from '../words/last.ts'

export default function PrintSet() {
  const { application } = useParams({ from: '/opinion/$application/print' })
  const say = useSay()
  const { post } = useSession()
  const { names, office } = useNames()
  const today = useToday()
  const read = useDeskCase(application)
  const number = read.data ? newestSubmission(read.data) : null
  const draft = useDraftRead('opinion', application, number)
  const name = String(read.data?.state.name ?? '')
  usePlace({ words: name, to: `/opinion/${application}` }, { words: say(words.printSet) })
  if (read.error) return <Fault fault={read.error} again={() => read.refetch()} />
  if (!read.data || !draft.data) return <Loading rows={6} />
  const one = read.data
  const signed = one.state.opinion as (OpinionDraft & { readonly day: string }) | null | undefined
  const texts = signed ?? draft.data.content
  const from = post ? office('district', String(one.state.body ?? post.body)) : ''
  const submission = lastOf((one.state.submissions ?? []) as readonly { readonly contentHash: string }[])
  const foot = words.numberLine[0].replace('{number}', String(one.state.number)).replace('{hash}', submission?.contentHash.slice(0, 8) ?? '')
  const day = signed?.day ?? today
  const common = { office: from, foot, day: day ? dayInWords(day, 'zh').replace(/（.*）/, '') : '', mark: signed ? '' : words.notSigned[0] }
  return (
    <article>
      <h1 className="unseen no-print">{`${name} ${say(words.printSet)}`}</h1>
      <p className="row field no-print">
        <Button type="primary" icon={<PrinterOutlined />} onClick={() => print()}>
          {say(words.print)}
        </Button>
        <Link to="/opinion/$application" params={{ application }}>
          {say(words.prev)}
        </Link>
        {!signed && <span className="amber-words">{say(words.notSigned)}</span>}
      </p>
      <Sheet {...common} title={`${name}${words.opinionTitle[0]}`} text={texts.opinion} to={words.sheetTo[0]} />
      <Sheet {...common} title={`${name}${words.recommendation[0]}`} text={texts.recommendation} to={words.sheetTo[0]} />
      <Sheet {...common} title={words.listTitle[0]} text="">
        <table className="form-table">
          <thead>
            <tr>
              <th scope="col">{words.listNumber[0]}</th>
              <th scope="col">{words.listName[0]}</th>
              <th scope="col">{words.listKind[0]}</th>
              <th scope="col" className="number">
                {words.listSize[0]}
              </th>
            </tr>
          </thead>
          <tbody>
            {papersOf(one)
              .filter(({ shown }) => shown !== 'form')
              .map((paper, index) => (
                <tr key={paper.key}>
                  <td>{index + 1}</td>
                  <td>{paper.name}</td>
                  <td>{titleOf(names.evidence, paper.slot)}</td>
                  <td className="number">{sizeInWords(paper.bytes, 'zh')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </Sheet>
    </article>
  )
}
