/** 评审准则: criteria sets brought to this installation, beside the one the measures come with. */
export const statements: readonly string[] = [
  `create table criteria (
  id text primary key,
  version integer not null,
  stage text not null,
  touched_on text not null,
  head text not null,
  state jsonb not null
)`,
]
