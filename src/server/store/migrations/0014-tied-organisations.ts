/** Organisations that declared a tie are few, and the office asks after them with every look at its tasks. */
export const statements: readonly string[] = ["create index organisation_tied on organisation (id) where state->'ties'->0 is not null"]
