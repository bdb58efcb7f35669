import type { Words } from '../../contract/words/language.ts'

/** In the menu from the first screen on; the rest of the desk's words come with its pages. */
export const words = {
  accountsTitle: ['账号和岗位', 'Accounts'],
  policy: ['权限总表', 'Policy table'],
  erasure: ['删除个人信息', 'Erase personal data'],
  running: ['运行情况', 'Running state'],
} as const satisfies Readonly<Record<string, Words>>
