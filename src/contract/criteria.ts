/** 评审准则 as the API takes one: limits of size only; whether it can carry a review, the law room says. */
import { z } from 'zod'

const line = (most: number) => z.string().max(most)
const code = line(12)
const percent = z.int().min(0).max(100)
const words = z.array(z.strictObject({ title: line(40), titleEn: line(80), words: line(500), wordsEn: line(500) })).max(12)

export const criteriaSet = z.strictObject({
  standard: line(120),
  source: line(200),
  percentStep: z.int().min(1).max(100),
  categories: z
    .array(
      z.strictObject({
        code,
        title: line(80),
        titleEn: line(160),
        items: z
          .array(
            z.strictObject({ code, title: line(80), titleEn: line(160), points: z.number().min(0).max(10_000), kind: z.enum(['process', 'result']) }),
          )
          .max(60),
      }),
    )
    .max(30),
  bands: z.array(z.strictObject({ from: percent, to: percent, process: words, result: words })).max(30),
})
