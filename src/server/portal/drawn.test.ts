import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { codingFor, Drawn } from './drawn.ts'

describe('the coding of a reply', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br;q=0.0', 'identity'],
    ['br;q=0.1', 'br'],
    ['identity', 'identity'],
    ['GZIP', 'identity'],
  ] as const)('%s', (accepted, coding) => {
    expect(codingFor(accepted)).toBe(coding)
  })
})

describe('a drawing', () => {
  const page = 'a page of some length, '.repeat(200)
  const drawn = new Drawn({ type: 'text/html; charset=utf-8', body: Buffer.from(page), compress: true, keep: true })

  it('is the same page in every coding', () => {
    expect(drawn.as('identity').body.toString()).toBe(page)
    expect(gunzipSync(drawn.as('gzip').body).toString()).toBe(page)
    expect(brotliDecompressSync(drawn.as('br').body).toString()).toBe(page)
    expect(drawn.as('br')).toBe(drawn.as('br'))
  })

  it('has the same tag when only the time of drawing differs', () => {
    const at = (time: string) => new Drawn({ type: 'text/html', body: Buffer.from(`x ${time}`), sameAs: 'x', compress: true, keep: true }).etag
    expect(at('15:31')).toBe(at('15:32'))
    expect(drawn.etag).not.toBe(at('15:31'))
  })

  it('that is not kept is stored by nobody', () => {
    const { headers } = new Drawn({ type: 'text/html', body: Buffer.from('x'), compress: true, keep: false }).as('identity')
    expect(headers['cache-control']).toBe('no-store')
    expect(headers.etag).toBeUndefined()
  })
})
