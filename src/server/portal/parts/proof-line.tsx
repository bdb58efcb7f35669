/** 存证: an entry's check words at once, its place in the ledger once it is sealed. */
import type { ReactElement } from 'react'
import type { Words } from '../../../contract/words/language.ts'
import type { Proof } from '../facts/proof.ts'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'
import { proofLineWords as words } from '../words/ledger.ts'

export function ProofLine({ view, proof, of = words.thisPage }: { view: View; proof: Proof; of?: Words }): ReactElement {
  const { hash, position, words: checked } = proof
  return (
    <p className="proof">
      <span>{position === null ? say(view, words.sealing) : say(view, words.number(say(view, of), position))}</span>
      <span>
        {say(view, words.checkWords)}
        <span className="words" lang="zh-CN">
          {checked.join('')}
        </span>
        {view.language === 'zh' && '」'}
      </span>
      <span className="hash">{`${say(view, words.hash)} ${hash.slice(0, 16)}…`}</span>
      <a href={href(view, `/ledger/${hash}`)}>{say(view, of === words.thisPage ? words.check : words.checkEntry)}</a>
    </p>
  )
}
