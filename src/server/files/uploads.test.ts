/** Uploads over real HTTP: broken off and gone on with, across a restart, by two people, with everything a client can send. */
import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as tus from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { docx, png, zip } from '../../../tests/helpers/made-files.ts'
import { pdf, stream } from '../../../tests/helpers/made-pdf.ts'
import { as, listen, openUploadHouse, type UploadHouse, type UploadServer } from '../../../tests/helpers/upload-server.ts'
import { stopInspector } from './inspect.ts'
import { LARGEST_FILE, MOST_UNFINISHED } from './limits.ts'
import { keepFile, openFile, storedFiles, verifyFile } from './store.ts'
import { dropAbandonedUploads, receiveFile, uploadView } from './uploads.ts'

let opened: UploadHouse
let server: UploadServer

beforeAll(async () => {
  opened = await openUploadHouse()
  server = await listen(opened.house)
})

afterAll(async () => {
  await server.app.close()
  await stopInspector()
  await opened.close()
})

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const bigPdf = (bytes: number) => pdf({ objects: [stream('', randomBytes(bytes / 2).toString('hex'))] })

/** Ask with the protocol's own headers. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body?: Buffer | string): Promise<Response> {
  const url = path.startsWith('http') ? path : `${server.address}${path}`
  return fetch(url, {
    method,
    headers: { 'tus-resumable': '1.0.0', ...headers },
    ...(body !== undefined && { body: new Uint8Array(Buffer.from(body)) }),
  })
}

const named = (name: string) => ({ 'upload-metadata': `filename ${Buffer.from(name).toString('base64')}` })
const octets = { 'content-type': 'application/offset+octet-stream' }

async function begin(person: string, name: string, bytes: number): Promise<string> {
  const answer = await ask('POST', '/api/uploads', { ...as(person), ...named(name), 'upload-length': String(bytes) })
  expect(answer.status).toBe(201)
  return answer.headers.get('location') ?? ''
}

const idOf = (location: string) => location.replace(/^.*\//, '')

async function ended(id: string, person: string) {
  for (;;) {
    const view = await uploadView(opened.house, id, person)
    if (view?.state !== 'checking' && view?.state !== 'receiving') return view
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Upload with the browser's library in pieces; broken off after each of the bytes given, and then gone on with. */
async function uploadBrokenOff(bytes: Buffer, name: string, breaks: readonly number[], between: () => Promise<void>): Promise<string> {
  let url: string | null = null
  for (const until of [...breaks, bytes.length]) {
    url = await new Promise<string>((resolve, reject) => {
      const upload: tus.Upload = new tus.Upload(bytes, {
        endpoint: `${server.address}/api/uploads`,
        uploadUrl: url,
        headers: as('wang'),
        metadata: { filename: name },
        chunkSize: 200_000,
        retryDelays: [0, 100, 300],
        onChunkComplete: (_size, accepted) => {
          if (accepted < until || accepted >= bytes.length) return
          void upload.abort().then(() => resolve(upload.url ?? ''))
        },
        onSuccess: () => resolve(upload.url ?? ''),
        onError: reject,
      })
      upload.start()
    })
    if (until < bytes.length) await between()
  }
  return idOf(url ?? '')
}

