/** Posts that nobody holds together, one line a post. */
import { between } from '../../contract/words/language.ts'
import { useSay } from '../words/language.tsx'
import { useRoleName } from './policy-reading.ts'
import { words } from './words.ts'

export function Apart({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) {
  const say = useSay()
  const nameOf = useRoleName()
  const roles = [...new Set(pairs.flat())]
  const others = (role: string) => pairs.flatMap(([one, other]) => (one === role ? [other] : other === role ? [one] : []))
  return (
    <section aria-labelledby="apart">
      <h2 id="apart">{say(words.apart)}</h2>
      <p className="muted field">{say(words.apartWhy)}</p>
      <table className="rows">
        <thead>
          <tr>
            <th scope="col">{say(words.post)}</th>
            <th scope="col">{say(words.apartFrom)}</th>
          </tr>
        </thead>
        <tbody>
          {roles.map((role) => (
            <tr key={role}>
              <td className="nowrap">{nameOf(role)}</td>
              <td>{others(role).map(nameOf).join(say(between))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
