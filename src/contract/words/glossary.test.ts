import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../..')
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8')

/** The sources of some rooms in one text, tests left out. */
function sources(...rooms: readonly string[]): readonly { readonly file: string; readonly text: string }[] {
  return rooms.flatMap((room) =>
    readdirSync(join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => ({ file: `${room}/${file}`, text: readFileSync(join(root, 'src', room, file), 'utf8') })),
  )
}

/** The rows of the glossary: article, the regulation's words, the code's words, the meaning. */
const rows = glossary
  .split('\n')
  .filter((line) => /^\| (\d|–)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
const codeWords = rows.flatMap((row) => [...(row[3] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''))

describe('the glossary', () => {
  it('has a code word in every row, four columns, and about eighty of them', () => {
    expect(rows.filter((row) => row.length !== 6 || row.some((cell, index) => index > 0 && index < 5 && cell === ''))).toEqual([])
    expect(rows.length).toBeGreaterThanOrEqual(80)
    expect(rows.filter((row) => !row[3]?.includes('`'))).toEqual([])
  })

  it('names only words that stand in the sources', () => {
    const text = sources('law', 'procedure', 'contract')
      .map((source) => source.text)
      .join('\n')
    const stands = (word: string) => new RegExp(`(?<![\\w-])${word.replaceAll('.', '\\.')}(?![\\w-])`).test(text)
    expect(codeWords.filter((word) => !stands(word))).toEqual([])
  })

  it('keeps the order of the measures within each chapter', () => {
    const articles = rows.map((row) => Number.parseInt(row[1] ?? '', 10)).filter((number) => !Number.isNaN(number))
    expect(articles).toEqual([...articles].sort((one, other) => one - other))
  })
})

/** Words that people of the office do not use, or that the measures say otherwise. */
const forbidden = [
  '用户',
  '被拒',
  '拒绝',
  '驳回',
  '否决',
  '确定',
  '非法',
  '无效',
  '系统异常',
  '系统错误',
  '出错',
  '失败',
  '联系管理员',
  '管理员联系',
  '亲',
  '～',
  '！',
  '即日起',
  '评委',
  '申诉',
  '审批',
  '入围',
  '入选',
  '参评单位',
  '评优',
  '登陆',
]

/** Words allowed although a forbidden one is inside them. */
const allowed = ['亲属']

describe('the words of this room', () => {
  const words = sources('contract/words')

  it('use no forbidden synonym', () => {
    const found = words.flatMap(({ file, text }) => {
      const bare = allowed.reduce((rest, word) => rest.replaceAll(word, ''), text)
      return forbidden.filter((word) => bare.includes(word)).map((word) => `${file}: ${word}`)
    })
    expect(found).toEqual([])
  })

  it('use no English word of that kind and no exclamation mark', () => {
    const found = words.flatMap(({ file, text }) => {
      const spoken = [...text.matchAll(/'([^'\n]*)'|`([^`\n]*)`|"([^"\n]*)"/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
      return spoken.filter((each) => /\b(OK|invalid|illegal|forbidden|please|sorry|oops|rejected)\b|!$/i.test(each)).map((each) => `${file}: ${each}`)
    })
    expect(found.filter((each) => !/: rejected$/.test(each))).toEqual([])
  })

  it('know the inner rooms by their types only, and nothing of the server or of packages', () => {
    const faults = words.flatMap(({ file, text }) =>
      [...text.matchAll(/^import (type )?(.*?) from '(.+)'$/gms)]
        .filter(([, type, , from]) => !from?.startsWith('./') && !(type && /^\.\.\/\.\.\/(law|procedure)\//.test(from ?? '')))
        .map(([line]) => `${file}: ${line}`),
    )
    expect(faults).toEqual([])
  })
})
