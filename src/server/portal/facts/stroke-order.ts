/** 按单位名称笔画排序: by the strokes of the signs, as names on public lists are ordered. */
const byStrokes = new Intl.Collator('zh-CN-u-co-stroke')
if (byStrokes.resolvedOptions().collation !== 'stroke') throw new Error('this Node has no stroke order: it was built without full ICU data')

/** In stroke order by name; `first` may put classes before one another. */
export function inStrokeOrder<T extends { readonly name: string }>(items: readonly T[], first: (item: T) => number = () => 0): readonly T[] {
  return [...items].sort((a, b) => first(a) - first(b) || byStrokes.compare(a.name, b.name))
}

/** The award before the nomination. */
export function byClass({ class: awardClass }: { readonly class?: string | undefined }): number {
  return awardClass === 'award' ? 0 : 1
}
