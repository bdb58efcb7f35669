/** Where one is: the list and the case, said by the page that is open. */
import { Link } from '@tanstack/react-router'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { words as sessionWords } from '../session/words.ts'
import { useSay } from '../words/language.tsx'
import { words } from './words.ts'

export interface Place {
  readonly words: string
  readonly to?: string
}

const Context = createContext<{ readonly places: readonly Place[]; readonly stand: (places: readonly Place[]) => void }>({
  places: [],
  stand: () => {},
})

export function WhereProvider({ children }: { readonly children: ReactNode }) {
  const [places, stand] = useState<readonly Place[]>([])
  return <Context.Provider value={{ places, stand }}>{children}</Context.Provider>
}

/** A page says where it is; the window's title says it too. */
export function usePlace(...places: readonly Place[]): void {
  const { stand } = useContext(Context)
  const say = useSay()
  const written = JSON.stringify(places)
  useEffect(() => {
    const read = JSON.parse(written) as readonly Place[]
    stand(read)
    document.title = [...read.map((place) => place.words).reverse(), say(sessionWords.name)].join(' · ')
  }, [written, stand, say])
}

export function Where() {
  const say = useSay()
  const { places } = useContext(Context)
  return (
    <nav className="where" aria-label={say(words.where)}>
      <ol>
        {places.map(({ words: text, to }, index) => (
          <li key={`${text}${to ?? ''}`}>
            {index > 0 && (
              <span className="slash" aria-hidden>
                /
              </span>
            )}
            {to && index < places.length - 1 ? <Link to={to}>{text}</Link> : text}
          </li>
        ))}
      </ol>
    </nav>
  )
}
