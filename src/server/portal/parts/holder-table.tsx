/** Holders in a table; a name leads to the verification of its certificate. */
import type { ReactElement, ReactNode } from 'react'
import { awardClasses } from '../../../contract/words/labels.ts'
import { stageLabel } from '../../../contract/words/stages.ts'
import type { HonourState } from '../../../procedure/honour.ts'
import { standingOn } from '../facts/honours.ts'
import type { View } from '../page.ts'
import { href, plainDay, say, Zh } from '../say.tsx'
import { holderWords, verifyWords } from '../words/honours.ts'
import { areaName } from './area-name.tsx'
import { type Column, DataTable } from './data-table.tsx'
import { standingTones, Tag } from './tag.tsx'

interface HolderTableProps {
  readonly view: View
  readonly honours: readonly HonourState[]
  readonly caption: ReactNode
  /** Number and standing too, as the register shows them. */
  readonly full?: boolean
}

/** 质量奖 and 提名奖, as short as a table needs them. */
export function classWords(honour: Pick<HonourState, 'class'>): readonly [string, string] {
  const [zh, en] = awardClasses[honour.class]
  return [zh.replace('市政府质量奖提名奖', '提名奖').replace('市政府质量奖', '质量奖'), en.replace(/^the /, '')]
}

export function HolderTable({ view, honours, caption, full = false }: HolderTableProps): ReactElement {
  const { columns: titles } = holderWords
  const columns: Column<HonourState>[] = [
    { title: say(view, titles.name), names: true, cell: (honour) => <HolderLink view={view} honour={honour} /> },
    { title: say(view, titles.class), plain: true, short: true, cell: (honour) => say(view, classWords(honour)) },
    { title: say(view, titles.area), plain: true, short: true, cell: (honour) => areaName(view, honour.area) },
    { title: say(view, titles.until), short: true, cell: ({ until }) => (until ? plainDay(view, until) : say(view, verifyWords.noTerm)) },
  ]
  const more: Column<HonourState>[] = [
    { title: say(view, titles.certificate), short: true, cell: (honour) => honour.certificate },
    { title: say(view, titles.standing), plain: true, short: true, cell: (honour) => <StandingTag view={view} honour={honour} /> },
  ]
  return <DataTable caption={caption} columns={full ? [...columns, ...more] : columns} rows={honours} keyOf={(honour) => honour.id} />
}

function HolderLink({ view, honour }: { view: View; honour: HonourState }): ReactElement {
  return (
    <a href={href(view, `/verify/${honour.certificate}`)}>
      <Zh view={view}>{honour.name}</Zh>
    </a>
  )
}

function StandingTag({ view, honour }: { view: View; honour: HonourState }): ReactElement {
  const standing = standingOn(honour, view.day)
  return <Tag tone={standingTones[standing] ?? 'still'}>{stageLabel('honour', standing, 'public', view.language)}</Tag>
}
