/** What can be wrong with an uploaded file: what happened, why, and how to mend it. */
import { sizeInWords } from './amounts.ts'
import type { Given, Sentence } from './given.ts'

const fixed = (zh: string, en: string): Sentence => ({ zh: () => zh, en: () => en })
const most = (given: Given, zh: string, en: string) =>
  given.count('most', (bytes) => (given.language === 'zh' ? zh.replace('*', sizeInWords(bytes, 'zh')) : en.replace('*', sizeInWords(bytes, 'en'))))

export const uploadWords = {
  'wrong-kind': {
    zh: (given) => `不是可以接收的类型。请改为${given.list('kinds', '种') || 'PDF、图片、Word或Excel'}后再上传。`,
    en: (given) => `is not of a kind that can be taken. Upload it as ${given.list('kinds', '') || 'PDF, image, Word or Excel'}.`,
  },
  'kind-differs': fixed(
    '的内容和扩展名对不上。请用原来的软件另存后再上传。',
    'is not what its name says. Save it anew with its own program and upload it again.',
  ),
  'too-large': {
    zh: (given) => `太大${most(given, '，最大*', '')}。请压缩或分成几个文件后再上传。`,
    en: (given) => `is too large${most(given, '', '; at most *')}. Compress or split it and upload it again.`,
  },
  'too-many': {
    zh: (given) => `没有加上，因为附件已满${given.count('count', (count) => `${count}个`)}。请先移除不用的附件。`,
    en: (given) => `was not added, because there are ${given.count('count', String) || 'enough'} files already. Remove one first.`,
  },
  'too-many-pages': {
    zh: (given) => `页数太多${given.count('pages', (pages) => `，最多${pages}页`)}。请分成几个文件后再上传。`,
    en: (given) => `has too many pages${given.count('pages', (pages) => `; at most ${pages}`)}. Split it and upload it again.`,
  },
  empty: fixed('是空文件。请检查后重新上传。', 'is empty. Check it and upload it again.'),
  damaged: fixed(
    '打不开，因为文件已损坏。请用原来的软件另存后再上传。',
    'cannot be opened, because it is damaged. Save it anew and upload it again.',
  ),
  'password-protected': fixed(
    '打不开，因为设了密码。请去掉密码后再上传。',
    'cannot be opened, because it has a password. Remove the password and upload it again.',
  ),
  encrypted: fixed(
    '打不开，因为加了密。请解密或导出为PDF后再上传。',
    'cannot be opened, because it is encrypted. Decrypt it, or export it as PDF, and upload it again.',
  ),
  'active-content': fixed(
    '带有宏或脚本，不能接收。请另存为不带宏的文件后再上传。',
    'carries macros or scripts and cannot be taken. Save it without them and upload it again.',
  ),
  'too-deep': fixed('压缩包层数太多或展开后太大。请直接上传里面的文件。', 'is packed too deep or grows too large. Upload the files inside it.'),
  'name-too-long': {
    zh: (given) => `的名称太长${given.count('characters', (number) => `，最多${number}个字`)}。请改短后再上传。`,
    en: (given) => `has too long a name${given.count('characters', (number) => `; at most ${number} characters`)}. Shorten it and upload it again.`,
  },
  'name-unreadable': fixed('的名称有不能使用的字符。请改名后再上传。', 'has signs in its name that cannot be used. Rename it and upload it again.'),
  interrupted: fixed(
    '没有传完。请检查网络，重新选择同一文件即可续传。',
    'was not received in full. Check the network and choose the same file to go on.',
  ),
  'no-room': fixed('暂时存不下。请稍后再上传，或告诉受理机构。', 'cannot be kept just now. Upload it later, or tell the receiving body.'),
} as const satisfies Readonly<Record<string, Sentence>>
