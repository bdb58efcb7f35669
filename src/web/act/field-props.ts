/** What every field is given. A group draws its members by the component that the form hands down, so that no file needs the one above it. */
import { type ComponentType, createContext } from 'react'
import type { Member, Value } from './fields.ts'
import type { Around } from './options.ts'

export interface FieldProps {
  readonly member: Member
  /** Names from the top to this field, for its label and its choices. */
  readonly path: readonly string[]
  /** The same with the numbers of list items, as the server names faults. */
  readonly at: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly around: Around
  readonly faults: Readonly<Record<string, string>>
}

/** The id of the control of a field, by its place in the form. */
export const idOf = (at: string) => `field-${at.replace(/\W/g, '-')}`

export const FieldComponent = createContext<ComponentType<FieldProps> | null>(null)
