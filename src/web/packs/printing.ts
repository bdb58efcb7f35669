/** Whether the page is being printed: what is laid out for paper alone is drawn then, before the browser looks. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'

export function usePrinting(): boolean {
  const paper = matchMedia('print')
  const [printing, setPrinting] = useState(paper.matches)
  useEffect(() => {
    const onto = matchMedia('print')
    const become = (next: boolean) => flushSync(() => setPrinting(next))
    const look = () => become(onto.matches)
    const begin = () => become(true)
    const end = () => become(false)
    onto.addEventListener('change', look)
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
    return () => {
      onto.removeEventListener('change', look)
      removeEventListener('beforeprint', begin)
      removeEventListener('afterprint', end)
    }
  }, [])
  return printing
}
