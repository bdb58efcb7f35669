/** Papers set from made-up data: as many pages as they should have, with every fact on them. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, describe, expect, it } from 'vitest'
import { sampleCertificate, sampleLetter, sampleNotice, sampleReceipt, sampleVerification } from '../../../tests/helpers/papers.ts'
import { inspect, stopInspector } from '../files/inspect.ts'
import { findFonts } from './fonts.ts'
import { proofWords } from './proof-words.ts'
import { qrPicture, stopTypesetter, typeset, typesetFile } from './typeset.ts'

afterAll(async () => {
  await stopTypesetter()
  await stopInspector()
})

/** The text of each page, without the spaces between runs. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: Uint8Array.from(pdf), verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(
      items
        .map((item) => ('str' in item ? item.str : ''))
        .join('')
        .replace(/\s/g, ''),
    )
  }
  await task.destroy()
  return pages
}

const shown = (texts: readonly string[]) => texts.map((text) => text.replace(/\s/g, ''))

describe('a notice', () => {
  it('of twelve has two pages with every fact', async () => {
    const notice = sampleNotice()
    const pages = await pagesOf(await typeset('notice', notice))
    expect(pages).toHaveLength(2)
    const all = pages.join('')
    const { office, documentNumber, title, subjects, period, proof } = notice
    for (const fact of shown([
      office,
      documentNumber,
      title,
      subjects?.caption ?? '',
      subjects?.order ?? '',
      period?.sentence ?? '',
      period?.ground ?? '',
      '（公章）',
      '2026年9月18日',
    ]))
      expect(all).toContain(fact)
    for (const row of subjects?.rows ?? []) for (const cell of shown(row)) expect(all).toContain(cell)
    for (const page of pages)
      for (const fact of ['存证第8640号', proof.hash.slice(0, 16), proofWords(proof.hash).join('')]) expect(page).toContain(fact)
    expect([pages[0]?.includes('—1—'), pages[1]?.includes('—2—'), pages[1]?.includes('第2页，共2页')]).toEqual([true, true, true])
  })

  it('ends with who issued it and when, and no sheet has the seal alone', async () => {
    const { office } = sampleNotice()
    for (const subjects of [6, 12, 14, 16, 18]) {
      const pages = await pagesOf(await typeset('notice', sampleNotice(subjects)))
      const last = pages.at(-1) ?? ''
      expect(last).toContain(`${office}2026年9月18日印发`)
      const sealed = pages.find((page) => page.includes('（公章）')) ?? ''
      expect(sealed.indexOf('（公章）'), `${subjects}`).toBeGreaterThan(40)
      expect(sealed).toContain('联系电话：0931')
    }
  })

  it('of three hundred repeats the head of its table on every page', async () => {
    const pages = await pagesOf(await typeset('notice', sampleNotice(300)))
    const withRows = pages.filter((page) => page.includes('有限公司') || page.includes('牧业'))
    expect(withRows.length).toBeGreaterThan(8)
    for (const page of withRows.slice(0, -1)) expect(page).toContain('序号单位名称类别所在县（区）')
    expect(pages.at(-1)).toContain('（公章）')
    expect(pages.join('')).toContain('300兰州新区黄河上游')
  })

  it('without a count and without a list is one page', async () => {
    const pages = await pagesOf(await typeset('notice', { ...sampleNotice(), period: null, subjects: null, documentNumber: '' }))
    expect(pages).toHaveLength(1)
  })

  it('before its entry is sealed says so', async () => {
    const notice = sampleNotice(1)
    const [page] = await pagesOf(await typeset('notice', { ...notice, proof: { ...notice.proof, number: null } }))
    expect(page).toContain('存证待编号')
  })

  it('is the same to the byte when it is set again', async () => {
    const [one, two] = [await typeset('notice', sampleNotice()), await typeset('notice', sampleNotice())]
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true)
  })
})

it('a certificate is one page with holder, year, number and validity, however long the name', async () => {
  for (const holder of [sampleCertificate.holder, '兰州新区黄河上游生态环境综合治理与绿色低碳循环发展工程技术研究中心有限责任公司']) {
    const pages = await pagesOf(await typeset('certificate', { ...sampleCertificate, holder }))
    expect(pages).toHaveLength(1)
    const { creditCode, certificate, validity, documentNumber, government } = sampleCertificate
    for (const fact of shown([holder, creditCode, certificate, validity, documentNumber, government, '2026年度兰州市政府质量奖', '2027年1月20日']))
      expect(pages[0]).toContain(fact)
  }
})

it('a receipt is one page with number, code, hashes and what comes next', async () => {
  const pages = await pagesOf(await typeset('receipt', sampleReceipt))
  expect(pages).toHaveLength(1)
  const { number, checkCode, applicant, files, next, proof } = sampleReceipt
  const facts = [
    number,
    checkCode,
    applicant,
    '第2版',
    proof.hash,
    ...files.flatMap((file) => [file.name, file.sha256.slice(0, 16)]),
    ...next.map(({ what }) => what),
  ]
  for (const fact of shown(facts)) expect(pages[0]).toContain(fact)
})

it('a verification is one page with the standing, whose honour it is, and the day it was asked', async () => {
  const pages = await pagesOf(await typeset('verification', sampleVerification))
  expect(pages).toHaveLength(1)
  const { standing, rows, note } = sampleVerification
  for (const fact of shown([standing, ...rows.flat(), note.split('\n')[0] ?? '', '2027年3月2日印发'])) expect(pages[0]).toContain(fact)
})

it('a letter goes from the matter to the remedy', async () => {
  const all = (await pagesOf(await typeset('letter', sampleLetter))).join('')
  const order = ['兰州喆昇镕頔堃仪表股份有限公司：', '一、事由', '二、事实', '三、依据', '四、结论', '五、救济', '（公章）'].map((part) =>
    all.indexOf(part),
  )
  expect(order.every((place, index) => place >= 0 && place > (order[index - 1] ?? -1))).toBe(true)
  const short = (await pagesOf(await typeset('letter', { ...sampleLetter, facts: '' }))).join('')
  expect([short.includes('事实'), short.includes('二、依据')]).toEqual([false, true])
})

it('signs of the typesetter in a text are only text', async () => {
  const text = '#panic("x") $x$ *b* _i_ `c` <a> @ref \\ // /* ] } "’ #let'
  const [page] = await pagesOf(await typeset('notice', { ...sampleNotice(1), text, title: '#show: [' }))
  expect(page).toContain(text.replace(/\s/g, ''))
})

it('papers pass the inspection of uploads', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'paper-')), 'paper')
  writeFileSync(path, await typeset('notice', sampleNotice()))
  expect(await inspect(path, '公示.pdf')).toMatchObject({ kind: 'application/pdf', pages: 2 })
})

it('data that a template fails of is a fault, and the next paper is set', async () => {
  await expect(typesetFile('src/server/documents/templates/letter.typ', {})).rejects.toMatchObject({ code: 'not-set' })
  await expect(typesetFile('src/server/documents/templates/none.typ', {})).rejects.toMatchObject({ code: 'not-set' })
  expect(await pagesOf(await typeset('letter', sampleLetter))).toHaveLength(2)
})

it('a thread that ends fails its papers, and another takes its place', async () => {
  const asked = typeset('notice', sampleNotice(300))
  void stopTypesetter()
  await expect(asked).rejects.toMatchObject({ code: 'not-set' })
  expect(await pagesOf(await typeset('letter', sampleLetter))).toHaveLength(2)
})

it('without its fonts a paper is a fault that says so, and not a crash', async () => {
  await stopTypesetter()
  process.env.ZHIHENG_FONTS = tmpdir()
  await expect(typeset('letter', sampleLetter)).rejects.toMatchObject({ code: 'fonts-missing' })
  delete process.env.ZHIHENG_FONTS
  expect(findFonts()).not.toBeNull()
  expect(await pagesOf(await typeset('letter', sampleLetter))).toHaveLength(2)
})

it('a QR code has its quiet zone', () => {
  expect(qrPicture('https://award.example.gov.cn')).toMatch(/^<svg [^>]*viewBox="0 0 (29|33) \1"><path d="M2 2h7v/)
})
