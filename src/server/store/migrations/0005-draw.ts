/** Draws of experts. Names and numbers not yet open lie beside the journal, which knows only leaves and commitments. */
export const statements: readonly string[] = [
  `create table draw (
  id text primary key,
  version integer not null,
  stage text not null,
  touched_on text not null,
  head text not null,
  state jsonb not null,
  edition text not null,
  purpose text not null,
  applications text[] not null
)`,
  'create index draw_of_edition on draw (edition, purpose, id)',
  `create table draw_name (
  draw text not null,
  leaf text not null,
  expert text not null,
  salt text not null,
  primary key (draw, leaf)
)`,
  `create table draw_number (
  draw text not null,
  party text not null,
  nonce text not null,
  primary key (draw, party)
)`,
]
