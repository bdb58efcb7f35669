import type { View } from '../page.ts'

/** An area by its key, as the measures call it. */
export function areaName({ measures, language }: Pick<View, 'measures' | 'language'>, key: string): string {
  const area = measures.areas.find((each) => each.key === key)
  return (language === 'zh' ? area?.title : area?.titleEn) ?? ''
}
