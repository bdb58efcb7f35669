/** What applicants say of the conduct of a visit: a kind of case of its own, read by discipline inspection. */
export const statements: readonly string[] = [
  `create table conduct (
  id text primary key,
  version integer not null,
  stage text not null,
  touched_on text not null,
  head text not null,
  state jsonb not null,
  visit text not null unique,
  application text not null,
  edition text not null,
  organisation text not null
)`,
  'create index conduct_of_edition on conduct (edition, id)',
]
