/** What one signs in with, and where one is signed in besides. */
import { momentInWords } from '../../contract/words/days.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { accountWords as words } from './account-words.ts'
import { useOwnAccount } from './own-account.ts'
import { useSession } from './session.tsx'

export function SignIn() {
  const say = useSay()
  const { language } = useLanguage()
  const { session } = useSession()
  const own = useOwnAccount()
  return (
    <ul className="lines field">
      {own && <li>{say(own.codeGenerator ? words.codeOn : words.codeOff)}</li>}
      <li>{say(words.passkeys, { count: own?.passkeys.length ?? session?.passkeys ?? 0 })}</li>
      {own?.passkeys.map(({ label, createdAt }) => (
        <li key={createdAt} className="muted">
          {say(words.passkeyOf, { label, at: momentInWords(createdAt, language) })}
        </li>
      ))}
      {own && <li>{say(words.others, { count: own.otherSessions })}</li>}
    </ul>
  )
}
