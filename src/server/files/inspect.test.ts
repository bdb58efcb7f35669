/** Good files of each kind, and bad ones with the fault each of them has. All are made here. */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, describe, expect, it } from 'vitest'
import writeExcel from 'write-excel-file/node'
import { compound, docx, jpeg, png, xlsx, zip } from '../../../tests/helpers/made-files.ts'
import { encryptedPdf, pdf, stream } from '../../../tests/helpers/made-pdf.ts'
import type { FileFault } from './faults.ts'
import { inspect, stopInspector } from './inspect.ts'
import { kinds } from './kinds.ts'

const folder = mkdtempSync(join(tmpdir(), 'inspect-'))
let count = 0

async function finding(name: string, bytes: Buffer) {
  count += 1
  const path = join(folder, String(count))
  writeFileSync(path, bytes)
  return inspect(path, name)
}

afterAll(stopInspector)

const objectStream = (objects: string) => stream('/Type /ObjStm /N 1 /First 4', `10 0 ${objects}`, true)
const part = (name: string, data: Buffer | string) => ({ name, data })
const relation = (type: string) =>
  `<Relationships><Relationship Id="r1" Type="http://x/${type}" Target="http://evil.example/t.dotm" TargetMode="External"/></Relationships>`

describe('good files', () => {
  const word = () => Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('近五年无重大质量、安全、环保事故')] }] }))
  const sheet = () => writeExcel([[{ value: '主营业务收入' }, { value: 12_345, type: Number }]]).toBuffer()
  const good: readonly (readonly [what: string, name: string, bytes: () => Buffer | Promise<Buffer>, kind: string, pages: number | null])[] = [
    ['a PDF of one page', '营业执照.pdf', () => pdf(), kinds.pdf.mime, 1],
    ['a PDF of 37 pages', '自评报告（盖章）.PDF', () => pdf({ pages: 37 }), kinds.pdf.mime, 37],
    [
      'a PDF that speaks of scripts in its text',
      'a.pdf',
      () => pdf({ objects: ['(/JavaScript is a name, \\) /Launch another)', stream('', 'BT (/EmbeddedFiles) Tj ET')] }),
      kinds.pdf.mime,
      1,
    ],
    ['a PDF with harmless objects in an object stream', 'a.pdf', () => pdf({ objects: [objectStream('<< /Title (x) >>')] }), kinds.pdf.mime, 1],
    ['a PDF that a scanner padded', 'a.pdf', () => Buffer.concat([pdf(), Buffer.alloc(3000)]), kinds.pdf.mime, 1],
    ['a PNG', '照片.png', () => png(), kinds.png.mime, null],
    ['a JPEG', '照片.JPG', () => jpeg(), kinds.jpeg.mime, null],
    ['a JPEG with a preview behind it', '照片.jpeg', () => Buffer.concat([jpeg(), jpeg()]), kinds.jpeg.mime, null],
    ['a DOCX of the docx library', '说明.docx', word, kinds.docx.mime, null],
    ['an XLSX of the write-excel-file library', '指标.xlsx', sheet, kinds.xlsx.mime, null],
    [
      'a DOCX with a link and a picture',
      'a.docx',
      () => zip(docx([part('word/_rels/document.xml.rels', relation('hyperlink')), part('word/media/1.png', png())])),
      kinds.docx.mime,
      null,
    ],
    [
      'a DOCX with a formula object',
      'a.docx',
      () => zip(docx([part('word/embeddings/oleObject1.bin', compound(['Equation Native']))])),
      kinds.docx.mime,
      null,
    ],
  ]
  it.each(good)('%s', async (_what, name, bytes, kind, pages) => {
    expect(await finding(name, await bytes())).toMatchObject({ kind, pages })
  })
})

