/** The way in: to the application that one is writing, or to begin one. */
import { useQueryClient } from '@tanstack/react-query'
import { Navigate, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Refusal } from '../act/refusal-box.tsx'
import { type Acted, ask, type ProblemBody, Refused } from '../api/client.ts'
import { usePlace } from '../shell/where.tsx'
import { useSay } from '../words/language.tsx'
import { Empty, Loading } from '../words/states.tsx'
import { words as common } from '../words/words.ts'
import { useOwnApplication } from './use-dossier.ts'
import { words } from './words.ts'

export default function StartPage() {
  const say = useSay()
  usePlace({ words: say(words.desk) })
  const { edition, application } = useOwnApplication()
  if (edition && application === undefined) return <Loading rows={5} />
  if (application) return <Navigate to="/dossier/$application" params={{ application: application.id }} replace />
  if (!edition) return <Empty title={say(words.noEdition)} why={say(words.noEditionWhy)} />
  return <Begin edition={edition.id} />
}

function Begin({ edition }: { readonly edition: string }) {
  const say = useSay()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const [away, setAway] = useState(false)
  const begin = async () => {
    setAway(false)
    try {
      const acted = (await ask('application.start', { params: { edition }, body: {} })) as Acted
      await client.invalidateQueries()
      await navigate({ to: '/dossier/$application', params: { application: acted.case.id } })
    } catch (fault) {
      if (fault instanceof Refused) setProblem(fault.problem)
      else setAway(true)
    }
  }
  return (
    <Empty title={say(words.startTitle)} why={say(words.startWhy)}>
      <div className="row centred">
        <a className="secondary" href="/eligibility" target="_blank" rel="noreferrer">
          {say(words.eligibility)}
        </a>
        <Button type="primary" onClick={begin}>
          {say(words.start)}
        </Button>
      </div>
      {away && (
        <p className="wrong" role="alert">
          {say(common.unreachable)}
        </p>
      )}
      {problem && <Refusal problem={problem} />}
    </Empty>
  )
}
