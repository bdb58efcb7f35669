/**
 * The workspace: one page for every address under /work, and the built files beside it. The page may load only scripts and
 * styles of its own; styles that the component library makes while it runs carry the nonce of the reply.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from './house.ts'
import { projectFile } from './place.ts'
import { MODE_COOKIE, modeOf } from './portal/display.ts'
import { Drawn } from './portal/drawn.ts'
import { send } from './portal/serve.ts'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly isEntry?: boolean
}

type Manifest = Readonly<Record<string, Chunk>>

const KEPT = { 'cache-control': 'public, max-age=31536000, immutable', vary: 'accept-encoding', 'cross-origin-resource-policy': 'same-origin' }
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  bcmap: 'application/octet-stream',
}

/** What a page of the workspace may load; nothing inline without the nonce. */
export function workspacePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
}

export function registerWorkspace(app: FastifyInstance, house: House): void {
  const folder = projectFile('dist', 'web')
  const manifestPath = projectFile('dist', 'web', 'manifest.json')
  if (!existsSync(manifestPath)) return
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Manifest
  const files = new Map<string, Drawn>()
  app.get('/work/assets/:file', (request, reply) => {
    const { file } = request.params as { file: string }
    const drawn = files.get(file) ?? readAsset(folder, file)
    if (!drawn) return reply.callNotFound()
    files.set(file, drawn)
    return send(request, reply, drawn)
  })
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry)
  if (!entry) throw new Error('the built workspace has no entry')
  const early = earlyFiles(manifest, entry)
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64')
    const html = workspacePage(request.url.split('?')[0] === '/work' ? early.home : early.all, entry, {
      nonce,
      mode: modeOf(request.cookies[MODE_COOKIE]),
      fictional: house.fictionalAllowed,
    })
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', workspacePolicy(nonce))
      .header('cache-control', 'no-store')
      .send(html)
  }
  app.get('/work', page)
  app.get('/work/*', page)
}

function readAsset(folder: string, file: string): Drawn | null {
  if (!readdirSync(`${folder}/assets`).includes(file)) return null
  const type = TYPES[file.split('.').pop() ?? ''] ?? 'application/json; charset=utf-8'
  return new Drawn({ type, body: readFileSync(`${folder}/assets/${file}`), headers: KEPT, compress: true, keep: true })
}

interface PageOf {
  readonly nonce: string
  readonly mode: string
  readonly fictional: boolean
}

/** Files that the browser fetches at once and need not discover one by one: those of every page, and at the door those of home. */
function earlyFiles(manifest: Manifest, entry: Chunk): { readonly all: readonly string[]; readonly home: readonly string[] } {
  const closure = (chunk: Chunk | undefined, files = new Set<string>()): ReadonlySet<string> => {
    if (!chunk || files.has(chunk.file)) return files
    files.add(chunk.file)
    for (const name of chunk.imports ?? []) closure(manifest[name], files)
    return files
  }
  const all = [...closure(entry)].filter((file) => file !== entry.file)
  return { all, home: [...new Set([...all, ...closure(manifest['home/home.tsx'])])].filter((file) => file !== entry.file) }
}

function workspacePage(early: readonly string[], entry: Chunk, { nonce, mode, fictional }: PageOf): string {
  return `<!doctype html>
<html lang="zh-CN" data-mode="${mode}"${fictional ? ' data-fictional="yes"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>质衡</title>
<link rel="icon" href="data:,">
${(entry.css ?? []).map((file) => `<link rel="stylesheet" nonce="${nonce}" href="/work/${file}">`).join('\n')}
${early.map((file) => `<link rel="modulepreload" href="/work/${file}">`).join('\n')}
<link rel="preload" as="fetch" href="/api/session" crossorigin>
<script type="module" src="/work/${entry.file}"></script>
</head>
<body>
<div id="workspace"></div>
<noscript><p>工作台需要启用浏览器的脚本功能。公示、进度查询和证书核验不需要：<a href="/">回到公开网站</a>。</p></noscript>
</body>
</html>
`
}
