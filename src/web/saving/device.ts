/** What is typed lies on the device until the server has it: one entry a person, case and section. */
import type { Conflict } from './merge.ts'

/** What was typed, and the version of the server it grew out of. */
export interface KeptOnDevice<Content> {
  readonly content: Content
  readonly base: Content
  /** What a person still has to choose. */
  readonly conflicts: readonly Conflict[]
}

const prefix = 'zhiheng-typed'

/** Where a section of a case is kept for a person. */
export function deviceKey(person: string, subject: string, section: string): string {
  return [prefix, person, subject, section].join('/')
}

/** Where lies what was sent and not answered. */
export function sentKey(key: string): string {
  return `sent:${key}`
}

export interface Device {
  readonly read: <Value>(key: string) => Value | null
  readonly keep: <Value>(key: string, kept: Value) => boolean
  readonly forget: (key: string) => void
}

/** The browser's own store. A browser that lets nothing be kept is said so by `false`. */
export const device: Device = {
  read: (key) => {
    try {
      const written = localStorage.getItem(key)
      return written === null ? null : JSON.parse(written)
    } catch {
      return null
    }
  },
  keep: (key, kept) => {
    try {
      localStorage.setItem(key, JSON.stringify(kept))
      return true
    } catch {
      return false
    }
  },
  forget: (key) => {
    try {
      localStorage.removeItem(key)
    } catch {
      // Nothing can have been kept there.
    }
  },
}

/** The sections of a case that a person has typed on this device and the server does not have. */
export function unsentSections(person: string, subject: string): readonly string[] {
  const start = deviceKey(person, subject, '')
  try {
    return Object.keys(localStorage).flatMap((key) => (key.startsWith(start) ? [key.slice(start.length)] : []))
  } catch {
    return []
  }
}
