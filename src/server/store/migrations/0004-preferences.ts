/** What a person set for themselves: saved views, watched cases, when they last looked. No part of any case. */
export const statements: readonly string[] = [
  `create table preference (
    account text not null,
    name text not null,
    content jsonb not null,
    saved_at text not null,
    primary key (account, name)
  )`,
]
