/** G then a key goes somewhere, ? opens the sheet of keys. Single letters can be switched off; fields and input methods are left alone. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { isForPage } from '../lists/row-keys.ts'

const SOON = 1_500

export function useJumps({ help }: { readonly help: () => void }): void {
  const navigate = useNavigate()
  const begun = useRef(0)
  const open = useRef(help)
  open.current = help
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!isForPage(event)) return
      if (event.key === '?') return open.current()
      if (event.key === 'g') {
        begun.current = Date.now()
        return
      }
      if (Date.now() - begun.current > SOON) return
      begun.current = 0
      if (event.key === 'h') navigate({ to: '/' })
      else if (/^[1-9]$/.test(event.key)) document.querySelectorAll<HTMLAnchorElement>('.side nav a')[Number(event.key) - 1]?.click()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [navigate])
}
