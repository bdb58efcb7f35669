/** The three honest states: kept on this device, saved by the server, needs you. */
import CheckCircleOutlined from '@ant-design/icons/CheckCircleOutlined'
import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined'
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined'
import LockOutlined from '@ant-design/icons/LockOutlined'
import { useLanguage, useSay } from '../words/language.tsx'
import type { Keeper, Standing } from './keeper.ts'
import { useStanding } from './use-kept.ts'
import { words } from './words.ts'
import './saving.css'

export function SavedSign({ keeper }: { readonly keeper: Keeper<never> }) {
  const standing = useStanding(keeper)
  return <Sign standing={standing} />
}

const icons = {
  saved: CheckCircleOutlined,
  kept: CloudSyncOutlined,
  conflict: ExclamationCircleOutlined,
  refused: ExclamationCircleOutlined,
  locked: LockOutlined,
} as const

/** The sign at its one place of the screen. What is worse than saved is told to a reader. */
export function Sign({ standing }: { readonly standing: Standing }) {
  const say = useSay()
  const { language } = useLanguage()
  const { phase, waiting, version, savedAt, conflicts, problem, deviceFull } = standing
  const Icon = icons[phase]
  const told = {
    saved: () => (savedAt ? say(words.saved, { time: clockTime(savedAt), version }) : say(words.empty)),
    kept: () => say(deviceFull ? words.unkept : words.kept, { count: waiting }),
    conflict: () => say(words.conflict, { count: conflicts.length }),
    refused: () => say(words.refused),
    locked: () => say(waiting > 0 ? words.lockedWaiting : words.locked, { count: waiting }),
  }[phase]()
  return (
    <span className={`saved-sign ${phase}`} data-phase={phase}>
      {(phase !== 'saved' || savedAt) && <Icon aria-hidden />}
      <span role={phase === 'saved' || phase === 'kept' ? undefined : 'status'}>{told}</span>
      {problem && <span className="problem">{language === 'zh' ? problem.detail : problem.detailEn}</span>}
    </span>
  )
}

const beijing = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hour12: false,
})

/** 14:02:31, as the city's clocks show it. */
export function clockTime(instant: string): string {
  return beijing.format(new Date(instant))
}
