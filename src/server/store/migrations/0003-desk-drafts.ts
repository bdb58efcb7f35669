/** Drafts of an office on an application: notes of the audit, the opinion. Every version stays. */
export const statements = [
  `create table desk_draft (
    role text not null,
    body text not null,
    application text not null,
    part text not null,
    version integer not null,
    content jsonb not null,
    saved_by text not null,
    saved_at text not null,
    primary key (role, body, application, part, version)
  )`,
]
