/** Uploads in the whole server: its sessions, its policy, its replies. */
import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { png } from '../../../tests/helpers/made-files.ts'
import { openUploadHouse, type UploadHouse } from '../../../tests/helpers/upload-server.ts'
import { buildApp } from '../app.ts'
import { stopInspector } from './inspect.ts'
import { registerUploads } from './uploads.ts'

let opened: UploadHouse
let app: FastifyInstance

beforeAll(async () => {
  opened = await openUploadHouse()
  app = await buildApp(opened.house, { secure: false, requestsPerMinute: 0, rooms: [registerUploads] })
})

afterAll(async () => {
  await app.close()
  await stopInspector()
  await opened.close()
})

async function signIn(login: string): Promise<Record<string, string>> {
  const password = randomBytes(12).toString('hex')
  const registered = await app.inject({ method: 'POST', url: '/api/people', payload: { name: '示例人员', login, password } })
  expect(registered.statusCode).toBe(200)
  const begun = await app.inject({ method: 'POST', url: '/api/session', payload: { login, password } })
  const cookie = begun.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  return { cookie, 'x-csrf-token': begun.json().csrf }
}

const tus = { 'tus-resumable': '1.0.0' }
const named = { 'upload-metadata': `filename ${Buffer.from('照片.png').toString('base64')}` }

it('a person with a session uploads, and reads how it went; another person finds nothing', async () => {
  const [owner, other] = [await signIn('owner'), await signIn('other')]
  const picture = png(200, 100)
  const begun = await app.inject({
    method: 'POST',
    url: '/api/uploads',
    headers: { ...tus, ...owner, ...named, 'upload-length': String(picture.length) },
  })
  expect(begun.statusCode).toBe(201)
  const location = String(begun.headers.location)
  const octets = { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' }
  const sent = await app.inject({ method: 'PATCH', url: location, headers: { ...tus, ...owner, ...octets }, payload: picture })
  expect([sent.statusCode, sent.headers['upload-offset']]).toEqual([204, String(picture.length)])
  const status = () => app.inject({ method: 'GET', url: `${location}/status`, headers: owner })
  while ((await status()).json().state === 'checking') await new Promise((resolve) => setTimeout(resolve, 20))
  expect((await status()).json()).toMatchObject({ name: '照片.png', state: 'ready', kind: 'image/png', received: picture.length })
  for (const [method, url] of [
    ['GET', `${location}/status`],
    ['HEAD', location],
    ['DELETE', location],
  ] as const) {
    expect((await app.inject({ method, url, headers: { ...tus, ...other } })).statusCode).toBe(404)
  }
})

it('neither without a session nor without its token', async () => {
  const owner = await signIn('careless')
  const headers = { ...tus, ...named, 'upload-length': '5' }
  expect((await app.inject({ method: 'POST', url: '/api/uploads', headers })).statusCode).toBe(401)
  expect((await app.inject({ method: 'POST', url: '/api/uploads', headers: { ...headers, cookie: owner.cookie } })).statusCode).toBe(403)
})

it('elsewhere bodies are still JSON and still small', async () => {
  const large = await app.inject({
    method: 'POST',
    url: '/api/people',
    headers: { 'content-type': 'application/json' },
    payload: `"${'x'.repeat(3_000_000)}"`,
  })
  expect(large.statusCode).toBe(413)
  const octets = await app.inject({
    method: 'POST',
    url: '/api/people',
    headers: { 'content-type': 'application/offset+octet-stream' },
    payload: 'x',
  })
  expect(octets.statusCode).toBe(415)
})
