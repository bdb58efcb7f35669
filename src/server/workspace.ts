/**
 * The workspace: one page for every address under /work, and the built files beside it. The page may load only scripts and
 * styles of its own; styles that the component library makes while it runs carry the nonce of the reply.
 */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { randomBytes } from './chance.ts'
import type { House } from './house.ts'
import { projectFile } from './place.ts'
import { MODE_COOKIE, modeOf } from './portal/display.ts'
import { Drawn } from './portal/drawn.ts'
import { send } from './portal/serve.ts'

interface Chunk {
  readonly file: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly assets?: readonly string[]
  readonly isEntry?: boolean
}

type Manifest = Readonly<Record<string, Chunk>>

const SESSIONS = ['zhiheng', '__Host-zhiheng']
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
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(16).toString('base64')
    const html = workspacePage(manifest, {
      nonce,
      known: SESSIONS.some((name) => request.cookies[name]),
      mode: modeOf(request.cookies[MODE_COOKIE]),
      fictional: house.fictionalAllowed,
    })
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', workspacePolicy(nonce))
      .header('cache-control', 'no-store')
      .send(html)
  }
  app.get('/work/offline-worker.js', (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('content-security-policy', "default-src 'none'; connect-src 'self'")
      .header('cache-control', 'no-cache')
      .send(offlineWorker(manifest, folder)),
  )
  app.get('/work', page)
  app.get('/work/*', page)
}

function readAsset(folder: string, file: string): Drawn | null {
  const there = readdirSync(`${folder}/assets`)
  if (!there.includes(file) || file.endsWith('.br')) return null
  const read = (name: string) => readFileSync(`${folder}/assets/${name}`)
  const type = TYPES[file.split('.').pop() ?? ''] ?? 'application/json; charset=utf-8'
  const brotli = there.includes(`${file}.br`) ? read(`${file}.br`) : undefined
  return new Drawn({ type, body: read(file), headers: KEPT, compress: true, keep: true, brotli })
}

interface PageOf {
  readonly nonce: string
  readonly mode: string
  readonly fictional: boolean
  /** Whether the browser brought a session. */
  readonly known: boolean
}

/** A file and those it imports: fetched at once, not discovered one by one. */
function withImports(manifest: Manifest, name: string, files = new Set<string>()): ReadonlySet<string> {
  const chunk = manifest[name]
  if (!chunk || files.has(chunk.file)) return files
  files.add(chunk.file)
  for (const each of chunk.imports ?? []) withImports(manifest, each, files)
  return files
}

/** Every file that the page of offline packs can come to need: what the workspace begins with, and all that hangs on that page. */
function filesOffline(manifest: Manifest): readonly string[] {
  const begins = withImports(manifest, 'main.tsx')
  const [named, files] = [new Set<string>(), new Set<string>(begins)]
  const gather = (name: string) => {
    const chunk = manifest[name]
    if (!chunk || named.has(name)) return
    named.add(name)
    const { file, css = [], assets = [], imports = [], dynamicImports = [] } = chunk
    for (const each of [file, ...css, ...assets]) files.add(each)
    for (const each of begins.has(file) ? imports : [...imports, ...dynamicImports]) gather(each)
  }
  for (const name of ['main.tsx', 'ahead.ts', 'packs/offline-page.tsx']) gather(name)
  return [...files].map((file) => `/work/${file}`).sort()
}

/** The helper of that page, with the names of its files before it: they change with every build, and with them the script. */
function offlineWorker(manifest: Manifest, folder: string): string {
  const files = filesOffline(manifest)
  const version = createHash('sha256').update(files.join('\n')).digest('hex').slice(0, 16)
  const script = readFileSync(`${folder}/${manifest['packs/worker.ts']?.file}`, 'utf8')
  return `self.pageFiles = ${JSON.stringify(files)}; self.pageVersion = ${JSON.stringify(version)};\n${script}`
}

/** Whom the server has no sign of needs the door; the others what was read for them before the page's own script is here. */
function workspacePage(manifest: Manifest, { nonce, mode, fictional, known }: PageOf): string {
  const entry = manifest['main.tsx']
  const ahead = manifest['ahead.ts']
  if (!entry || !ahead) throw new Error('the built workspace has no entry')
  const files = new Set([...withImports(manifest, 'main.tsx'), ...(known ? [] : withImports(manifest, 'session/gate.tsx'))])
  return `<!doctype html>
<html lang="zh-CN" data-mode="${mode}"${fictional ? ' data-fictional="yes"' : ''}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>质衡</title>
<link rel="icon" href="data:,">
<script type="module" async fetchpriority="high" src="/work/${ahead.file}"></script>
${(entry.css ?? []).map((file) => `<link rel="stylesheet" nonce="${nonce}" href="/work/${file}">`).join('\n')}
${[...files].map((file) => `<link rel="modulepreload" href="/work/${file}">`).join('\n')}
<script type="module" src="/work/${entry.file}"></script>
</head>
<body>
<div id="workspace"></div>
<noscript><p>工作台需要启用浏览器的脚本功能。公示、进度查询和证书核验不需要：<a href="/">回到公开网站</a>。</p></noscript>
</body>
</html>
`
}