describe('bad files', () => {
  const page = Buffer.from('<!doctype html><script>alert(1)</script>')
  const long = Buffer.alloc(60_000_000)
  const bad: readonly (readonly [what: string, fault: FileFault, name: string, bytes: () => Buffer])[] = [
    ['nothing', 'empty', 'a.pdf', () => Buffer.alloc(0)],
    ['more than the largest', 'too-large', 'a.pdf', () => Buffer.alloc(104_857_601, '%PDF-')],
    ['a GIF', 'wrong-kind', 'a.gif', () => Buffer.from('GIF89a\u0001\u0000\u0001\u0000\u0000\u0000\u0000;', 'latin1')],
    ['a program', 'wrong-kind', 'a.exe', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a program called PDF', 'wrong-kind', 'a.pdf', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['a page', 'wrong-kind', 'a.html', () => page],
    ['a page called PDF', 'extension-mismatch', 'a.pdf', () => page],
    ['a script in a double ending', 'wrong-kind', 'a.pdf.js', () => page],
    ['an archive', 'wrong-kind', 'a.zip', () => zip([part('a.txt', 'a')])],
    [
      'a presentation',
      'wrong-kind',
      'a.pptx',
      () => zip(docx([], 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml')),
    ],
    ['an old Word file', 'legacy-office', 'a.doc', () => compound(['WordDocument', '1Table'])],
    ['an old Excel file called XLSX', 'legacy-office', 'a.xlsx', () => compound(['Workbook'])],
    ['an old mail', 'wrong-kind', 'a.msg', () => compound(['__properties_version1.0'])],
    ['a compound file cut off', 'damaged', 'a.doc', () => compound(['WordDocument']).subarray(0, 700)],
    ['a PDF called DOCX', 'extension-mismatch', 'a.docx', () => pdf()],
    ['a PNG called JPG', 'extension-mismatch', 'a.jpg', () => png()],
    ['a DOCX without an ending', 'extension-mismatch', '说明', () => zip(docx())],
    ['a PDF with a dot behind its ending', 'extension-mismatch', 'a.pdf.', () => pdf()],
    ['a PDF cut off', 'damaged', 'a.pdf', () => pdf({ pages: 20 }).subarray(0, 900)],
    ['a PDF without pages', 'damaged', 'a.pdf', () => pdf({ pages: 0 })],
    [
      'a PDF of zeros between head and end',
      'damaged',
      'a.pdf',
      () => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4000), Buffer.from('\n%%EOF')]),
    ],
    ['a PDF with a password', 'password-protected', 'a.pdf', () => encryptedPdf('secret')],
    ['a PDF that opens without its password', 'password-protected', 'a.pdf', () => encryptedPdf('')],
    ['a PDF with a script', 'active-content', 'a.pdf', () => pdf({ catalogue: '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>' })],
    ['a PDF with a script under a masked name', 'active-content', 'a.pdf', () => pdf({ catalogue: '/OpenAction << /S /J#61vaScript /JS (1) >>' })],
    ['a PDF with a script in an object stream', 'active-content', 'a.pdf', () => pdf({ objects: [objectStream('<< /S /JavaScript /JS (1) >>')] })],
    [
      'a PDF with a script in a stream of another name',
      'active-content',
      'a.pdf',
      () => pdf({ objects: [stream('/N 1 /First 4', '10 0 << /S /JavaScript >>', true)] }),
    ],
    [
      'a PDF with an object inside a string that never ends',
      'active-content',
      'a.pdf',
      () => pdf({ before: '(\n90 0 obj << /S /JavaScript >> endobj\n' }),
    ],
    [
      'a PDF with an object behind a comment sign',
      'active-content',
      'a.pdf',
      () => pdf({ before: '% 90 0 obj << /S /Launch /F (cmd.exe) >> endobj\n' }),
    ],
    ['a PDF with an object inside data', 'active-content', 'a.pdf', () => pdf({ objects: [stream('', 'x 90 0 obj << /S /Launch >> endobj')] })],
    ['a PDF that starts a program', 'active-content', 'a.pdf', () => pdf({ catalogue: '/OpenAction << /S /Launch /F (cmd.exe) >>' })],
    [
      'a PDF with a file inside',
      'active-content',
      'a.pdf',
      () => pdf({ catalogue: '/Names << /EmbeddedFiles << /Names [(a) 100 0 R] >> >>', objects: [stream('/Type /EmbeddedFile', 'MZ')] }),
    ],
    ['a PDF with an archive behind it', 'active-content', 'a.pdf', () => Buffer.concat([pdf(), zip([part('a', 'a')])])],
    [
      'a PDF whose object stream is packed in an unusual way',
      'damaged',
      'a.pdf',
      () => pdf({ objects: [stream('/Type /ObjStm /N 1 /First 4 /Filter /LZWDecode', 'abc')] }),
    ],
    ['a PNG cut off', 'damaged', 'a.png', () => png(400, 300).subarray(0, 100)],
    ['a PNG with a byte changed', 'damaged', 'a.png', () => changed(png(), 45)],
    ['a PNG with nothing drawn', 'damaged', 'a.png', () => Buffer.concat([png().subarray(0, 33), png().subarray(-12)])],
    ['a PNG of 40,000 by 40,000', 'pixel-flood', 'a.png', () => png(40_000, 40_000, 1)],
    ['a PNG with a page behind it', 'active-content', 'a.png', () => Buffer.concat([png(), page])],
    ['a JPEG cut off', 'damaged', 'a.jpg', () => jpeg().subarray(0, -2)],
    ['a JPEG of nothing but its head', 'damaged', 'a.jpg', () => Buffer.from('ffd8ffd9', 'hex')],
    ['a JPEG of 65,000 by 65,000', 'pixel-flood', 'a.jpg', () => jpeg(65_000, 65_000)],
    ['a JPEG with an archive behind it', 'active-content', 'a.jpg', () => Buffer.concat([jpeg(), zip([part('a', 'a')])])],
    ['a DOCX with a password', 'password-protected', 'a.docx', () => compound(['EncryptionInfo', 'EncryptedPackage'])],
    ['a DOCX with an encrypted part', 'password-protected', 'a.docx', () => zip(docx([{ name: 'word/a.xml', data: 'x', flags: 1 }]))],
    ['a DOCX with macros', 'macro', 'a.docx', () => zip(docx([part('word/vbaProject.bin', 'x')]))],
    ['a DOCM', 'macro', 'a.docm', () => zip(docx([], 'application/vnd.ms-word.document.macroEnabled.main+xml'))],
    ['an XLSX with old macro sheets', 'macro', 'a.xlsx', () => zip(xlsx([part('xl/macrosheets/sheet1.xml', '<a/>')]))],
    ['an XLSM', 'macro', 'a.xlsm', () => zip(xlsx([], 'application/vnd.ms-excel.sheet.macroEnabled.main+xml'))],
    ['a DOCX cut off', 'damaged', 'a.docx', () => zip(docx()).subarray(0, -40)],
    ['a DOCX with a wrong checksum', 'damaged', 'a.docx', () => zip(docx([{ name: 'word/a.xml', data: 'x', claimedSum: 1 }]))],
    ['a DOCX without a document', 'damaged', 'a.docx', () => zip(docx().slice(0, 1))],
    ['a DOCX with two parts of one name', 'damaged', 'a.docx', () => zip([...docx(), part('word/DOCUMENT.xml', 'x')])],
    ['a DOCX with a part that climbs out', 'damaged', 'a.docx', () => zip(docx([part('../../etc/cron.d/a', 'x')]))],
    ['a DOCX with an absolute part', 'damaged', 'a.docx', () => zip(docx([part('/etc/passwd', 'x')]))],
    ['a DOCX with a link', 'active-content', 'a.docx', () => zip(docx([{ name: 'word/a', data: '/etc/passwd', attributes: 0o120777 * 65_536 }]))],
    [
      'a DOCX with a remote template',
      'active-content',
      'a.docx',
      () => zip(docx([part('word/_rels/settings.xml.rels', relation('attachedTemplate'))])),
    ],
    [
      'a DOCX with DDE',
      'active-content',
      'a.docx',
      () => zip(docx([part('word/document.xml', '<w:instrText xml:space="preserve"> DDEAUTO c:\\\\cmd.exe </w:instrText>')])),
    ],
    ['a DOCX with a program', 'active-content', 'a.docx', () => zip(docx([part('word/embeddings/a.bin', 'MZ\u0090')]))],
    ['a DOCX with entities', 'active-content', 'a.docx', () => zip(docx([part('word/a.xml', '<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>')]))],
    ['a DOCX with entities in UTF-16', 'active-content', 'a.docx', () => zip(docx([part('word/a.xml', Buffer.from('<!DOCTYPE a>', 'utf16le'))]))],
    [
      'an XLSX with DDE',
      'active-content',
      'a.xlsx',
      () => zip(xlsx([part('xl/externalLinks/externalLink1.xml', '<externalLink><ddeLink ddeService="cmd"/></externalLink>')])),
    ],
    ['a DOCX that grows 900 times', 'zip-bomb', 'a.docx', () => zip(docx([part('word/media/a.bin', long)]))],
    ['a DOCX that claims 4 GB', 'zip-bomb', 'a.docx', () => zip(docx([{ name: 'word/a.xml', data: 'x', claimedBytes: 4_000_000_000 }]))],
    [
      'a DOCX whose parts share one stretch',
      'zip-bomb',
      'a.docx',
      () => zip(docx([part('word/a.xml', 'x'), { name: 'word/b.xml', data: 'x', overlap: true }])),
    ],
    [
      'a DOCX that lies about a size',
      'damaged',
      'a.docx',
      () => zip(docx([{ name: 'word/a.bin', data: long.subarray(0, 1_000_000), claimedBytes: 10 }])),
    ],
    [
      'a DOCX of 6,000 parts',
      'too-many-entries',
      'a.docx',
      () => zip(docx(Array.from({ length: 6_000 }, (_, index) => part(`word/media/${index}`, '')))),
    ],
  ]
  it.each(bad)('%s: %s', async (_what, fault, name, bytes) => {
    expect(await finding(name, bytes())).toMatchObject({ fault })
  })

  it('every fault of the list has an example', async () => {
    const { fileFaults } = await import('./faults.ts')
    expect(new Set(bad.map(([, fault]) => fault))).toEqual(new Set(fileFaults))
  })
})

