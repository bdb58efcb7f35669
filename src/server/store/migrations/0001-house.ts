/** The first shape of the house: the journal and its seals, one table a kind of case, and the rooms around them. */

const cases = (table: string, columns = '') => `
create table ${table} (
  id text primary key,
  version integer not null,
  stage text not null,
  touched_on text not null,
  head text not null,
  state jsonb not null${columns}
)`

export const statements: readonly string[] = [
  // The journal holds what happened. Its hashed part names no person; bodies lie beside it under their hash.
  `create table journal (
    id bigint generated always as identity primary key,
    kind text not null,
    case_id text not null,
    version integer not null,
    type text not null,
    at text not null,
    prev text,
    body_hash text not null,
    hash text not null unique,
    xid xid8 not null default pg_current_xact_id(),
    unique (case_id, version)
  )`,
  `create table journal_body (
    hash text primary key references journal (hash),
    salt text not null,
    body text not null
  )`,
  `create table erased_body (
    hash text primary key references journal (hash),
    erasure text not null
  )`,
  `create table seal (
    position bigint primary key,
    hash text not null unique references journal (hash)
  )`,
  `create table tree_node (
    level integer not null,
    position bigint not null,
    hash text not null,
    primary key (level, position)
  )`,
  `create table checkpoint (
    size bigint primary key,
    root text not null,
    at text not null,
    note text not null
  )`,
  `create function refuse_change() returns trigger language plpgsql as $$
    begin
      raise exception 'the journal is append-only: % on % is refused', tg_op, tg_table_name using errcode = '23001';
    end
  $$`,
  `create function refuse_unless_erased() returns trigger language plpgsql as $$
    begin
      if not exists (select 1 from erased_body where erased_body.hash = old.hash) then
        raise exception 'a body leaves the journal only by an erasure: % on % is refused', tg_op, tg_table_name using errcode = '23001';
      end if;
      return old;
    end
  $$`,
  ...['journal', 'seal', 'tree_node', 'checkpoint', 'erased_body'].flatMap((table) => [
    `create trigger ${table}_keeps before update or delete on ${table} for each row execute function refuse_change()`,
    `create trigger ${table}_stays before truncate on ${table} for each statement execute function refuse_change()`,
  ]),
  'create trigger journal_body_keeps before update on journal_body for each row execute function refuse_change()',
  'create trigger journal_body_leaves before delete on journal_body for each row execute function refuse_unless_erased()',
  'create trigger journal_body_stays before truncate on journal_body for each statement execute function refuse_change()',
  'create index journal_unsealed on journal (xid)',

  cases('rules', ', number integer not null'),
  cases('calendar', ', year integer not null, number integer not null'),
  cases('receiving'),
  cases('organisation', ', credit_code text not null, area text not null'),
  "create unique index organisation_verified on organisation (credit_code) where stage = 'verified'",
  'create index organisation_of_area on organisation (area, stage, id)',
  'create index organisation_code on organisation (credit_code)',
  cases('edition', ', number integer not null'),
  cases(
    'application',
    ', edition text not null, organisation text not null, number text not null unique, body text not null, credit_code text not null',
  ),
  'create unique index application_once on application (edition, organisation)',
  'create index application_at_stage on application (stage, number)',
  'create index application_of_body on application (body, stage, number)',
  'create index application_of_edition on application (edition, stage, number)',
  'create index application_of_organisation on application (organisation)',
  cases('consultation', ', application text not null, department text not null, due text not null, round text not null'),
  'create index consultation_of_application on consultation (application)',
  'create index consultation_of_department on consultation (department, stage, due, id)',
  'create index consultation_due on consultation (stage, due)',
  cases('notice', ', edition text not null, kind text not null, publisher text not null, published_on text not null, last_day text'),
  'create index notice_of_edition on notice (edition, published_on)',
  'create index notice_running on notice (stage, last_day)',
  cases('expert', ', person text, employer_code text not null'),
  'create index expert_of_person on expert (person)',
  cases('sheet', ', application text not null, edition text not null, expert text not null'),
  'create index sheet_of_application on sheet (application)',
  'create index sheet_of_expert on sheet (expert, stage, id)',
  cases('visit', ', application text not null, edition text not null, leader text not null, members text[] not null'),
  'create index visit_of_application on visit (application)',
  'create index visit_of_members on visit using gin (members)',
  cases('meeting', ', edition text not null, members text[] not null'),
  'create index meeting_of_edition on meeting (edition)',
  'create index meeting_of_members on meeting using gin (members)',
  cases('approval', ', edition text not null'),
  'create index approval_of_edition on approval (edition)',
  cases('honour', ', certificate text not null unique, edition text not null, organisation text not null, credit_code text not null'),
  'create index honour_of_edition on honour (edition)',
  'create index honour_of_code on honour (credit_code)',
  cases('objection', ', edition text not null, application text not null, number text not null unique, examination_due text not null'),
  'create index objection_of_application on objection (application, stage)',
  'create index objection_due on objection (stage, examination_due)',
  cases('ban', ', organisation text not null, credit_code text not null, until text not null'),
  'create index ban_of_code on ban (credit_code, until)',
  cases('account'),
  "create index account_substitute on account ((state->'leave'->>'substitute'))",
  cases('act', ', role text not null, body text not null, subject text, handler text not null'),
  'create index act_of_body on act (body, stage, id)',
  'create index act_of_handler on act (handler, stage)',
  cases('erasure'),

  // What is not an act: drafts as versioned rows, frozen contents, files, sign-in, idempotent requests.
  `create table draft (
    application text not null,
    section text not null,
    version integer not null,
    content jsonb not null,
    saved_by text not null,
    saved_at text not null,
    primary key (application, section, version)
  )`,
  `create table sheet_draft (
    sheet text not null,
    version integer not null,
    content jsonb not null,
    saved_at text not null,
    primary key (sheet, version)
  )`,
  `create table submission (
    application text not null,
    number integer not null,
    content_hash text not null,
    content text not null,
    primary key (application, number)
  )`,
  `create table file (
    sha256 text primary key,
    bytes bigint not null,
    kind text not null,
    pages integer
  )`,
  `create table upload (
    id text primary key,
    owner text not null,
    name text not null,
    bytes bigint not null,
    state text not null,
    sha256 text,
    fault text,
    created_at text not null
  )`,
  'create index upload_of_owner on upload (owner, created_at)',
  `create table secret_opening (
    id bigint generated always as identity primary key,
    sha256 text not null,
    application text not null,
    person text not null,
    at text not null
  )`,
  `create table vault (
    objection text primary key,
    key text not null,
    sealed text not null
  )`,
  `create table vault_opening (
    id bigint generated always as identity primary key,
    objection text not null,
    person text not null,
    reason text not null,
    at text not null
  )`,
  `create table credential (
    account text primary key,
    login text not null unique,
    password text,
    activation text,
    activation_until text,
    factor text,
    factor_pending text,
    last_code bigint not null default 0,
    failures integer not null default 0,
    locked_until text
  )`,
  `create table passkey (
    id text primary key,
    account text not null,
    public_key text not null,
    counter bigint not null,
    label text not null,
    created_at text not null
  )`,
  'create index passkey_of_account on passkey (account)',
  `create table session (
    token text primary key,
    account text not null,
    csrf text not null,
    second_factor boolean not null,
    challenge text,
    created_at text not null,
    seen_at text not null
  )`,
  'create index session_of_account on session (account)',
  `create table request (
    key text primary key,
    fingerprint text not null,
    reply text not null,
    at text not null
  )`,
  `create table counter (
    key text primary key,
    n bigint not null
  )`,
]
