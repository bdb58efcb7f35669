/** A picture, for the width there is. */
import { useEffect, useState } from 'react'
import { useSay } from '../words/language.tsx'
import type { Viewed } from './viewed.ts'
import { words } from './words.ts'

export default function Picture({ bytes, name, zoom, onPages, damaged }: Viewed) {
  const say = useSay()
  const [address, setAddress] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([bytes]))
    setAddress(made)
    onPages(1)
    return () => URL.revokeObjectURL(made)
  }, [bytes, onPages])
  return address ? (
    <img className="picture" src={address} alt={say(words.picture, { name })} style={{ width: `${zoom * 100}%` }} onError={damaged} />
  ) : null
}
