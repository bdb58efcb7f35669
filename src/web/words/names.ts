/** What ids and keys are called: areas, departments, people, experts, steps' articles. Read once, kept for the session. */
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext, useMemo } from 'react'
import type { MeasuresView } from '../../contract/measures-view.ts'
import { inLanguage, type Language, labelOf } from '../../contract/words/language.ts'
import { type Names, namesIn, noNames, titleOf } from '../../contract/words/names.ts'
import { roleWords } from '../../contract/words/steps.ts'
import { ask, type Person } from '../api/client.ts'
import { criteriaIn } from '../lists/criteria-in.ts'
import { useEditions } from '../lists/current-edition.ts'
import { useLanguage } from './language.tsx'
import { words } from './words.ts'

export function useMeasures(): MeasuresView | undefined {
  return useQuery({ queryKey: ['measures'], queryFn: () => ask('measures.read'), staleTime: 300_000 }).data
}

export function usePeople(): readonly Person[] {
  return useQuery({ queryKey: ['people'], queryFn: () => ask('person.list'), staleTime: 300_000 }).data?.items ?? nobody
}
const nobody: readonly Person[] = []

/** The day it is for the server: the only clock that counts. */
export function useToday(): string | undefined {
  return useQuery({ queryKey: ['today'], queryFn: () => ask('health.read'), refetchInterval: 60_000 }).data?.day
}

export interface Called {
  readonly measures: MeasuresView | undefined
  readonly names: Names
  /** 城关区 · 生态环境部门: the body of a post. */
  readonly body: (role: string, body: string) => string
  /** 城关区牵头部门, 生态环境部门 征求意见部门: a post by its office and its role. */
  readonly post: (role: string, body: string) => string
  /** The office's full name. */
  readonly office: (role: string, body: string) => string
  readonly area: (key: string) => string
  readonly person: (id: string) => string
  readonly language: Language
}

/** The edition a page is about: items are called as in the criteria it was announced with, or as in the current ones. */
export const EditionShown = createContext<unknown>(undefined)

export function useNames(): Called {
  const { language } = useLanguage()
  const measures = useMeasures()
  const { editions } = useEditions()
  const criteria = criteriaIn(measures, editions, useContext(EditionShown))
  const people = usePeople()
  return useMemo(() => {
    const others = Object.values(measures?.criteria ?? {}).filter((set) => set !== criteria)
    const names = measures && criteria ? namesIn(measures, [...others, criteria], language) : noNames
    const area = (key: string) => titleOf(names.areas, key) ?? ''
    const roleOf = (role: string) => labelOf(roleWords, role, language) ?? role
    return {
      measures,
      names,
      language,
      area,
      person: (id) => people.find((each) => each.id === id)?.name ?? '',
      post: (role, body) => {
        const place = area(body) || titleOf(names.departments, body)
        if (!place) return roleOf(role)
        return role === 'district' ? inLanguage(words.districtLeadBody, language).replace('{place}', place) : `${place} ${roleOf(role)}`
      },
      body: (role, body) => area(body) || titleOf(names.departments, body) || roleOf(role),
      office: (role, body) => officeOf(measures, role, body, language) || area(body) || titleOf(names.departments, body) || roleOf(role),
    }
  }, [language, measures, people, criteria])
}

function officeOf(measures: MeasuresView | undefined, role: string, body: string, language: Language): string {
  if (!measures || language === 'en') return ''
  if (role === 'city') return measures.leadBody
  if (role === 'government') return measures.government
  return role === 'district' ? (measures.areas.find(({ key }) => key === body)?.body ?? '') : ''
}
