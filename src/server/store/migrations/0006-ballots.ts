/**
 * Secret ballots lie apart, without person, time or order. A box has one row; each ballot cast writes all ballots of its
 * box anew. docs/ballots.md says what that guards against.
 */
export const statements: readonly string[] = [
  `create table ballot_box (
    meeting text not null references meeting (id),
    application text not null,
    round integer not null,
    size integer not null,
    secret text not null,
    primary key (meeting, application)
  )`,
  `create table ballot (
    id text primary key,
    meeting text not null,
    application text not null,
    sealed text not null,
    foreign key (meeting, application) references ballot_box (meeting, application) on delete cascade deferrable initially deferred
  )`,
  'create index ballot_of_box on ballot (meeting, application)',
]
