/** The language of the interface's own words. Legal acts stay Chinese. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { inLanguage, type Language, type Words } from '../../contract/words/language.ts'

interface Spoken {
  readonly language: Language
  readonly speak: (language: Language) => void
}

const Context = createContext<Spoken>({ language: 'zh', speak: () => {} })

function kept(): Language {
  return /(^|; )zhiheng-language=en/.test(document.cookie) ? 'en' : 'zh'
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(kept)
  const speak = useCallback((next: Language) => {
    // biome-ignore lint/suspicious/noDocumentCookie: a preference that outlives the session; the server needs no say in it
    document.cookie = `zhiheng-language=${next}; path=/work; max-age=31536000; samesite=lax`
    setLanguage(next)
  }, [])
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  const value = useMemo(() => ({ language, speak }), [language, speak])
  return <Context.Provider value={value}>{children}</Context.Provider>
}

export function useLanguage(): Spoken {
  return useContext(Context)
}

export type Say = (words: Words, values?: Readonly<Record<string, string | number>>) => string

const verbs: Readonly<Record<string, string>> = { have: 'has', are: 'is', 'use their': 'uses its', wait: 'waits', differ: 'differs' }
const nouns = `applicant application area attachment award candidate case cell change character check column conflict day department
  draw expert figure file finding item letter line node nomination objection organisation other page place point report row seat
  section session sheet sign step substitute thing tie time visit voter`.split(/\s+/)
const plural = new RegExp(
  String.raw`(?<![\d.,/])1 ((?:[a-z]+ )?)(?:(${nouns.join('|')})s|(entr|repl)ies)\b( (?:${Object.keys(verbs).join('|')})\b)?`,
  'g',
)

/** English counts one day as a day, and one applicant has what two applicants have. */
export function oneOnly(text: string): string {
  return text.replace(plural, (_, kind: string, noun: string | undefined, stem: string | undefined, verb: string | undefined) => {
    return `1 ${kind}${noun ?? `${stem}y`}${verb ? ` ${verbs[verb.trim()]}` : ''}`
  })
}

/** Say a pair of words in the language chosen; `{name}` stands for a value. */
export function useSay(): Say {
  const { language } = useLanguage()
  return useCallback(
    (words, values) => {
      const said = inLanguage(words, language).replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole))
      return language === 'en' ? oneOnly(said) : said
    },
    [language],
  )
}
