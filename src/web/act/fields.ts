/** What is typed into a form, and what of it is sent. */
import type { Asked } from '../../contract/asked.ts'

export type { Asked, Member } from '../../contract/asked.ts'

export type Value = unknown

/** What is sent: what was left empty and need not be given stays out. */
export function tidied(asked: Asked, value: Value): Value {
  switch (asked.kind) {
    case 'group': {
      const given = (value ?? {}) as Record<string, Value>
      return Object.fromEntries(
        asked.members.flatMap(({ name, asked: member, optional, nullable }) => {
          const one = tidied(member, given[name])
          const empty = one === undefined || one === '' || one === null
          if (empty && nullable) return [[name, null]]
          if (empty && optional) return member.kind === 'prose' ? [[name, '']] : []
          return one === undefined ? [] : [[name, one]]
        }),
      )
    }
    case 'either': {
      const given = (value ?? {}) as Record<string, Value>
      const option = optionOf(asked, given)
      return option ? tidied(option, given) : given
    }
    case 'list':
      return Array.isArray(value)
        ? value.map((each) => tidied(asked.item, each)).filter((each) => each !== '' && each !== undefined)
        : asked.item.kind === 'group'
          ? []
          : undefined
    case 'table':
      return Object.fromEntries(
        Object.entries((value ?? {}) as Record<string, Value>)
          .map(([key, each]) => [key, tidied(asked.value, each)] as const)
          .filter(([, each]) => each !== undefined && each !== null),
      )
    case 'fixed':
      return value
    case 'line':
      return typeof value === 'string' ? value.trim() : value
    default:
      return value ?? undefined
  }
}

/** The option of a union that the value has chosen. */
export function optionOf(asked: Asked & { kind: 'either' }, value: Readonly<Record<string, Value>>): (Asked & { kind: 'group' }) | undefined {
  return asked.options.find(({ members }) =>
    members.some(({ name, asked: member }) => name === asked.by && member.kind === 'fixed' && member.value === value[asked.by]),
  )
}
