/** 评审准则: whether a criteria set can carry a review, whoever wrote it. */
import { type CriteriaSet, itemsOf } from './measures.ts'

/** A criteria set that somebody brings, before it has an id. */
export type BroughtCriteria = Omit<CriteriaSet, 'id'>

const CODE = /^\d{1,3}(\.\d{1,3}){0,3}$/

/**
 * What is wrong with a criteria set, as codes followed by the place they are about; empty when nothing is. A set is refused
 * rather than mended: every item is coded once and stands under its own category, has whole points, and every percentage on
 * the step lies in one band whose words are there for each kind of item in use.
 */
export function faultsOfCriteria(set: BroughtCriteria): readonly string[] {
  return [...codesOf(set), ...pointsOf(set), ...scaleOf(set), ...wordsOf(set)]
}

function codesOf({ categories }: BroughtCriteria): readonly string[] {
  const codes = categories.flatMap(({ code, items }) => [code, ...items.map((item) => item.code)])
  return [
    ...(categories.length === 0 ? ['criteria-empty'] : []),
    ...categories.filter(({ items }) => items.length === 0).map(({ code }) => `category-empty ${code}`),
    ...codes.filter((code) => !CODE.test(code)).map((code) => `code-malformed ${code}`),
    ...[...new Set(codes.filter((code, at) => codes.indexOf(code) < at))].map((code) => `code-twice ${code}`),
    ...categories.flatMap(({ code, items }) =>
      items.filter((item) => !item.code.startsWith(`${code}.`)).map((item) => `item-elsewhere ${item.code}`),
    ),
  ]
}

function pointsOf(set: BroughtCriteria): readonly string[] {
  return itemsOf(set)
    .filter(({ points }) => !Number.isInteger(points) || points < 1)
    .map(({ code }) => `points-not-whole ${code}`)
}

/** Bands follow each other from 0 to 100 percent without a gap on the step. */
function scaleOf({ percentStep, bands }: BroughtCriteria): readonly string[] {
  if (!Number.isInteger(percentStep) || percentStep < 1 || 100 % percentStep !== 0) return ['step-not-of-100']
  const broken = bands.filter(({ from, to }, at) => {
    const begins = at === 0 ? 0 : (bands[at - 1]?.to ?? 0) + percentStep
    return from !== begins || to < from || to % percentStep !== 0
  })
  if (broken.length > 0) return broken.map(({ from, to }) => `band-broken ${from}-${to}`)
  return bands.at(-1)?.to === 100 ? [] : ['bands-short']
}

function wordsOf(set: BroughtCriteria): readonly string[] {
  const { standard, source, categories, bands } = set
  const titled = [...categories, ...itemsOf(set)].filter(({ title }) => !title.trim()).map(({ code }) => `title-missing ${code}`)
  const kinds = [...new Set(itemsOf(set).map(({ kind }) => kind))]
  const said = (words: CriteriaSet['bands'][number]['process']) =>
    words.length > 0 && words.every(({ title, words: text }) => title.trim() && text.trim())
  const silent = bands.filter((band) => !kinds.every((kind) => said(band[kind]))).map(({ from, to }) => `band-silent ${from}-${to}`)
  return [...(standard.trim() ? [] : ['standard-missing']), ...(source.trim() ? [] : ['source-missing']), ...titled, ...silent]
}
