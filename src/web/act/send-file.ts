/** A file on its way to the server: in parts, from where a broken line stopped; then what the server says of it. */
import { ask, desk } from '../api/client.ts'

export interface Status {
  readonly id: string
  readonly name: string
  readonly state: 'receiving' | 'checking' | 'ready' | 'refused'
  readonly sha256: string | null
  readonly fault: { readonly zh: string; readonly en: string } | null
}

/** Send a file whole and wait for what the server says of it. */
export async function sendFile(file: File): Promise<Status> {
  return looked(await send(file, () => {}))
}

/** Send a file; answers the number under which the server has it. */
export async function send(file: File, progress: (percent: number) => void): Promise<string> {
  const { Upload: Resumable } = await import('tus-js-client')
  return new Promise((done, fail) => {
    const upload = new Resumable(file, {
      endpoint: '/api/uploads',
      chunkSize: 4 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 8000, 20_000],
      metadata: { filename: file.name },
      headers: { 'x-csrf-token': desk.csrf },
      removeFingerprintOnSuccess: true,
      onProgress: (sent, all) => progress(Math.floor((100 * sent) / Math.max(all, 1))),
      onError: fail,
      onSuccess: () => done(upload.url?.split('/').pop() ?? ''),
    })
    upload.findPreviousUploads().then(([before]) => {
      if (before) upload.resumeFromPreviousUpload(before)
      upload.start()
    }, fail)
  })
}

/** The server inspects a file before anybody may name it. */
export async function looked(upload: string): Promise<Status> {
  for (;;) {
    const status = (await ask('upload.read', { params: { upload } })) as Status
    if (status.state === 'ready' || status.state === 'refused') return status
    await new Promise((later) => setTimeout(later, 400))
  }
}
