/** The demonstration's attachments are real files: they pass the inspection, fill every required slot, and say that they are made up. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, expect, it } from 'vitest'
import { type Attachment, attachmentsFor } from '../demo/attachments.ts'
import { dossier } from '../src/law/lanzhou-2023/dossier.ts'
import { stopTypesetter } from '../src/server/documents/typeset.ts'
import { inspect, stopInspector } from '../src/server/files/inspect.ts'

const holder = { name: '兰州喆昇镕頔堃装备有限公司', creditCode: '91620100MA71YUX88A', area: '620103', sector: 'C35', year: 2025 }

afterAll(async () => {
  await stopTypesetter()
  await stopInspector()
})

it('every required slot has one, of the kind it is called, and none is large', async () => {
  const files = await attachmentsFor(holder, 7)
  const slots = files.map(({ slot }) => slot)
  for (const { key } of dossier.evidence.filter(({ required }) => required)) expect(slots).toContain(key)
  const folder = mkdtempSync(join(tmpdir(), 'attachments-'))
  for (const { slot, name, bytes } of files) {
    writeFileSync(join(folder, slot), bytes)
    expect(await inspect(join(folder, slot), name)).toMatchObject({ kind: expect.any(String) })
    expect(bytes.length).toBeLessThan(150_000)
  }
  expect(files.filter(({ businessSecret }) => businessSecret).map(({ slot }) => slot)).toEqual(['audit', 'indicators'])
})

it('every sheet names the holder and says that it is made up', async () => {
  for (const { name, bytes } of (await attachmentsFor(holder, 8)).filter(isPdf)) {
    for (const page of await pagesOf(bytes)) {
      expect([name, page]).toEqual([name, expect.stringContaining('示例')])
      expect(page).toContain(holder.name)
    }
  }
})

it('the same seed makes the same papers, another seed others', async () => {
  const papers = async (seed: number) => (await attachmentsFor(holder, seed)).filter(isPdf).map(({ bytes }) => Buffer.from(bytes).toString('base64'))
  expect(await papers(9)).toEqual(await papers(9))
  expect(await papers(9)).not.toEqual(await papers(10))
})

const isPdf = ({ name }: Attachment) => name.endsWith('.pdf')

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
  }
  await task.destroy()
  return pages
}
