/** One attempt at a time, with what stood in its way in words. */
import { useState } from 'react'
import { type ProblemBody, Refused } from '../api/client.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { words as common } from '../words/words.ts'

export function useAttempt() {
  const say = useSay()
  const { language } = useLanguage()
  const [busy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [problem, setProblem] = useState<ProblemBody | null>(null)
  const attempt = async (what: () => Promise<void>) => {
    if (busy) return
    setBusy(true)
    setFault(null)
    setProblem(null)
    try {
      await what()
    } catch (caught) {
      const body = caught instanceof Refused ? caught.problem : null
      setProblem(body)
      setFault(body ? (language === 'zh' ? body.detail : body.detailEn) : say(common.unreachable))
    } finally {
      setBusy(false)
    }
  }
  const wrongIn = (field: string) => {
    const found = problem?.errors?.find((each) => each.field === field)
    return found && (language === 'zh' ? found.zh : found.en)
  }
  return { busy, fault, problem, attempt, wrongIn, setFault }
}
