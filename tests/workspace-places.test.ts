/** The navigation of the workspace names a list at a desk only where the policy table lets that desk read it; acts have a form and a source for every choice. */
import { expect, it } from 'vitest'
import { acts } from '../src/contract/acts.ts'
import { type Asked, askedBy } from '../src/contract/asked.ts'
import { operations } from '../src/contract/operations.ts'
import { fieldNames } from '../src/contract/words/field-names.ts'
import { policy } from '../src/server/access/policy.ts'
import { sourceOf } from '../src/web/act/sources.ts'
import { places } from '../src/web/lists/places.tsx'

it.each(places.map((place) => [place.name, place] as const))(
  '%s stands only at desks that may read it',
  (_name, { operation, roles, kind, opens }) => {
    const who = policy[operation]?.who ?? {}
    expect(roles.filter((role) => !who.public && !who[role as keyof typeof who])).toEqual([])
    expect(operations.get(operation)?.reply).toBeDefined()
    for (const step of opens) expect(operations.get(step)?.step, step).toBe(step)
    if (kind !== 'ban' && kind !== 'honour') expect(operations.get(`${kind}.read`)?.object?.kind).toBe(kind)
  },
)

/** Every field of a form with the names that lead to it. */
function fieldsOf(asked: Asked, path: readonly string[] = []): readonly { readonly path: readonly string[]; readonly asked: Asked }[] {
  switch (asked.kind) {
    case 'group':
      return asked.members.flatMap(({ name, asked: member }) => [{ path: [...path, name], asked: member }, ...fieldsOf(member, [...path, name])])
    case 'either':
      return asked.options.flatMap((option) => fieldsOf(option, path))
    case 'list':
      return asked.item.kind === 'group' || asked.item.kind === 'either' ? fieldsOf(asked.item, path) : []
    default:
      return []
  }
}

/** Acts whose forms do not stand in the workspace yet: no place leads to them. */
const notYet = ['rules.draft', 'rules.publish', 'calendar.adopt', 'receiving.set', 'erasure.erase']

/** Numbers that the witness's own browser makes and keeps; nobody types them. */
const made = ['draw.commit', 'draw.open']

const forms = acts.flatMap(({ id, body }) => (body && ![...notYet, ...made].includes(id) ? [[id, fieldsOf(askedBy(body))] as const] : []))

it.each(forms)('%s asks for no id typed by hand, and every field has a name', (id, fields) => {
  const isId = (asked: Asked) => asked.kind === 'id' || (asked.kind === 'list' && asked.item.kind === 'id')
  expect(fields.filter(({ path, asked }) => isId(asked) && sourceOf(id, path) === null).map(({ path }) => path.join('.'))).toEqual([])
  expect(fields.filter(({ path }) => !Object.keys(fieldNames).includes(path.at(-1) ?? '')).map(({ path }) => path.join('.'))).toEqual([])
})
