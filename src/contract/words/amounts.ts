import type { Language } from './language.ts'

/** Points from hundredths of a point, exact, always with two places: 624.00, 32.50, 5.25. The same digits in both languages. */
export function pointsInWords(hundredths: number): string {
  const sign = hundredths < 0 ? '-' : ''
  const [whole, rest] = [Math.floor(Math.abs(hundredths) / 100), Math.round(Math.abs(hundredths) % 100)]
  return `${sign}${whole}.${String(rest).padStart(2, '0')}`
}

/** 65%. */
export function percentInWords(percent: number): string {
  return `${percent}%`
}

const SIZES = ['KB', 'MB', 'GB', 'TB'] as const

/** The size of a file: 512字节, 12 KB, 1.5 MB; 1 KB is 1,024 bytes. */
export function sizeInWords(bytes: number, language: Language): string {
  if (bytes < 1024) return language === 'zh' ? `${bytes}字节` : `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  let [size, unit] = [bytes / 1024, 0]
  while (rounded(size) >= 1024 && unit < SIZES.length - 1) [size, unit] = [size / 1024, unit + 1]
  return `${rounded(size)} ${SIZES[unit]}`
}

/** One decimal below ten, none above. */
function rounded(size: number): number {
  return size < 9.95 ? Math.round(size * 10) / 10 : Math.round(size)
}
