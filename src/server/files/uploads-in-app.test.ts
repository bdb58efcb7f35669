/** Uploads in the whole server, in both homes of the database: its sessions, its policy, its replies, its store by content. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Desk, eachHome, type Opened } from '../../../tests/helpers/homes.ts'
import { docx, png, zip } from '../../../tests/helpers/made-files.ts'
import { encryptedPdf, pdf } from '../../../tests/helpers/made-pdf.ts'
import { until } from '../../../tests/helpers/until.ts'
import { Visitor } from '../../../tests/helpers/visitor.ts'
import { stopInspector } from './inspect.ts'
import { LARGEST_FILE } from './limits.ts'

const tus = { 'tus-resumable': '1.0.0' }
const octets = { ...tus, 'content-type': 'application/offset+octet-stream' }
const PASSWORD = 'tangerine clock 41'

afterAll(stopInspector)

eachHome((home) => {
  let opened: Opened
  let desk: Desk
  let owner: Visitor
  let other: Visitor

  beforeAll(async () => {
    opened = await home.empty()
    desk = await opened.serve()
    owner = await signedIn('owner')
    other = await signedIn('other')
  })

  async function signedIn(login: string): Promise<Visitor> {
    const visitor = new Visitor(desk.app)
    expect((await visitor.ask('POST', '/api/people', { name: '示例人员', login, password: PASSWORD })).statusCode).toBe(200)
    await visitor.signIn(login, PASSWORD)
    return visitor
  }

  const headersOf = ({ cookie, csrf }: Visitor) => ({ cookie: `zhiheng=${cookie}`, 'x-csrf-token': csrf })
  const named = (name: string) => ({ 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` })

  const begin = (visitor: Visitor, name: string, bytes: number) =>
    desk.app.inject({
      method: 'POST',
      url: '/api/uploads',
      headers: { ...tus, ...headersOf(visitor), ...named(name), 'upload-length': String(bytes) },
    })
  const send = (visitor: Visitor, location: string, offset: number, payload: Buffer) =>
    desk.app.inject({ method: 'PATCH', url: location, headers: { ...octets, ...headersOf(visitor), 'upload-offset': String(offset) }, payload })
  const statusOf = async (visitor: Visitor, location: string) => (await visitor.ask('GET', `${location}/status`)).json()

  async function uploaded(visitor: Visitor, name: string, bytes: Buffer, pieces: readonly number[] = []) {
    const location = String((await begin(visitor, name, bytes.length)).headers.location)
    let sent = 0
    for (const end of [...pieces, bytes.length]) {
      const answer = await send(visitor, location, sent, bytes.subarray(sent, end))
      expect([answer.statusCode, answer.headers['upload-offset']]).toEqual([204, String(end)])
      sent = end
    }
    await until(async () => !['receiving', 'checking'].includes((await statusOf(visitor, location)).state))
    return { location, status: await statusOf(visitor, location) }
  }

  it('a person uploads in pieces and reads how it went; another person finds nothing', async () => {
    const picture = png(200, 100)
    const { location, status } = await uploaded(owner, '照片.png', picture, [10, Math.floor(picture.length / 2)])
    expect(status).toMatchObject({ name: '照片.png', state: 'ready', kind: 'image/png', received: picture.length, fault: null })
    for (const [method, url] of [
      ['GET', `${location}/status`],
      ['HEAD', location],
      ['DELETE', location],
    ] as const)
      expect((await desk.app.inject({ method, url, headers: { ...tus, ...headersOf(other) } })).statusCode).toBe(404)
  })

  it('one that broke off says how far it came, takes no piece that leaves a gap, and goes on from there', async () => {
    const bytes = pdf({ pages: 3 })
    const location = String((await begin(owner, '报告.pdf', bytes.length)).headers.location)
    await send(owner, location, 0, bytes.subarray(0, 100))
    const head = await desk.app.inject({ method: 'HEAD', url: location, headers: { ...tus, ...headersOf(owner) } })
    expect([head.statusCode, head.headers['upload-offset'], head.headers['upload-length']]).toEqual([200, '100', String(bytes.length)])
    expect((await statusOf(owner, location)).state).toBe('receiving')
    expect((await send(owner, location, 150, bytes.subarray(150))).statusCode).toBe(409)
    expect((await send(owner, location, 100, bytes.subarray(100))).statusCode).toBe(204)
    await until(async () => (await statusOf(owner, location)).state === 'ready')
    expect(await statusOf(owner, location)).toMatchObject({ pages: 3, sha256: createHash('sha256').update(bytes).digest('hex') })
  })

  it('the same content of two people lies once, under its own hash', async () => {
    const bytes = pdf({ pages: 2 })
    const [one, two] = [await uploaded(owner, '甲.pdf', bytes), await uploaded(other, '乙.pdf', bytes)]
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect([one.status.sha256, two.status.sha256, one.location === two.location]).toEqual([sha256, sha256, false])
    const path = join(opened.directory, 'files', sha256.slice(0, 2), sha256.slice(2))
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect(await opened.house.db.selectFrom('file').select(['bytes', 'pages']).where('sha256', '=', sha256).execute()).toEqual([
      { bytes: bytes.length, pages: 2 },
    ])
  })

  describe('is refused with a sentence in both languages, and nothing of it stays:', () => {
    it.each<[string, string, () => Buffer, string]>([
      ['a program', '程序.exe', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'wrong-kind'],
      ['a program that calls itself a PDF', '报告.pdf', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'wrong-kind'],
      ['a picture that calls itself a PDF', '照片.pdf', () => png(), 'extension-mismatch'],
      ['a PDF with a password', '加密.pdf', () => encryptedPdf('secret'), 'password-protected'],
      ['half a PDF', '残缺.pdf', () => pdf().subarray(0, 120), 'damaged'],
      ['a document with macros', '宏.docx', () => zip(docx([{ name: 'word/vbaProject.bin', data: 'x' }])), 'macro'],
    ])('%s', async (_what, name, bytes, code) => {
      const before = await opened.house.db.selectFrom('file').select('sha256').execute()
      const { status } = await uploaded(owner, name, bytes())
      expect(status).toMatchObject({ state: 'refused', kind: null, fault: { code } })
      expect([/[\u4e00-\u9fa5]{4}/.test(status.fault.zh), /[a-z]{3}/.test(status.fault.en)]).toEqual([true, true])
      expect(await opened.house.db.selectFrom('file').select('sha256').execute()).toEqual(before)
      await until(() => readdirSync(join(opened.directory, 'uploads')).length === 0)
    })

    it.each([
      ['nothing at all', 0, 400],
      ['more than the largest', LARGEST_FILE + 1, 413],
    ])('%s, before a byte is sent', async (_what, bytes, status) => {
      const answer = await begin(owner, 'a.pdf', bytes)
      expect([answer.statusCode, answer.json().errors[0].field]).toEqual([status, 'upload-length'])
    })
  })

  it('neither without a session nor without its token', async () => {
    const headers = { ...tus, ...named('a.pdf'), 'upload-length': '5' }
    expect((await desk.app.inject({ method: 'POST', url: '/api/uploads', headers })).statusCode).toBe(401)
    const careless = { ...headers, cookie: headersOf(owner).cookie }
    expect((await desk.app.inject({ method: 'POST', url: '/api/uploads', headers: careless })).statusCode).toBe(403)
  })

  it('elsewhere bodies are still JSON and still small', async () => {
    const post = (type: string, payload: string) =>
      desk.app.inject({ method: 'POST', url: '/api/people', headers: { 'content-type': type }, payload })
    expect((await post('application/json', `"${'x'.repeat(3_000_000)}"`)).statusCode).toBe(413)
    expect((await post('application/offset+octet-stream', 'x')).statusCode).toBe(415)
  })
})
