/** What a refusal rests on, in words: an article, a clause of the implementing rules, general law, or a control of the system. */
import type { Ground } from '../../law/verdict.ts'
import { inLanguage, type Language, labelOf, type Words } from './language.ts'
import { articleName } from './numerals.ts'

/** What the words of a ground are taken from: the measures and the rules that the case stands under. */
export interface GroundTerms {
  readonly title: string
  readonly titleEn: string
  /** Version of the implementing rules; 0 where none are published and the suggested values hold. */
  readonly rulesVersion: number
  readonly clauseOf: (parameter: string) => { readonly clause: number; readonly title: string; readonly titleEn: string } | undefined
  /** How many paragraphs an article has: the only one is not counted out. */
  readonly paragraphsOf?: ((article: number) => number) | undefined
}

const kinds = {
  article: ['办法', 'Measures'],
  rule: ['实施细则', 'Implementing rules'],
  law: ['一般法律', 'General law'],
  control: ['系统控制', 'Control of the system'],
} as const satisfies Readonly<Record<Ground['kind'], Words>>

/** English names of the general laws that the measures' folder may cite. */
const laws: Readonly<Record<string, Words>> = {
  民法典: ['民法典', 'the Civil Code'],
  中华人民共和国民法典: ['中华人民共和国民法典', 'the Civil Code'],
  国务院关于职工工作时间的规定: ['国务院关于职工工作时间的规定', 'the State Council Provisions on Working Hours'],
}

/** Which of the four grounds it is. */
export function groundKindLabel(kind: Ground['kind'], language: Language): string {
  return inLanguage(kinds[kind], language)
}

/** 《兰州市政府质量奖评选管理办法》第十三条第一款 · 实施细则第1版第8条（…） · 《民法典》第二百零一条 · 系统控制. */
export function groundInWords(ground: Ground, terms: GroundTerms, language: Language): string {
  switch (ground.kind) {
    case 'article': {
      const only = ground.item === undefined && terms.paragraphsOf?.(ground.article) === 1
      const place = articleName(language, ground.article, only ? undefined : ground.paragraph, ground.item)
      return language === 'zh' ? `《${terms.title}》${place}` : `${place} of the ${terms.titleEn}`
    }
    case 'rule':
      return clauseInWords(ground.parameter, terms, language)
    case 'law': {
      const article = /^\d{1,4}$/.test(ground.article) ? articleName(language, Number(ground.article)) : ground.article
      return language === 'zh' ? `《${ground.title}》${article}` : `${article} of ${labelOf(laws, ground.title, 'en') ?? `《${ground.title}》`}`
    }
    case 'control':
      return inLanguage(kinds.control, language)
  }
}

function clauseInWords(parameter: string, terms: GroundTerms, language: Language): string {
  const clause = terms.clauseOf(parameter)
  const { rulesVersion } = terms
  if (language === 'zh') {
    const version = rulesVersion > 0 ? `第${rulesVersion}版` : '（建议值）'
    return `实施细则${version}${clause ? `第${clause.clause}条（${clause.title}）` : ''}`
  }
  const version = rulesVersion > 0 ? `, version ${rulesVersion}` : ' (suggested values)'
  return `Implementing rules${version}${clause ? `, clause ${clause.clause} (${clause.titleEn})` : ''}`
}
