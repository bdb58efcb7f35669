/** Words on packs that are still out, for pages that hold none. */
import type { Words } from '../../contract/words/language.ts'

export const words = {
  awaited: ['还没有传回的组员离线包：', 'Packs of other members that are still out:'],
  awaitedTerm: ['{taken}领取，有效至{until}', 'taken {taken}, opens until {until}'],
  withoutPacks: [
    '不等组员没有传回的离线包，直接结束（结束后包里的记录不能再补进来）',
    'Do not wait for the members’ packs that are out (what lies in them can be added no more)',
  ],
  closedWithout: ['结束时离线包没有传回的组员：{who}', 'Members whose packs were out at the close: {who}'],
  overdue: ['已过期，未交回', 'Past its day, not returned'],
} as const satisfies Readonly<Record<string, Words>>
