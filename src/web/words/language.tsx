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

/** English counts one day as a day. */
export function oneDay(text: string): string {
  return text.replace(/(^|[^\d.,])1 ((?:working |calendar )?)days\b/g, (_, before: string, kind: string) => `${before}1 ${kind}day`)
}

/** Say a pair of words in the language chosen; `{name}` stands for a value. */
export function useSay(): Say {
  const { language } = useLanguage()
  return useCallback(
    (words, values) => oneDay(inLanguage(words, language).replace(/\{(\w+)\}/g, (whole, name: string) => String(values?.[name] ?? whole))),
    [language],
  )
}