describe('a resumable upload', () => {
  it('broken off twice, is received whole', async () => {
    const bytes = bigPdf(1_500_000)
    const id = await uploadBrokenOff(bytes, '自我评价报告（盖章版）.pdf', [300_000, 900_000], async () => {})
    const view = await ended(id, 'wang')
    expect(view).toMatchObject({
      state: 'ready',
      sha256: hashOf(bytes),
      kind: 'application/pdf',
      pages: 1,
      received: bytes.length,
      fault: null,
      name: '自我评价报告（盖章版）.pdf',
    })
    expect(await verifyFile(opened.house.directory, hashOf(bytes))).toBe(true)
    expect(await opened.house.db.selectFrom('file').selectAll().where('sha256', '=', hashOf(bytes)).execute()).toHaveLength(1)
    expect(readdirSync(join(opened.house.directory, 'uploads'))).toEqual([])
  })

  it('goes on after the server was restarted between two pieces', async () => {
    const bytes = bigPdf(1_200_000)
    const id = await uploadBrokenOff(bytes, 'a.pdf', [400_000, 800_000], async () => {
      const port = Number(new URL(server.address).port)
      await server.app.close()
      server = await listen(opened.house, port)
    })
    expect(await ended(id, 'wang')).toMatchObject({ state: 'ready', sha256: hashOf(bytes) })
  })

  it('keeps what came before the line broke in the middle of a piece', async () => {
    const bytes = bigPdf(1_000_000)
    const location = await begin('wang', 'a.pdf', bytes.length)
    const broken = new AbortController()
    const half = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(bytes.subarray(0, 600_000)))
        setTimeout(() => broken.abort(), 200)
      },
    })
    const sent = fetch(`${server.address}${location}`, {
      method: 'PATCH',
      headers: { 'tus-resumable': '1.0.0', ...as('wang'), ...octets, 'upload-offset': '0' },
      body: half,
      duplex: 'half',
      signal: broken.signal,
    } as RequestInit)
    await expect(sent).rejects.toThrow()
    const head = await ask('HEAD', location, as('wang'))
    const received = Number(head.headers.get('upload-offset'))
    expect(received).toBe(600_000)
    expect((await uploadView(opened.house, idOf(location), 'wang'))?.received).toBe(600_000)
    const rest = await ask('PATCH', location, { ...as('wang'), ...octets, 'upload-offset': String(received) }, bytes.subarray(received))
    expect([rest.status, rest.headers.get('upload-offset')]).toEqual([204, String(bytes.length)])
    expect(await ended(idOf(location), 'wang')).toMatchObject({ state: 'ready', sha256: hashOf(bytes) })
    const after = await ask('HEAD', location, as('wang'))
    expect(after.headers.get('upload-offset')).toBe(String(bytes.length))
  })

  it('is inspected after a restart, when the server died behind the last byte', async () => {
    const bytes = bigPdf(10_000)
    const location = await begin('wang', 'a.pdf', bytes.length)
    writeFileSync(join(opened.house.directory, 'uploads', idOf(location)), bytes)
    await server.app.close()
    server = await listen(opened.house)
    expect(await ended(idOf(location), 'wang')).toMatchObject({ state: 'ready', sha256: hashOf(bytes) })
  })

  it('is ready after a restart, when the server died between the disk and the database', async () => {
    const bytes = bigPdf(12_000)
    const location = await begin('wang', 'a.pdf', bytes.length)
    const path = join(opened.house.directory, 'uploads', idOf(location))
    writeFileSync(path, bytes)
    await keepFile(opened.house.directory, path, hashOf(bytes))
    await opened.house.db
      .updateTable('upload')
      .set({ state: 'checking', sha256: hashOf(bytes) })
      .where('id', '=', idOf(location))
      .execute()
    await server.app.close()
    server = await listen(opened.house)
    expect(await ended(idOf(location), 'wang')).toMatchObject({ state: 'ready', sha256: hashOf(bytes), pages: 1 })
    expect(await verifyFile(opened.house.directory, hashOf(bytes))).toBe(true)
  })

  it('may be sent whole with its beginning', async () => {
    const bytes = png()
    const answer = await ask('POST', '/api/uploads', { ...as('wang'), ...named('a.png'), ...octets, 'upload-length': String(bytes.length) }, bytes)
    expect([answer.status, answer.headers.get('upload-offset')]).toEqual([201, String(bytes.length)])
    expect(await ended(idOf(answer.headers.get('location') ?? ''), 'wang')).toMatchObject({ state: 'ready', kind: 'image/png' })
  })
})

