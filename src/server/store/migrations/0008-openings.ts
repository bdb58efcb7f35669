/** Openings of business secrets are entries of the journal; those kept before stay in `secret_opening`. */
export const statements: readonly string[] = [
  `create table opening (
  id text primary key,
  version integer not null,
  stage text not null,
  touched_on text not null,
  head text not null,
  state jsonb not null,
  application text not null
)`,
  'create index opening_of_application on opening (application, id)',
]
