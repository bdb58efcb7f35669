/** Two hands in one content: what each changed since the same version is put together field by field. Pure. */

export type Path = readonly string[]

/** The same field was changed by both; a person chooses. */
export interface Conflict {
  readonly path: Path
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merged<Content> {
  /** Where both changed the same field, mine stands here until a person has chosen. */
  readonly content: Content
  readonly conflicts: readonly Conflict[]
}

type Fields = Readonly<Record<string, unknown>>

/** Merge what I have and what they have, both grown out of `base`. Members of a list are told apart by `identity`. */
export function merge<Content>(base: Content, mine: Content, theirs: Content, identity = identityOf): Merged<Content> {
  const conflicts: Conflict[] = []
  const content = at([], base, mine, theirs)
  return { content: content as Content, conflicts }

  function at(path: Path, base: unknown, mine: unknown, theirs: unknown): unknown {
    if (same(mine, base) || same(mine, theirs)) return theirs
    if (same(theirs, base)) return mine
    if (isFields(mine) && isFields(theirs)) return fields(path, isFields(base) ? base : {}, mine, theirs)
    if (Array.isArray(mine) && Array.isArray(theirs)) return lists(path, Array.isArray(base) ? base : [], mine, theirs)
    conflicts.push({ path, base, mine, theirs })
    return mine
  }

  function fields(path: Path, base: Fields, mine: Fields, theirs: Fields): Fields {
    const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)])]
    const values = names.map((name) => [name, at([...path, name], base[name], mine[name], theirs[name])] as const)
    return Object.fromEntries(values.filter(([, value]) => value !== undefined))
  }

  function lists(path: Path, base: readonly unknown[], mine: readonly unknown[], theirs: readonly unknown[]): unknown {
    const members = [...base, ...mine, ...theirs]
    if (members.length > 0 && members.every((member) => identity(member) !== null)) {
      return Object.values(fields(path, named(base), named(mine), named(theirs)))
    }
    if (mine.length === theirs.length) return mine.map((member, index) => at([...path, String(index)], base[index], member, theirs[index]))
    conflicts.push({ path, base, mine, theirs })
    return mine
  }

  function named(list: readonly unknown[]): Fields {
    return Object.fromEntries(list.map((member) => [` ${identity(member)}`, member]))
  }
}

/**
 * What both grew out of when something of mine was sent and no answer came: where the server now has what I sent, that is
 * common ground, and not somebody else's change.
 */
export function commonGround<Content>(base: Content, sent: Content, theirs: Content): Content {
  return ground(base, sent, theirs) as Content
}

function ground(base: unknown, sent: unknown, theirs: unknown): unknown {
  if (same(theirs, sent)) return sent
  if (Array.isArray(base) && Array.isArray(sent) && Array.isArray(theirs)) return groundOfLists(base, sent, theirs)
  if (!isFields(sent) || !isFields(theirs)) return base
  const before = isFields(base) ? base : {}
  const names = [...new Set([...Object.keys(before), ...Object.keys(sent)])]
  const values = names.map((name) => [name, ground(before[name], sent[name], theirs[name])] as const)
  return Object.fromEntries(values.filter(([, value]) => value !== undefined))
}

function groundOfLists(base: readonly unknown[], sent: readonly unknown[], theirs: readonly unknown[]): unknown {
  const members = [...base, ...sent, ...theirs]
  if (members.every((member) => identityOf(member) !== null)) {
    const named = (list: readonly unknown[]) => Object.fromEntries(list.map((member) => [` ${identityOf(member)}`, member]))
    return Object.values(ground(named(base), named(sent), named(theirs)) as Fields)
  }
  return base.length === sent.length && sent.length === theirs.length ? base.map((each, index) => ground(each, sent[index], theirs[index])) : base
}

/** What a member of a list is known by. */
export function identityOf(member: unknown): string | null {
  if (!isFields(member)) return null
  const known = member.upload ?? member.id
  return typeof known === 'string' ? known : null
}

/** How many fields differ. */
export function countChanges(before: unknown, after: unknown): number {
  if (same(before, after)) return 0
  if (!isTree(before) && !isTree(after)) return 1
  const [one, other] = [entriesOf(before), entriesOf(after)]
  const names = new Set([...one.keys(), ...other.keys()])
  return Math.max(
    1,
    [...names].reduce((sum, name) => sum + countChanges(one.get(name), other.get(name)), 0),
  )
}

/** The value at a path; a member of a list is found by its place or by what it is known by. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, name) => (isTree(value) ? (value as Fields)[placeOf(value, name)] : undefined), content)
}

/** The content with another value at the path; nothing is changed in place, `undefined` takes the field out. */
export function withValue<Content>(content: Content, path: Path, value: unknown): Content {
  const [name, ...rest] = path
  if (name === undefined) return value as Content
  if (Array.isArray(content)) {
    const place = Number(placeOf(content, name))
    const next = withValue(content[place], rest, value)
    if (next === undefined) return content.filter((_, index) => index !== place) as Content
    if (!Number.isInteger(place)) return [...content, next] as Content
    return Object.assign([...content], { [place]: next }) as Content
  }
  const fields: Fields = isFields(content) ? content : {}
  const next = withValue(fields[name], rest, value)
  if (next !== undefined) return { ...fields, [name]: next } as Content
  const { [name]: _, ...left } = fields
  return left as Content
}

function placeOf(content: object, name: string): string {
  if (!Array.isArray(content) || !name.startsWith(' ')) return name
  const place = content.findIndex((member) => identityOf(member) === name.slice(1))
  return place < 0 ? 'none' : String(place)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null
}

function entriesOf(value: unknown): Map<string, unknown> {
  if (Array.isArray(value)) return new Map(value.map((member, index) => [identityOf(member) ?? String(index), member]))
  return new Map(isFields(value) ? Object.entries(value) : [])
}

/** Alike, whatever the order of the fields. */
export function same(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other)) return false
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => name in other && same((one as Fields)[name], (other as Fields)[name]))
}
