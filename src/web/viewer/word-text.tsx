/** A Word document as text: headings, paragraphs, tables and pictures; nothing in it is run, no style of its own is taken. */
import purify from 'dompurify'
import mammoth from 'mammoth'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../words/language.tsx'
import type { Viewed } from './viewed.ts'
import { words } from './words.ts'

const kept = {
  ALLOWED_TAGS: [
    ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'strong', 'em', 'u', 's', 'sup', 'sub', 'br', 'ul', 'ol', 'li'],
    ...['table', 'thead', 'tbody', 'tr', 'td', 'th', 'img', 'blockquote'],
  ],
  ALLOWED_ATTR: ['src', 'alt', 'colspan', 'rowspan'],
  ALLOWED_URI_REGEXP: /^data:image\/(?:png|jpeg|gif);base64,/i,
}

export default function WordText({ bytes, find, onPages, onFound, damaged }: Viewed) {
  const say = useSay()
  const place = useRef<HTMLDivElement>(null)
  const [text, setText] = useState<string | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once for its bytes; who listens may change
  useEffect(() => {
    let gone = false
    mammoth.convertToHtml({ arrayBuffer: bytes.slice(0) }).then(
      ({ value }) => {
        if (gone || !place.current) return
        place.current.replaceChildren(purify.sanitize(value, { ...kept, RETURN_DOM_FRAGMENT: true }))
        setText(place.current.textContent ?? '')
        onPages(1)
      },
      () => !gone && damaged(),
    )
    return () => {
      gone = true
    }
  }, [bytes])
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for another word or another text
  useEffect(() => {
    if (text !== null) onFound(find ? (text.toLowerCase().includes(find.toLowerCase()) ? [1] : []) : null)
  }, [text, find])
  return (
    <>
      <p className="muted">{say(words.wordNote)}</p>
      <div className="word-text" ref={place} lang="zh-CN" />
    </>
  )
}
