/** The API's reference at /api/, drawn from the OpenAPI document by a well-known viewer, served from here. */
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const viewer = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'))

const page = `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>接口说明 · 质衡</title>
<link rel="stylesheet" href="/api/reference/swagger-ui.css">
</head>
<body>
<main id="reference"></main>
<script src="/api/reference/swagger-ui-bundle.js"></script>
<script src="/api/reference.js"></script>
</body>
</html>
`

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#reference', deepLinking: true, docExpansion: 'none', tagsSorter: 'alpha', defaultModelsExpandDepth: 0 })\n`

/** The viewer draws with inline styles and data images; nothing comes from elsewhere. */
const contentPolicy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

export async function registerReference(app: FastifyInstance): Promise<void> {
  await app.register(fastifyStatic, {
    root: viewer,
    prefix: '/api/reference/',
    allowedPath: (path) => /^\/swagger-ui(-bundle)?\.(css|js)$/.test(path),
    immutable: true,
    maxAge: '1d',
  })
  app.get('/api/', (_request, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', contentPolicy).send(page))
  app.get('/api', (_request, reply) => reply.redirect('/api/', 308))
  app.get('/api/reference.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(start))
}
