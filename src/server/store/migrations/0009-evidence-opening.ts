/** Which expert has opened which file of an application, once each: on the board it shows who has not seen the other's evidence. */
export const statements: readonly string[] = [
  `create table evidence_opening (
    application text not null,
    sha256 text not null,
    expert text not null,
    at text not null,
    primary key (application, expert, sha256)
  )`,
]
