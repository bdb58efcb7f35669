import type { Words } from '../../contract/words/language.ts'

export const accountWords = {
  posts: ['我的岗位', 'My posts'],
  until: ['本次登录至{at}', 'Signed in until {at}'],
  changePassword: ['修改密码', 'Change the password'],
  current: ['现在的密码', 'Current password'],
  changed: ['密码已修改。', 'The password is changed.'],
  factors: ['第二因素和其他设备', 'Second factor and other devices'],
  passkeys: ['已登记通行密钥{count}个。', 'Passkeys enrolled: {count}.'],
  passkeyAdded: ['通行密钥已登记。', 'The passkey is enrolled.'],
  endOthers: ['退出其他设备', 'Sign out elsewhere'],
  ended: ['已退出其他设备的{count}次登录。', '{count} other sessions ended.'],
} as const satisfies Readonly<Record<string, Words>>
