/** What a request meets at the door: sign-in, the session, the post, the version, the form. No text of law is at stake. */

import { sizeInWords } from './amounts.ts'
import type { Sentence } from './given.ts'
import { counted } from './language.ts'

const fixed = (zh: string, en: string): Sentence => ({ zh: () => zh, en: () => en })

export const requestWords = {
  'not-signed-in': fixed('您还没有登录。请登录后再办。已填写的内容仍然保留。', 'You are not signed in. Sign in to go on. What you wrote is kept.'),
  'second-factor-needed': fixed(
    '这一步还要验证第二因素。请输入动态码，或使用通行密钥。',
    'This step asks for your second factor. Enter the code, or use your passkey.',
  ),
  'wrong-credentials': fixed('登录名或密码不对。请核对后再试。', 'The sign-in name or the password is not right. Check both and try again.'),
  'wrong-code': fixed('验证没有通过。请输入新的动态码，或换一种方式验证。', 'The code was not accepted. Enter the next code, or use another factor.'),
  locked: {
    zh: (given) => `连续输错次数过多，账号暂时锁定。请${given.count('minutes', (minutes) => `${minutes}分钟`) || '过一段时间'}后再试。`,
    en: (given) =>
      `Too many wrong attempts: the account is locked for now. Try again ${given.count('minutes', (minutes) => `in ${counted(minutes, 'minute')}`) || 'later'}.`,
  },
  'session-ended': fixed('登录已经到时。请重新登录。已填写的内容仍然保留。', 'Your session has ended. Sign in again. What you wrote is kept.'),
  csrf: fixed('这一页已经过时，内容没有提交。请刷新页面后再提交。', 'This page is out of date, and nothing was sent. Reload it and submit again.'),
  'not-your-post': fixed(
    '这一步不在您现在的岗位职责内。请换用相应岗位，或由相应岗位的同事办理。',
    'This is not a task of your post. Use the post in charge, or let a colleague who holds it do this.',
  ),
  'not-found': fixed(
    '没有找到这一件，或者不在您的岗位范围内。请核对编号或地址。',
    'Nothing was found here for your post. Check the number or the address.',
  ),
  'stale-version': {
    zh: (given) => `您打开之后，内容已有更新${given.count('version', (version) => `（现在是第${version}版）`)}。请刷新后核对，再保存或提交。`,
    en: (given) =>
      `This was changed after you opened it${given.count('version', (version) => ` (now version ${version})`)}. Reload, compare, then save or submit.`,
  },
  'key-reused': fixed(
    '这次提交的编号已用于另一项内容，没有办理。请刷新页面后再提交。',
    'The key of this request was used for something else, and nothing was done. Reload and submit again.',
  ),
  'too-many-requests': {
    zh: (given) => `操作太频繁。请${given.count('seconds', (seconds) => `${seconds}秒`) || '稍等一分钟'}后再试。已填写的内容仍然保留。`,
    en: (given) =>
      `Too many requests. Try again in ${given.count('seconds', (seconds) => counted(seconds, 'second')) || 'a minute'}. What you wrote is kept.`,
  },
  overloaded: fixed(
    '现在办理的人多，这次没有办成。请稍后再试。已填写的内容仍然保留。',
    'The service is busy and this was not done. Try again shortly. What you wrote is kept.',
  ),
  internal: {
    zh: (given) => `这次没有办完。请刷新后核对，没有办理的再提交一次${given.reference((number) => `；再遇到时，请告诉受理机构编号${number}`)}。`,
    en: (given) =>
      `This was not completed. Reload, and submit again what was not done${given.reference((number) => `; if it happens again, give the receiving body the number ${number}`)}.`,
  },
  'method-not-allowed': fixed(
    '这个地址不接受这种操作。请按接口说明调用。',
    'This address does not take that method. See the description of the interface.',
  ),
  'unsupported-media-type': fixed('提交的格式不是JSON。请以application/json提交。', 'The content is not JSON. Send it as application/json.'),
  'body-too-large': {
    zh: (given) => `提交的内容太大${given.count('most', (bytes) => `，最多${sizeInWords(bytes, 'zh')}`)}。请删减，或改为上传附件。`,
    en: (given) =>
      `What was sent is too large${given.count('most', (bytes) => `; at most ${sizeInWords(bytes, 'en')}`)}. Shorten it, or upload it as a file.`,
  },
  'not-json': fixed(
    '提交的内容读不出来。请刷新页面后再提交；通过接口调用的，请检查JSON写法。',
    'What was sent cannot be read. Reload and submit again; check the JSON if you use the interface.',
  ),
  'bad-field': {
    zh: (given) => `${given.keys('fields').length > 1 ? `有${given.keys('fields').length}处` : '有内容'}填写不对。请看标出的地方，改正后再提交。`,
    en: (given) =>
      `${given.keys('fields').length > 1 ? `${given.keys('fields').length} entries are` : 'An entry is'} not right. Look at the marks, correct and submit again.`,
  },
  'login-taken': fixed('这个登录名已有人使用。请换一个登录名。', 'This sign-in name is taken. Choose another.'),
  'password-short': fixed('密码太短。请至少用10个字符，可以是一句话。', 'The password is too short. Use at least 10 characters; a phrase will do.'),
  'password-common': fixed(
    '密码太容易猜到。请避开登录名、地名、奖名和连续的数字。',
    'The password is easy to guess. Avoid your name, place names, the award and rows of digits.',
  ),
  'credit-code-check': {
    zh: (given) => `统一社会信用代码${given.text('creditCode')}的校验位对不上。请对照营业执照核对，确实无误的，勾选后继续。`,
    en: (given) =>
      `The check sign of the credit code ${given.text('creditCode', (code) => `${code} `)}does not fit. Compare it with the licence; if it is right, tick the box and go on.`,
  },
  'upload-not-ready': {
    zh: (given) => `${given.files('file') || '所选附件'}还没有上传完或没有通过检查。请等检查完成，或重新上传。`,
    en: (given) => `${given.files('file') || 'The file chosen'} is not uploaded or has not passed the check. Wait for it, or upload it again.`,
  },
  'person-unknown': fixed(
    '没有找到这个登录名。请核对，或请对方先注册。',
    'This sign-in name was not found. Check it, or ask the person to register first.',
  ),
  'factor-not-begun': fixed('还没有开始登记，或者已经用过一次。请重新开始登记。', 'Enrolment has not begun, or it was used already. Begin again.'),
  'activation-ended': fixed(
    '启用码不对或已过期。请核对，或向系统管理员申请新的启用码。',
    'The activation code is not right or has run out. Check it, or ask the system administrator for another.',
  ),
  'account-active': fixed(
    '这个账号已经启用，不能换发启用码。忘记口令或者丢失第二因素的，请先由两位管理员重置登录方式。',
    'This account is active, so no new code is issued. After a lost password or factor let two administrators reset the sign-in first.',
  ),
  'out-of-order': fixed('前一步还没有完成。请回到上一步办完后再继续。', 'The step before this is not done. Go back, complete it and go on.'),
} as const satisfies Readonly<Record<string, Sentence>>
