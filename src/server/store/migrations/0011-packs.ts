/** 离线包: who carries what of a visit, until when, and how it ended. */
export const statements: readonly string[] = [
  `create table pack (
  id text primary key,
  version integer not null,
  stage text not null,
  touched_on text not null,
  head text not null,
  state jsonb not null,
  visit text not null,
  edition text not null,
  person text not null
)`,
  'create index pack_of_visit on pack (visit, id)',
  'create index pack_of_edition on pack (edition, id)',
]
