/** A state as a tag: an icon and a word, never colour alone. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import CheckOutlined from '@ant-design/icons/CheckOutlined'
import ClockCircleOutlined from '@ant-design/icons/ClockCircleOutlined'
import CloseCircleOutlined from '@ant-design/icons/CloseCircleOutlined'
import EditOutlined from '@ant-design/icons/EditOutlined'
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined'
import HourglassOutlined from '@ant-design/icons/HourglassOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import type { ReactNode } from 'react'
import { stageLabel } from '../../contract/words/stages.ts'
import { useSession } from '../session/session.tsx'
import { useLanguage } from './language.tsx'
import { type Tone, tones } from './tones.ts'

const icons = {
  draft: EditOutlined,
  waiting: HourglassOutlined,
  running: ClockCircleOutlined,
  yours: ExclamationCircleOutlined,
  good: CheckCircleOutlined,
  bad: CloseCircleOutlined,
  shut: LockOutlined,
  done: CheckOutlined,
} as const satisfies Record<Tone, unknown>

export function Tag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  const Icon = icons[tone]
  return (
    <span className={`tag ${tone}`}>
      <Icon aria-hidden />
      {children}
    </span>
  )
}

/** The stage of a case, in the word for whoever reads. */
export function StageTag({ kind, stage }: { readonly kind: string; readonly stage: string }) {
  const { language } = useLanguage()
  const { post } = useSession()
  const audience = post?.role === 'drafter' || post?.role === 'legal-representative' ? 'applicant' : 'office'
  return <Tag tone={tones[kind]?.[stage] ?? 'running'}>{stageLabel(kind as never, stage, audience, language)}</Tag>
}
