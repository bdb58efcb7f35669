/** 本机已存（n条待传）: said only when what was typed lies encrypted on the disk. */
import CloudSyncOutlined from '@ant-design/icons/CloudSyncOutlined'
import ExclamationCircleOutlined from '@ant-design/icons/ExclamationCircleOutlined'
import { useSay } from '../words/language.tsx'
import { waitingOf } from './lines.ts'
import type { OpenPack } from './opened.ts'
import { words } from './words.ts'
import '../saving/saving.css'

export function DeviceSign({ pack: { lines, writing, full } }: { readonly pack: OpenPack }) {
  const say = useSay()
  const count = waitingOf(lines).length
  const Icon = full ? ExclamationCircleOutlined : CloudSyncOutlined
  return (
    <span className={`saved-sign ${full ? 'refused' : 'kept'}`} data-phase={full ? 'unkept' : writing ? 'keeping' : 'kept'}>
      <Icon aria-hidden />
      <span role={full ? 'alert' : undefined}>{say(full ? words.unkept : writing ? words.keeping : words.kept, { count })}</span>
    </span>
  )
}
