import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Words } from '../../contract/words/language.ts'

const files = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter((file) => /words\.ts$/.test(file))

it.each(files)('%s says everything in both languages', async (file) => {
  const tables = Object.values((await import(/* @vite-ignore */ `../${file}`)) as Record<string, Readonly<Record<string, Words>>>)
  expect(tables.length).toBeGreaterThan(0)
  for (const table of tables)
    for (const [key, [zh, en]] of Object.entries(table)) {
      const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([whole]) => whole).sort()
      expect(zh.trim(), `${key} in Chinese`).not.toBe('')
      expect(en.trim(), `${key} in English`).not.toBe('')
      if (key !== 'language') expect(en.replace(/[✓—“”–]/g, ''), `${key} in English`).not.toMatch(/[\u3000-\u9fff]/)
      expect(
        values(en).filter((value) => !values(zh).includes(value)),
        `${key}: values`,
      ).toEqual([])
    }
})

/** The server's page for browsers without script is not of the workspace; everything here is said from a table. */
it('no page says a word of its own beside the tables', () => {
  const pages = readdirSync('src/web', { recursive: true, encoding: 'utf8' }).filter(
    (file) => /\.tsx?$/.test(file) && !/words\.ts$|labels\.ts$|\.test\.ts$/.test(file),
  )
  const said = pages.flatMap((file) =>
    readFileSync(`src/web/${file}`, 'utf8')
      .split('\n')
      .filter((line) => /[\u4e00-\u9fff]/.test(line) && !/^\s*(\/\/|\/?\*|\{\/\*)/.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )
  expect(said).toEqual([])
})