describe('the inspecting thread', () => {
  it('gives a file up that takes too long, and looks at the next one', async () => {
    const path = join(folder, 'slow.pdf')
    writeFileSync(path, pdf({ before: '(1 0 obj '.repeat(1_000_000) }))
    expect(await inspect(path, 'slow.pdf', 400)).toEqual({ fault: 'damaged', detail: 'took too long' })
    expect(await finding('a.pdf', pdf())).toMatchObject({ pages: 1 })
  })

  it('is replaced when it dies', async () => {
    const path = join(folder, 'last.pdf')
    writeFileSync(path, pdf({ before: '(1 0 obj '.repeat(1_000_000) }))
    const asked = inspect(path, 'last.pdf')
    setTimeout(stopInspector, 300)
    expect(await asked).toEqual({ fault: 'damaged', detail: 'the inspecting thread ended' })
    expect(await finding('a.png', png())).toMatchObject({ kind: 'image/png' })
  })

  it('fails for a file that is not there, and goes on', async () => {
    await expect(inspect(join(folder, 'none'), 'a.pdf')).rejects.toThrow('ENOENT')
    expect(await finding('a.png', png())).toMatchObject({ kind: 'image/png' })
  })
})

function changed(bytes: Buffer, at: number): Buffer {
  bytes[at] = (bytes[at] ?? 0) ^ 1
  return bytes
}
