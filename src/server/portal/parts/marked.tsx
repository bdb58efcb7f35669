/** An article's text with the words underlined on which refusals rest. */
import type { ReactElement } from 'react'
import type { View } from '../page.ts'

/** The words of a paragraph that the grounds of refusals quote. */
export function groundWords({ measures }: Pick<View, 'measures'>, article: number, paragraph: number): readonly string[] {
  const quoted = Object.values(measures.grounds).flatMap((ground) =>
    ground.kind === 'article' && ground.article === article && ground.paragraph === paragraph ? [ground.words] : [],
  )
  return [...new Set(quoted)]
}

interface Piece {
  readonly at: number
  readonly text: string
  readonly marked: boolean
}

/** The text cut where marked words begin and end; words that overlap are marked together. */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] {
  const inside = Array<boolean>(text.length).fill(false)
  for (const word of words) {
    const at = text.indexOf(word)
    if (at >= 0) inside.fill(true, at, at + word.length)
  }
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    let end = at + 1
    while (end < text.length && inside[end] === inside[at]) end += 1
    pieces.push({ at, text: text.slice(at, end), marked: inside[at] === true })
    at = end
  }
  return pieces
}

export function Marked({ text, words }: { text: string; words: readonly string[] }): ReactElement {
  return <>{piecesOf(text, words).map((piece) => (piece.marked ? <mark key={piece.at}>{piece.text}</mark> : piece.text))}</>
}