describe('what was received', () => {
  it('is stored once, however often it comes', async () => {
    const bytes = png(7, 7)
    const [one, two] = [await receiveFile(opened.house, 'wang', 'a.png', bytes), await receiveFile(opened.house, 'zhao', 'b.png', bytes)]
    expect([one.state, two.state, one.sha256]).toEqual(['ready', 'ready', two.sha256])
    const stored = []
    for await (const file of storedFiles(opened.house.directory)) stored.push(file.sha256)
    expect(stored.filter((sha256) => sha256 === hashOf(bytes))).toHaveLength(1)
    expect(stored).toEqual([...stored].sort())
    const read: Buffer[] = []
    for await (const piece of openFile(opened.house.directory, hashOf(bytes))) read.push(piece as Buffer)
    expect(Buffer.concat(read).equals(bytes)).toBe(true)
  })

  it('is refused with a sentence, and its bytes go', async () => {
    const view = await receiveFile(opened.house, 'wang', '附件12.docx', zip(docx([{ name: 'word/vbaProject.bin', data: 'x' }])))
    expect(view).toMatchObject({ state: 'refused', kind: null, pages: null, fault: { code: 'macro' } })
    expect(view.fault?.zh).toContain('附件12.docx')
    expect(view.fault?.en).toContain('macros')
    expect(readdirSync(join(opened.house.directory, 'uploads'))).toEqual([])
  })

  it('is still refused when known content comes under a name that does not fit', async () => {
    await receiveFile(opened.house, 'wang', 'a.png', png(5, 5))
    expect(await receiveFile(opened.house, 'wang', 'a.pdf', png(5, 5))).toMatchObject({ state: 'refused', fault: { code: 'extension-mismatch' } })
  })

  it('is verified by its hash, byte by byte', async () => {
    const { sha256 } = await receiveFile(opened.house, 'wang', 'a.png', png(9, 9))
    const path = join(opened.house.directory, 'files', sha256?.slice(0, 2) ?? '', sha256?.slice(2) ?? '')
    expect(await verifyFile(opened.house.directory, sha256 ?? '')).toBe(true)
    const bytes = readFileSync(path)
    bytes[40] = (bytes[40] ?? 0) ^ 1
    writeFileSync(path, bytes)
    expect(await verifyFile(opened.house.directory, sha256 ?? '')).toBe(false)
    expect(await verifyFile(opened.house.directory, '0'.repeat(64))).toBe(false)
  })
})

