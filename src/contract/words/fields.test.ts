import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { operations } from '../operations.ts'
import * as shape from '../shapes.ts'
import { fieldNames } from './field-names.ts'
import { fieldInWords, fieldSentence, type RequestFault, requestSentence, type UploadFault, uploadSentence } from './fields.ts'
import type { Language } from './language.ts'
import { requestWords } from './request-words.ts'
import { uploadWords } from './upload-words.ts'

const languages: readonly Language[] = ['zh', 'en']
const whole = (language: Language) => (language === 'zh' ? /^[^a-z].*。$/ : /^.*\.$/)
const broken = /undefined|null|NaN|\[object|\s\s|\s[.,]|，，|，。/

/** The sentences for what a schema says of a value. */
function sentences(schema: z.ZodType, value: unknown, language: Language = 'zh'): readonly string[] {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map((issue) => fieldSentence(issue as never, language))
}

describe('what was typed', () => {
  it('says which field, what is wrong and how to mend it', () => {
    const body = z.strictObject({
      ...shape.wording,
      year: z.int().min(2023).max(2200),
      approved: z.boolean(),
      ids: z.array(z.string()).min(1).max(2),
    })
    expect(sentences(body, { documentNumber: '32号', title: '', text: 5, year: 1999, approved: 'x', ids: [], extra: 1 })).toEqual([
      '“文号”不是文号。请写成“兰政发〔2023〕32号”这样的形式。',
      '“标题”没有填。请填写后再提交。',
      '“正文”应当是文字。请改正后再提交。',
      '“年度”不能小于2023。请改正。',
      '“批准的结果”应当是“是”或“否”。请改正后再提交。',
      '“ids”还没有选够，至少1项。请补充后再提交。',
      '提交的内容里有不认识的项目：“extra”。请刷新页面后再提交。',
    ])
    expect(sentences(z.object({ opinion: z.string() }), {})).toEqual(['“审核意见”没有填。请填写后再提交。'])
    expect(sentences(z.object({ opinion: z.string() }), {}, 'en')).toEqual(['“audit opinion” is not filled in. Fill it in and submit again.'])
  })

  it('knows the shapes of this house', () => {
    const one = (name: string, schema: z.ZodType, value: unknown) => sentences(z.object({ [name]: schema }), { [name]: value })[0]
    const day = z.string().regex(/^(19|[2-9]\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    expect(one('due', day, '24.9.2026')).toBe('“期限”不是日期。请写成2026-09-24这样的形式。')
    expect(fieldSentence({ code: 'custom', path: ['due'], message: 'no-such-day' }, 'zh')).toBe('“期限”不是真实的日期。请改正。')
    expect(one('creditCode', shape.creditCode, '123')).toMatch(/^“统一社会信用代码”不是18位/)
    expect(one('phone', shape.phone, 'x')).toMatch(/^“联系电话”不像电话号码。/)
    expect(one('quality', shape.quality, 'beauty')).toBe('“审核的方面”不在可选项里。请重新选择。')
    expect(one('percent', shape.percent, 120)).toBe('“百分比”不能大于100。请改正。')
    expect(one('title', shape.line, 'x'.repeat(201))).toBe('“标题”太长，最多200个字。请删减后再提交。')
    expect(one('login', z.string().regex(/^[a-z]{3}$/), '!')).toMatch(/^“登录名”只能用/)
    expect(one('percent', z.number().multipleOf(5), 3)).toBe('“百分比”应当是5的倍数。请改正。')
    expect(one('kind', z.union([z.literal('a'), z.literal('b')]), 'c')).toBe('“类型”不在可选项里。请重新选择。')
  })

  it('names a place inside lists, and falls back to what was sent', () => {
    expect(fieldInWords(['budget', 0, 'yuan'], 'zh')).toBe('“预算”第1项“金额”')
    expect(fieldInWords(['budget', 0, 'yuan'], 'en')).toBe('“budget”, item 1, “amount”')
    expect(fieldInWords(['constructor'], 'zh')).toBe('“constructor”')
    expect(fieldInWords([], 'zh')).toBe('提交的内容')
  })

  it('reads well for every kind of issue, with little known of it', () => {
    const codes = [
      'invalid_type',
      'too_big',
      'too_small',
      'invalid_format',
      'not_multiple_of',
      'unrecognized_keys',
      'invalid_union',
      'invalid_key',
      'invalid_element',
      'invalid_value',
      'custom',
      'unheard_of',
    ]
    for (const code of codes)
      for (const origin of [undefined, 'string', 'number', 'array', 'file'])
        for (const language of languages) {
          const sentence = fieldSentence({ code, origin, path: ['title'] }, language)
          expect(sentence).toMatch(whole(language))
          expect(sentence).not.toMatch(broken)
        }
  })

  it('has a label for every field that the acts of the API take', () => {
    const taken = new Set<string>()
    const collect = (schema: unknown): void => {
      const json = schema as { properties?: Record<string, unknown>; items?: unknown; anyOf?: unknown[]; oneOf?: unknown[] }
      for (const [name, property] of Object.entries(json.properties ?? {})) {
        taken.add(name)
        collect(property)
      }
      for (const inner of [json.items, ...(json.anyOf ?? []), ...(json.oneOf ?? [])]) if (inner) collect(inner)
    }
    for (const { body } of operations.values()) if (body) collect(z.toJSONSchema(body, { io: 'input', unrepresentable: 'any' }))
    const unlabelled = [...taken].filter((name) => !(name in fieldNames) && name !== 'response')
    expect(unlabelled).toEqual([])
  })
})

describe('what was uploaded', () => {
  it('says why a file cannot be taken and that the rest is kept', () => {
    expect(uploadSentence('password-protected', { name: '附件12.pdf' }, 'zh')).toBe(
      '“附件12.pdf”打不开，因为设了密码。请去掉密码后再上传。其他内容已保存。',
    )
    expect(uploadSentence('too-large', { name: 'a.pdf', most: 200 * 1024 * 1024 }, 'zh')).toBe(
      '“a.pdf”太大，最大200 MB。请压缩或分成几个文件后再上传。其他内容已保存。',
    )
    expect(uploadSentence('empty', {}, 'zh')).toBe('这个文件是空文件。请检查后重新上传。其他内容已保存。')
  })

  it('has a sentence for every fault in both languages, with and without facts', () => {
    for (const fault of Object.keys(uploadWords) as UploadFault[])
      for (const language of languages)
        for (const facts of [{}, { name: 'x.zip', most: 1024, kinds: ['PDF', 'JPEG'], count: 200, pages: 500, characters: 100 }]) {
          const sentence = uploadSentence(fault, facts, language)
          expect(sentence).toMatch(whole(language))
          expect(sentence).not.toMatch(broken)
        }
  })
})

describe('what was asked', () => {
  it('has a sentence for every fault of a request in both languages, with and without facts', () => {
    const facts = {
      minutes: 15,
      version: 38,
      seconds: 30,
      most: 2048,
      fields: ['a', 'b'],
      file: 'x.pdf',
      login: 'yu',
      creditCode: '91620100MA7AAAAAAA',
      reference: 'req-7k',
    }
    for (const code of Object.keys(requestWords) as RequestFault[])
      for (const language of languages)
        for (const known of [{}, facts]) {
          const sentence = requestSentence(code, known, language)
          expect(sentence, code).toMatch(whole(language))
          expect(sentence, code).not.toMatch(broken)
          expect(sentence.split(language === 'zh' ? '。' : '. ').length, code).toBeGreaterThan(1)
        }
  })

  it('says as much of a wrong name as of a wrong password', () => {
    expect(requestSentence('wrong-credentials', {}, 'zh')).toBe('登录名或密码不对。请核对后再试。')
    expect(requestSentence('locked', { minutes: 15 }, 'zh')).toBe('连续输错次数过多，账号暂时锁定。请15分钟后再试。')
    expect(requestSentence('stale-version', { version: 38 }, 'zh')).toBe('您打开之后，内容已有更新（现在是第38版）。请刷新后核对，再保存或提交。')
  })
})
