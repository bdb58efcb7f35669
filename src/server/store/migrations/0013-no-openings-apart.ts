/**
 * Nothing reads or writes `secret_opening` since openings are entries of the journal. It goes where it is empty; where an
 * installation has kept who opened what before, that stays.
 */
export const statements: readonly string[] = ['do $$ begin if not exists (select from secret_opening) then drop table secret_opening; end if; end $$']
