/** A page or file ready to be sent: its bytes as they are and compressed, and the headers that go with each. */
import { createHash } from 'node:crypto'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

export type Coding = 'identity' | 'gzip' | 'br'

export interface Made {
  readonly type: string
  readonly body: Buffer
  readonly status?: number
  /** What to hash for the entity tag, where some words may differ without meaning anything (the time of drawing). */
  readonly sameAs?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Whether the bytes are worth compressing. */
  readonly compress: boolean
  /** Whether it may be kept for the next visitor. */
  readonly keep: boolean
  /** The bytes in brotli, where the build made them with all the time it takes. */
  readonly brotli?: Buffer | undefined
}

export class Drawn {
  readonly status: number
  readonly keep: boolean
  readonly etag: string
  /** An estimate of the memory it takes, compressed forms included. */
  readonly bytes: number
  readonly #made: Made
  readonly #codings = new Map<Coding, { body: Buffer; headers: Record<string, string> }>()

  constructor(made: Made) {
    this.#made = made
    this.status = made.status ?? 200
    this.keep = made.keep
    this.bytes = Math.ceil(made.body.length * (made.compress ? 1.6 : 1)) + 1_500
    const tag = createHash('sha256')
      .update(made.sameAs ?? made.body)
      .digest('base64url')
    this.etag = `W/"${tag.slice(0, 22)}"`
  }

  /** Body and headers in one coding; compressed on the first call. */
  as(coding: Coding): { body: Buffer; headers: Record<string, string> } {
    const known = this.#codings.get(coding)
    if (known) return known
    const used = this.#made.compress ? coding : 'identity'
    const body = (used === 'br' && this.#made.brotli) || compressed(this.#made.body, used)
    const headers: Record<string, string> = {
      'content-type': this.#made.type,
      'cache-control': this.keep ? 'no-cache' : 'no-store',
      vary: 'accept-encoding, cookie',
      'content-length': String(body.length),
      ...(this.keep && { etag: this.etag }),
      ...(used !== 'identity' && { 'content-encoding': used }),
      ...this.#made.headers,
    }
    const ready = { body, headers }
    this.#codings.set(coding, ready)
    return ready
  }
}

function compressed(body: Buffer, coding: Coding): Buffer {
  if (coding === 'gzip') return gzipSync(body, { level: 7 })
  if (coding === 'br')
    return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } })
  return body
}

/** The best coding that an Accept-Encoding header allows. */
export function codingFor(accepted: string | undefined): Coding {
  return takes(accepted, 'br') ? 'br' : takes(accepted, 'gzip') ? 'gzip' : 'identity'
}

/** Whether the asker takes a coding. */
export function takes(accepted: string | undefined, coding: 'br' | 'gzip'): boolean {
  return accepted !== undefined && new RegExp(`\\b${coding}\\b(?!\\s*;\\s*q=0(?:\\.0*)?(?![.\\d]))`).test(accepted)
}
