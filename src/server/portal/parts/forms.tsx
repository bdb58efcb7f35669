/** Small forms that stand on several pages. They work without script: an address or a posted form is all they need. */
import type { ReactElement } from 'react'
import type { View } from '../page.ts'
import { href, say } from '../say.tsx'
import { verifyWords } from '../words/honours.ts'
import { trackerWords } from '../words/tracker.ts'

/** Number and code. Both are posted, so that the code stands in no address and no log. */
export function TrackerForm({ view, number = '', wrong = false }: { view: View; number?: string; wrong?: boolean }): ReactElement {
  return (
    <form className="panel" action={href(view, '/tracker')} method="post">
      <h2>{say(view, trackerWords.form)}</h2>
      <div className="field">
        <label htmlFor="number">{say(view, trackerWords.number)}</label>
        <p className="hint" id="number-hint">
          {say(view, trackerWords.numberHint)}
        </p>
        <input
          id="number"
          name="number"
          defaultValue={number}
          maxLength={40}
          required
          autoComplete="off"
          aria-describedby="number-hint"
          aria-invalid={wrong || undefined}
        />
      </div>
      <div className="field">
        <label htmlFor="code">{say(view, trackerWords.code)}</label>
        <p className="hint" id="code-hint">
          {say(view, trackerWords.codeHint)}
        </p>
        <input
          id="code"
          name="code"
          maxLength={20}
          required
          inputMode="numeric"
          autoComplete="off"
          aria-describedby="code-hint"
          aria-invalid={wrong || undefined}
        />
      </div>
      <p className="act">
        <button className="btn" type="submit">
          {say(view, trackerWords.submit)}
        </button>
      </p>
    </form>
  )
}

/** A certificate's number leads to its own address. */
export function VerifyForm({ view, title, plain = false }: { view: View; title: string; plain?: boolean }): ReactElement {
  return (
    <form className="panel" action={href(view, '/verify')} method="get">
      <h2>{title}</h2>
      <div className="field">
        <label htmlFor="certificate">{say(view, verifyWords.certificate)}</label>
        <p className="hint" id="certificate-hint">
          {say(view, verifyWords.certificateHint)}
        </p>
        <input id="certificate" name="certificate" maxLength={40} required autoComplete="off" aria-describedby="certificate-hint" />
      </div>
      <p className="act">
        <button className={plain ? 'btn alt' : 'btn'} type="submit">
          {say(view, verifyWords.submit)}
        </button>
      </p>
    </form>
  )
}
