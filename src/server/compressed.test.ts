import { gunzipSync } from 'node:zlib'
import { fastify } from 'fastify'
import { expect, it } from 'vitest'
import { compressJson } from './compressed.ts'

const long = { words: '质量'.repeat(1_000) }

async function opened() {
  const app = fastify()
  compressJson(app)
  app.get('/long', async () => long)
  app.get('/short', async () => ({ ok: true }))
  app.get('/page', async (_request, reply) => reply.type('text/html').send('x'.repeat(5_000)))
  app.get('/session', { config: { operation: { id: 'session.read' } as never } }, async () => long)
  return app
}

it('a long answer in JSON comes compressed to whoever takes it so, and reads the same', async () => {
  const app = await opened()
  const one = await app.inject({ url: '/long', headers: { 'accept-encoding': 'gzip, deflate, br' } })
  expect(one.headers['content-encoding']).toBe('gzip')
  expect(one.headers.vary).toContain('accept-encoding')
  expect(Number(one.headers['content-length'] ?? one.rawPayload.length)).toBe(one.rawPayload.length)
  expect(one.rawPayload.length).toBeLessThan(500)
  expect(JSON.parse(gunzipSync(one.rawPayload).toString())).toEqual(long)
})

it('an asker who takes no coding gets plain JSON', async () => {
  const app = await opened()
  for (const headers of [{}, { 'accept-encoding': 'gzip;q=0' }]) {
    const one = await app.inject({ url: '/long', headers })
    expect(one.headers['content-encoding']).toBeUndefined()
    expect(one.json()).toEqual(long)
  }
})

it('short answers, pages and the session stay as they are', async () => {
  const app = await opened()
  for (const url of ['/short', '/page', '/session']) {
    const one = await app.inject({ url, headers: { 'accept-encoding': 'gzip' } })
    expect(one.headers['content-encoding'], url).toBeUndefined()
  }
})
