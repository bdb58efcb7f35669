/** Who has which part of a dossier open just now. Of no lasting worth: a row is gone a minute after its last sign of life. */
export const statements: readonly string[] = [
  `create table presence (
    application text not null,
    person text not null,
    section text not null,
    seen_at text not null,
    primary key (application, person)
  )`,
]
