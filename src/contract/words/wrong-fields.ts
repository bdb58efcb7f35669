/** What is wrong with one field and how to mend it, by the kind of fault that the schema found. */
import { sizeInWords } from './amounts.ts'
import { type Language, labelOf, type Words } from './language.ts'

/** What a schema says of one field: the shape of zod's issues, read without the library. */
export interface FieldIssue {
  readonly code?: string | undefined
  readonly path?: readonly PropertyKey[] | undefined
  readonly message?: string | undefined
  readonly expected?: string | undefined
  readonly origin?: string | undefined
  readonly minimum?: number | bigint | undefined
  readonly maximum?: number | bigint | undefined
  readonly exact?: boolean | undefined
  readonly inclusive?: boolean | undefined
  readonly format?: string | undefined
  readonly pattern?: string | undefined
  readonly divisor?: number | bigint | undefined
  readonly keys?: readonly string[] | undefined
}

/** Faults that our own schemas name in the message, and formats whose rule fits a sentence. */
const named: Readonly<Record<string, Words>> = {
  'days-out-of-order': ['的最后一日早于第一日。请改正。', 'ends before it begins. Correct it.'],
  'no-such-day': ['不是真实的日期。请改正。', 'is no real day. Correct it.'],
  'not-a-phone': [
    '不像电话号码。请填写手机，或带区号的固定电话。',
    'does not look like a phone number. Enter a mobile number, or a landline with its area code.',
  ],
  'not-a-credit-code': [
    '不是18位统一社会信用代码。请对照营业执照改正，没有字母I、O、Z、S、V。',
    'is no credit code of 18 signs. Compare it with the licence; it has no I, O, Z, S or V.',
  ],
  'control-character': [
    '里有看不见的控制字符。请删去后再提交，或重新输入这一段。',
    'holds invisible control characters. Remove them, or type this part again.',
  ],
  'too-deep': ['里层数太多。请按接口说明的格式填写。', 'is nested too deep. Follow the form of the interface description.'],
  'not-a-version': [
    '应当是一件的版本号，如"12"。请刷新页面后再提交。',
    'must be the version of a case, such as "12". Reload the page and submit again.',
  ],
  'not-a-document-number': ['不是文号。请写成“兰政发〔2023〕32号”这样的形式。', 'is no document number. Write it like 兰政发〔2023〕32号.'],
}

const formats: Readonly<Record<string, Words>> = {
  date: ['不是日期。请写成2026-09-24这样的形式。', 'is no day. Write it like 2026-09-24.'],
  datetime: ['不是日期和时间。请重新选择。', 'is no date and time. Choose it again.'],
  email: ['不像电子邮箱。请核对。', 'does not look like an e-mail address. Check it.'],
  url: ['不像网址。请核对。', 'does not look like a web address. Check it.'],
}

/** Fields whose pattern has a sentence of its own. */
const patterns: Readonly<Record<string, Words>> = {
  login: ['只能用3到60个字母、数字或 . _ @ - 。请改正。', 'takes 3 to 60 letters, digits or . _ @ - only. Correct it.'],
  code: ['应当是6位数字。请重新输入。', 'must be 6 digits. Enter it again.'],
}

const kinds: Readonly<Record<string, Words>> = {
  string: ['文字', 'text'],
  number: ['数字', 'a number'],
  int: ['整数', 'a whole number'],
  boolean: ['“是”或“否”', 'yes or no'],
  array: ['一个列表', 'a list'],
  object: ['一组内容', 'a group of entries'],
  record: ['一组内容', 'a group of entries'],
  date: ['日期', 'a day'],
}

const empty: Words = ['没有填。请填写后再提交。', 'is not filled in. Fill it in and submit again.']
const notOffered: Words = ['不在可选项里。请重新选择。', 'is not one of the choices. Choose again.']
const otherwise: Words = ['填写得不对。请按说明改正后再提交。', 'is not right. Correct it as described and submit again.']

/** The sentence for a field already named. */
export function wrongInWords(issue: FieldIssue, name: string, field: string, language: Language): string {
  return `${field}${language === 'zh' ? '' : ' '}${whatIsWrong(issue, name, language)}`
}

function whatIsWrong(issue: FieldIssue, name: string, language: Language): string {
  const say = (words: Words) => (language === 'zh' ? words[0] : words[1])
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? say(empty) : ofKind(issue.expected ?? '', language)
    case 'too_small':
      return tooSmall(issue, language)
    case 'too_big':
      return tooBig(issue, language)
    case 'invalid_format':
      return labelOf(patterns, name, language) ?? labelOf(formats, formatOf(issue), language) ?? say(otherwise)
    case 'not_multiple_of':
      return say([`应当是${issue.divisor ?? ''}的倍数。请改正。`, `must be a multiple of ${issue.divisor ?? 'the step'}. Correct it.`])
    case 'invalid_value':
    case 'invalid_union':
      return say(notOffered)
    default:
      return labelOf(named, issue.message ?? '', language) ?? say(otherwise)
  }
}

function isMissing({ message = '' }: FieldIssue): boolean {
  return /received (undefined|null)$/.test(message)
}

function ofKind(expected: string, language: Language): string {
  const kind = labelOf(kinds, expected, language)
  if (language === 'zh') return kind ? `应当是${kind}。请改正后再提交。` : otherwise[0]
  return kind ? `must be ${kind}. Correct it and submit again.` : otherwise[1]
}

/** A pattern of years, months and days is a day. */
function formatOf({ format = '', pattern = '' }: FieldIssue): string {
  return format === 'regex' && pattern.includes('(0[1-9]|1[0-2])') ? 'date' : format
}

function tooSmall(issue: FieldIssue, language: Language): string {
  const least = Number(issue.minimum ?? 1)
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  switch (issue.origin) {
    case 'string':
      if (least <= 1) return say(empty[0], empty[1])
      return issue.exact
        ? say(`应当是${least}个字。请改正。`, `must have ${least} characters. Correct it.`)
        : say(`太短，至少${least}个字。请补充。`, `is too short: at least ${least} characters. Add to it.`)
    case 'array':
    case 'set':
      return say(`还没有选够，至少${least}项。请补充后再提交。`, `has too few entries: at least ${least}. Add to them and submit again.`)
    case 'file':
      return say('是空文件。请检查后重新上传。', 'is empty. Check it and upload it again.')
    default:
      return issue.inclusive === false
        ? say(`应当大于${least}。请改正。`, `must be more than ${least}. Correct it.`)
        : say(`不能小于${least}。请改正。`, `must be at least ${least}. Correct it.`)
  }
}

function tooBig(issue: FieldIssue, language: Language): string {
  const most = Number(issue.maximum ?? 0)
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en)
  switch (issue.origin) {
    case 'string':
      return say(`太长，最多${most}个字。请删减后再提交。`, `is too long: at most ${most} characters. Shorten it and submit again.`)
    case 'array':
    case 'set':
      return say(`太多，最多${most}项。请减少后再提交。`, `has too many entries: at most ${most}. Take some off and submit again.`)
    case 'file':
      return say(
        `太大，最大${sizeInWords(most, 'zh')}。请压缩后再上传。`,
        `is too large: at most ${sizeInWords(most, 'en')}. Compress it and upload it again.`,
      )
    default:
      return issue.inclusive === false
        ? say(`应当小于${most}。请改正。`, `must be less than ${most}. Correct it.`)
        : say(`不能大于${most}。请改正。`, `must be at most ${most}. Correct it.`)
  }
}
