import type { Words } from '../../contract/words/language.ts'

export const words = {
  empty: ['还没有内容', 'Nothing written yet'],
  saved: ['服务器已存 {time} · 第{version}版', 'Saved by the server {time} · version {version}'],
  kept: ['本机已存（{count}条待传）', 'Kept on this device ({count} to send)'],
  unkept: ['本机存不下，请不要关闭页面（{count}条待传）', 'This device cannot keep it: leave the page open ({count} to send)'],
  conflict: ['需要您处理：{count}处两人都改了', 'Needs you: {count} changed by two people'],
  refused: ['需要您处理：服务器没有收下', 'Needs you: the server did not take it'],
  locked: ['已锁定，不能修改', 'Locked, cannot be changed'],
  lockedWaiting: ['已锁定，{count}条没有存进去，仍在本机', 'Locked: {count} not saved, still on this device'],
  conflictTitle: ['冲', 'Conflict'],
  conflictWhy: [
    '同一处您和同事都改了。两种写法都在下面，请逐处选用；没有选的一种也留在历史版本里。',
    'You and a colleague changed the same place. Both wordings are below; choose for each. The other stays in the history.',
  ],
  mine: ['您写的', 'Yours'],
  theirs: ['同事写的（服务器已存）', 'Your colleague’s (saved by the server)'],
  before: ['原来的', 'Before'],
  useMine: ['用您写的', 'Use yours'],
  useTheirs: ['用同事写的', 'Use your colleague’s'],
  useBoth: ['两种都留', 'Keep both'],
  nothing: ['（空）', '(empty)'],
} as const satisfies Readonly<Record<string, Words>>