describe('who may', () => {
  it('needs a session and its token', async () => {
    const length = { 'upload-length': '5', ...named('a.pdf') }
    const nobody = await ask('POST', '/api/uploads', length)
    expect([nobody.status, (await nobody.json()).code, nobody.headers.get('content-type')]).toEqual([
      401,
      'not-signed-in',
      'application/problem+json; charset=utf-8',
    ])
    const forged = await ask('POST', '/api/uploads', { ...length, 'x-person': 'wang' })
    expect([forged.status, (await forged.json()).code]).toEqual([403, 'csrf'])
    const stolen = await ask('POST', '/api/uploads', { ...length, ...as('zhao'), 'x-person': 'wang' })
    expect(stolen.status).toBe(403)
  })

  it("another's upload is not found, by any method", async () => {
    const location = await begin('wang', 'a.pdf', 100)
    const asked = await Promise.all([
      ask('HEAD', location, as('zhao')),
      ask('PATCH', location, { ...as('zhao'), ...octets, 'upload-offset': '0' }, 'x'),
      ask('DELETE', location, as('zhao')),
    ])
    expect(asked.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(await uploadView(opened.house, idOf(location), 'zhao')).toBeNull()
    expect((await uploadView(opened.house, idOf(location), 'wang'))?.received).toBe(0)
  })

  it('the owner ends an upload under way; what was taken stays', async () => {
    const location = await begin('wang', 'a.pdf', 100)
    await ask('PATCH', location, { ...as('wang'), ...octets, 'upload-offset': '0' }, 'half')
    expect((await ask('DELETE', location, as('wang'))).status).toBe(204)
    expect((await ask('HEAD', location, as('wang'))).status).toBe(404)
    expect(await uploadView(opened.house, idOf(location), 'wang')).toBeNull()
    const ready = await receiveFile(opened.house, 'wang', 'a.png', png())
    const kept = await ask('DELETE', `/api/uploads/${ready.id}`, as('wang'))
    expect([kept.status, (await kept.json()).code]).toEqual([409, 'out-of-order'])
  })
})

describe('limits', () => {
  it('so many unfinished uploads at once', async () => {
    for (let number = 0; number < MOST_UNFINISHED; number += 1) await begin('qian', 'a.pdf', 10)
    const answer = await ask('POST', '/api/uploads', { ...as('qian'), ...named('a.pdf'), 'upload-length': '10' })
    expect([answer.status, (await answer.json()).code]).toEqual([429, 'too-many-requests'])
  })

  it('so many bytes in a day', async () => {
    for (let number = 0; number < 20; number += 1) {
      await ask('DELETE', await begin('sun', 'a.pdf', LARGEST_FILE), as('sun'))
    }
    for (let number = 0; number < 20; number += 1) await begin('sun', 'a.pdf', LARGEST_FILE)
    await opened.house.db.updateTable('upload').set({ state: 'refused', fault: 'damaged' }).where('owner', '=', 'sun').execute()
    const answer = await ask('POST', '/api/uploads', { ...as('sun'), ...named('a.pdf'), 'upload-length': String(LARGEST_FILE) })
    expect(answer.status).toBe(429)
    opened.clock.instant = new Date('2026-09-19T02:00:00Z')
    await begin('sun', 'a.pdf', LARGEST_FILE)
  })

  it('what lies a week is removed', async () => {
    const location = await begin('li', 'a.pdf', 100)
    await ask('PATCH', location, { ...as('li'), ...octets, 'upload-offset': '0' }, 'half')
    opened.clock.instant = new Date('2026-09-25T01:00:00Z')
    await dropAbandonedUploads(opened.house)
    expect((await ask('HEAD', location, as('li'))).status).toBe(200)
    opened.clock.instant = new Date('2026-09-26T03:00:00Z')
    expect(await dropAbandonedUploads(opened.house)).toBeGreaterThan(0)
    expect((await ask('HEAD', location, as('li'))).status).toBe(404)
    expect(readdirSync(join(opened.house.directory, 'uploads'))).toEqual([])
  })
})

describe('whatever a client sends', () => {
  const post = (headers: Record<string, string>, body?: string) => ask('POST', '/api/uploads', { ...as('zhou'), ...headers }, body)
  const bytes = pdf()

  it.each<[string, Record<string, string>, number, string | undefined]>([
    ['no length', named('a.pdf'), 400, 'upload-length'],
    ['a length below nothing', { ...named('a.pdf'), 'upload-length': '-1' }, 400, 'upload-length'],
    ['a length that is no number', { ...named('a.pdf'), 'upload-length': '1e3' }, 400, 'upload-length'],
    ['a length beyond numbers', { ...named('a.pdf'), 'upload-length': '99999999999999999999' }, 400, 'upload-length'],
    ['no bytes', { ...named('a.pdf'), 'upload-length': '0' }, 400, 'upload-length'],
    ['too many bytes', { ...named('a.pdf'), 'upload-length': String(LARGEST_FILE + 1) }, 413, 'upload-length'],
    ['a length to be said later', { ...named('a.pdf'), 'upload-defer-length': '1' }, 400, 'upload-defer-length'],
    ['parts to be joined', { ...named('a.pdf'), 'upload-length': '5', 'upload-concat': 'partial' }, 400, 'upload-concat'],
    ['another protocol', { ...named('a.pdf'), 'upload-length': '5', 'tus-resumable': '0.2.2' }, 400, 'tus-resumable'],
    ['no name', { 'upload-length': '5' }, 400, 'filename'],
    ['an empty name', { 'upload-metadata': 'filename', 'upload-length': '5' }, 400, 'filename'],
    ['metadata that is no base64', { 'upload-metadata': 'filename %%%', 'upload-length': '5' }, 400, 'upload-metadata'],
    ['a name that climbs', { ...named('../../etc/passwd'), 'upload-length': '5' }, 400, 'filename'],
    ['a name with a drive', { ...named('C:\\a.pdf'), 'upload-length': '5' }, 400, 'filename'],
    ['a name of dots', { ...named('..'), 'upload-length': '5' }, 400, 'filename'],
    ['a name with a line in it', { ...named('a\r\nb.pdf'), 'upload-length': '5' }, 400, 'filename'],
    ['a name that turns the writing around', { ...named('a\u202efdp.exe'), 'upload-length': '5' }, 400, 'filename'],
    [
      'a name that is no text',
      { 'upload-metadata': `filename ${Buffer.from([0xb8, 0xbd, 0xbc, 0xfe]).toString('base64')}`, 'upload-length': '5' },
      400,
      'filename',
    ],
    ['a name of 201 characters', { ...named(`${'长'.repeat(197)}.pdf`), 'upload-length': '5' }, 400, 'filename'],
  ])('a beginning with %s', async (_what, headers, status, field) => {
    const answer = await post(headers)
    const problem = await answer.json()
    expect([answer.status, problem.errors?.[0]?.field]).toEqual([status, field])
    expect(problem.errors[0].zh).toMatch(/。$/)
  })

  it('takes names of any script, up to 200 characters', async () => {
    for (const name of [`${'长'.repeat(196)}.pdf`, '𠮷野家 —— отчёт №5 “终稿”.pdf', 'a;$(id)`x`.pdf']) {
      expect((await uploadView(opened.house, idOf(await begin('zhou', name, 5)), 'zhou'))?.name).toBe(name)
    }
  })

  it('a body that is no upload is passed over at the beginning', async () => {
    const answer = await post({ ...named('a.pdf'), 'upload-length': '5', 'content-type': 'application/json' }, '{"a":')
    expect(answer.status).toBe(201)
  })

  it('a piece that does not fit is refused, and the upload stands', async () => {
    const location = await begin('zhou', 'a.pdf', bytes.length)
    const patch = (headers: Record<string, string>, body: Buffer | string = 'x') => ask('PATCH', location, { ...as('zhou'), ...headers }, body)
    const wrong: readonly (readonly [Record<string, string>, (Buffer | string)?])[] = [
      [{ ...octets, 'upload-offset': '7' }],
      [{ ...octets, 'upload-offset': '-1' }],
      [{ ...octets, 'upload-offset': 'x' }],
      [{ ...octets }],
      [{ 'content-type': 'application/json', 'upload-offset': '0' }, '{}'],
      [{ ...octets, 'upload-offset': '0' }, Buffer.alloc(bytes.length + 1)],
      [{ ...octets, 'upload-offset': '0', 'upload-length': '5' }],
      [{ ...octets, 'upload-offset': '0', 'tus-resumable': '2.0.0' }],
    ]
    const statuses = []
    for (const [headers, body] of wrong) statuses.push((await patch(headers, body)).status)
    expect(statuses).toEqual([409, 400, 400, 400, 400, 413, 400, 400])
    expect((await uploadView(opened.house, idOf(location), 'zhou'))?.received).toBe(0)
    expect((await patch({ ...octets, 'upload-offset': '0' }, bytes)).status).toBe(204)
    expect((await ended(idOf(location), 'zhou'))?.state).toBe('ready')
    expect((await patch({ ...octets, 'upload-offset': String(bytes.length) }, '')).status).toBe(204)
    expect((await patch({ ...octets, 'upload-offset': String(bytes.length) }, 'more')).status).toBe(413)
    expect((await patch({ ...octets, 'upload-offset': '0' }, bytes)).status).toBe(409)
    expect((await uploadView(opened.house, idOf(location), 'zhou'))?.sha256).toBe(hashOf(bytes))
  })

  it('a piece without a length that runs over is stopped at the last byte', async () => {
    const location = await begin('zhou', 'a.pdf', 1000)
    const endless = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(400))
        return new Promise((resolve) => setTimeout(resolve, 5))
      },
    })
    const answer = await fetch(`${server.address}${location}`, {
      method: 'PATCH',
      headers: { 'tus-resumable': '1.0.0', ...as('zhou'), ...octets, 'upload-offset': '0' },
      body: endless,
      duplex: 'half',
    } as RequestInit).catch(() => null)
    if (answer) expect(answer.status).toBe(413)
    expect((await uploadView(opened.house, idOf(location), 'zhou'))?.received).toBeLessThanOrEqual(1000)
  })

  it('two writers at once: one at a time, and the content is whole', async () => {
    const large = bigPdf(3_000_000)
    const location = await begin('zhou', 'a.pdf', large.length)
    const patch = () => ask('PATCH', location, { ...as('zhou'), ...octets, 'upload-offset': '0' }, large)
    const statuses = (await Promise.all([patch(), patch(), patch()])).map(({ status }) => status).sort()
    expect(statuses).toEqual([204, 409, 409])
    expect(await ended(idOf(location), 'zhou')).toMatchObject({ state: 'ready', sha256: hashOf(large) })
  })

  it('an id that is none is not found', async () => {
    for (const id of ['up-', '..%2f..%2fetc%2fpasswd', 'up-00000000000000000000', "'; drop table upload; --"]) {
      const path = `/api/uploads/${encodeURIComponent(id)}`
      expect((await ask('HEAD', path, as('zhou'))).status).toBe(404)
      expect((await ask('PATCH', path, { ...as('zhou'), ...octets, 'upload-offset': '0' }, 'x')).status).toBe(404)
    }
  })

  it('what the server can do is told without a session', async () => {
    const answer = await ask('OPTIONS', '/api/uploads')
    expect([answer.status, answer.headers.get('tus-max-size'), answer.headers.get('tus-extension')]).toEqual([
      204,
      String(LARGEST_FILE),
      'creation,creation-with-upload,termination',
    ])
    expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  })
})
