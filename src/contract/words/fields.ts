/** Sentences for what was typed, uploaded or asked in a way that cannot be taken: which field, what is wrong, how to mend it. */
import type { Facts } from '../../law/verdict.ts'
import { fieldNames } from './field-names.ts'
import { Given } from './given.ts'
import { type Language, labelOf, listInWords } from './language.ts'
import { requestWords } from './request-words.ts'
import { uploadWords } from './upload-words.ts'
import { type FieldIssue, wrongInWords } from './wrong-fields.ts'

/** A fault of a request itself: who asks, what is there, what was sent. */
export type RequestFault = keyof typeof requestWords

/** What can be wrong with an uploaded file. */
export type UploadFault = keyof typeof uploadWords

/** A field by its labels: “预算”第1项“金额”. What has no label is named as it was sent. */
export function fieldInWords(path: readonly PropertyKey[], language: Language): string {
  if (path.length === 0) return language === 'zh' ? '提交的内容' : 'What was sent'
  const words = path.map((step) => {
    if (typeof step === 'number') return language === 'zh' ? `第${step + 1}项` : `item ${step + 1}`
    return `“${labelOf(fieldNames, String(step), language) ?? String(step)}”`
  })
  return words.join(language === 'zh' ? '' : ', ')
}

/** “文号”没有填。请填写后再提交。 */
export function fieldSentence(issue: FieldIssue, language: Language): string {
  const path = issue.path ?? []
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys ?? [], language)
  const field = fieldInWords(path, language)
  const name = path[path.length - 1]
  return wrongInWords(issue, typeof name === 'string' ? name : '', field, language)
}

function unknownFields(keys: readonly string[], language: Language): string {
  const named = listInWords(
    keys.map((key) => `“${key}”`),
    language,
    '项',
  )
  if (language === 'zh') return `提交的内容里有不认识的项目${named && `：${named}`}。请刷新页面后再提交。`
  return `What was sent has fields that are not known${named && `: ${named}`}. Reload the page and submit again.`
}

/** “附件12”打不开，因为设了密码。请去掉密码后再上传。其他内容已保存。 */
export function uploadSentence(fault: UploadFault, facts: Facts, language: Language): string {
  const given = new Given(facts, language)
  const file = given.files('name') || given.files('file') || (language === 'zh' ? '这个文件' : 'This file')
  const wrong = uploadWords[fault][language](given)
  return language === 'zh' ? `${file}${wrong}其他内容已保存。` : `${file} ${wrong} Everything else is saved.`
}

/** What stands in a request's way, and how to go on. */
export function requestSentence(code: RequestFault, facts: Facts, language: Language): string {
  return requestWords[code][language](new Given(facts, language))
}
