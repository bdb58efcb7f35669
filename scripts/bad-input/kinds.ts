/** The kinds of bad input: what each is, where it fits, and how it is made. `docs/bad-input.md` is written from this list. */
import type { Operation } from '../../src/contract/operation.ts'
import type { Asked } from '../client.ts'
import { type Place, placesOf, type Schema, sampleOf, without, withValue } from './sample.ts'

/** A good request of one operation, by somebody who may ask, and its surroundings. */
export interface Ground {
  readonly operation: Operation
  readonly path: string
  readonly query: string
  readonly body: unknown
  readonly schema: Schema | null
  readonly querySchema: Schema | null
  readonly signedIn: boolean
  /** Path with an object of the same kind that belongs to somebody else; null where everything is one's own. */
  readonly othersPath: string | null
  readonly hasObject: boolean
  readonly hasPathParameter: boolean
}

export interface Kind {
  readonly name: string
  readonly says: string
  /** Bad requests of this kind; none where it does not fit. */
  readonly make: (ground: Ground) => readonly Asked[]
}

const MOST_PLACES = 12

/** A stale version: whatever else is sent, nothing may change. */
const STALE = { 'if-match': '999999' }

function request(ground: Ground, change: Partial<Asked> = {}): Asked {
  const { operation, path, query, body } = ground
  return { method: operation.method, path: path + query, ...(ground.schema && change.raw === undefined && { body }), headers: STALE, ...change }
}

function kind(name: string, says: string, make: Kind['make']): Kind {
  return { name, says, make }
}

const places = (ground: Ground): readonly Place[] => (ground.schema ? placesOf(ground.schema, ground.body).slice(0, 60) : [])
const isText = ({ schema }: Place) => schema.type === 'string' && schema.enum === undefined && schema.const === undefined
const isFreeText = (place: Place) => isText(place) && !place.schema.pattern && !place.schema.format
const isPatterned = (place: Place) => isText(place) && Boolean(place.schema.pattern || place.schema.format)
const isNumber = ({ schema }: Place) => schema.type === 'integer' || schema.type === 'number'

/** One bad body for each place that fits. */
function at(fits: (place: Place) => boolean, value: (place: Place) => unknown): Kind['make'] {
  return (ground) =>
    places(ground)
      .filter(fits)
      .slice(0, MOST_PLACES)
      .map((place) => request(ground, { body: withValue(ground.body, place.path, value(place)) }))
}

/** Values that a place takes by chance: a number is no bad value where any text will do. */
const typed = (place: Place) => place.schema.type !== undefined || place.schema.enum !== undefined || place.schema.const !== undefined

const whole =
  (raw: string): Kind['make'] =>
  (ground) =>
    ground.schema && hasRequired(ground) ? [request(ground, { raw })] : []
const hasRequired = (ground: Ground) => (ground.schema?.required?.length ?? 0) > 0 || (ground.schema?.oneOf?.length ?? 0) > 0

function rawWith(ground: Ground, extra: string): string {
  const text = JSON.stringify(ground.body)
  return text === '{}' ? `{${extra}}` : `${text.slice(0, -1)},${extra}}`
}

const bodies: readonly Kind[] = [
  kind('body-absent', '没有内容', (ground) =>
    ground.schema && hasRequired(ground) ? [{ method: ground.operation.method, path: ground.path + ground.query, headers: STALE }] : [],
  ),
  kind('body-empty-text', '内容为空', (ground) => (ground.schema ? [request(ground, { raw: '' })].filter(() => hasRequired(ground)) : [])),
  kind('body-broken', '内容不是完整的JSON', (ground) => (ground.schema ? [request(ground, { raw: '{"a":' })] : [])),
  kind('body-trailing', 'JSON后面还有多余字符', (ground) => (ground.schema ? [request(ground, { raw: `${JSON.stringify(ground.body)}}` })] : [])),
  kind('body-list', '内容是列表', (ground) => (ground.schema ? [request(ground, { raw: '[]' })] : [])),
  kind('body-text', '内容是一段文字', (ground) => (ground.schema ? [request(ground, { raw: '"text"' })] : [])),
  kind('body-number', '内容是数字', (ground) => (ground.schema ? [request(ground, { raw: '42' })] : [])),
  kind('body-null', '内容是null', whole('null')),
  kind('body-too-large', '内容超过2 MB', (ground) =>
    ground.schema ? [request(ground, { raw: rawWith(ground, `"padding":"${'x'.repeat(2_200_000)}"`) })] : [],
  ),
  kind('body-deep', '嵌套一万层', (ground) =>
    ground.schema ? [request(ground, { raw: rawWith(ground, `"deep":${'['.repeat(10_000)}${']'.repeat(10_000)}`) })] : [],
  ),
  kind('body-many-fields', '一万个多余的字段', (ground) =>
    ground.schema
      ? [
          request(ground, {
            body: { ...(ground.body as object), ...Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`f${index}`, 1])) },
          }),
        ]
      : [],
  ),
  kind('media-text', '以text/plain发送', (ground) =>
    ground.schema ? [request(ground, { headers: { ...STALE, 'content-type': 'text/plain' } })] : [],
  ),
  kind('media-form', '以表单发送', (ground) =>
    ground.schema ? [request(ground, { raw: 'a=1&b=2', headers: { ...STALE, 'content-type': 'application/x-www-form-urlencoded' } })] : [],
  ),
  kind('media-xml', '以XML发送', (ground) =>
    ground.schema
      ? [
          request(ground, {
            raw: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
            headers: { ...STALE, 'content-type': 'application/xml' },
          }),
        ]
      : [],
  ),
  kind('media-multipart', '以multipart发送', (ground) =>
    ground.schema ? [request(ground, { raw: '--x\r\n\r\n--x--', headers: { ...STALE, 'content-type': 'multipart/form-data; boundary=x' } })] : [],
  ),
]

const fields: readonly Kind[] = [
  kind('field-missing', '缺一个必填字段', (ground) =>
    places(ground)
      .filter((place) => place.required && typeof place.path.at(-1) === 'string')
      .slice(0, MOST_PLACES)
      .map((place) => request(ground, { body: without(ground.body, place.path) })),
  ),
  kind('field-extra', '多一个没有的字段', (ground) =>
    ground.schema
      ? ['state', 'stage', 'role', 'seq', 'isAdmin'].map((name) => request(ground, { body: { ...(ground.body as object), [name]: 'approved' } }))
      : [],
  ),
  kind(
    'field-null',
    '字段为null',
    at(
      (place) => typed(place) && !place.nullable,
      () => null,
    ),
  ),
  kind(
    'type-number',
    '该是别的，给了数字',
    at(
      (place) => typed(place) && !isNumber(place),
      () => 7,
    ),
  ),
  kind(
    'type-text',
    '该是别的，给了文字',
    at(
      (place) => typed(place) && !isText(place) && place.schema.enum === undefined && place.schema.const === undefined,
      () => '文字',
    ),
  ),
  kind(
    'type-list',
    '该是别的，给了列表',
    at(
      (place) => typed(place) && place.schema.type !== 'array',
      () => ['x'],
    ),
  ),
  kind(
    'type-object',
    '该是别的，给了对象',
    at(
      (place) => typed(place) && place.schema.type !== 'object',
      () => ({ $ne: 1 }),
    ),
  ),
  kind(
    'type-boolean',
    '该是别的，给了真假',
    at(
      (place) => typed(place) && place.schema.type !== 'boolean' && place.schema.const !== true,
      () => false,
    ),
  ),
  kind(
    'number-as-text',
    '数字写成文字',
    at(isNumber, () => '5'),
  ),
  kind(
    'number-fraction',
    '该是整数，给了小数',
    at(
      (place) => place.schema.type === 'integer',
      () => 1.5,
    ),
  ),
  kind(
    'number-below',
    '小于下限',
    at(
      (place) => isNumber(place) && place.schema.minimum !== undefined,
      ({ schema }) => (schema.minimum ?? 0) - 1,
    ),
  ),
  kind(
    'number-above',
    '大于上限',
    at(
      (place) => isNumber(place) && place.schema.maximum !== undefined,
      ({ schema }) => (schema.maximum ?? 0) + 1,
    ),
  ),
  kind('number-huge', '数字大到无穷', (ground) => rawNumber(ground, '1e400')),
  kind('number-unsafe', '数字超过2的53次方', (ground) => rawNumber(ground, '9007199254740993')),
  kind(
    'text-empty',
    '必填的文字为空',
    at(
      (place) => isText(place) && (place.schema.minLength ?? 0) > 0,
      () => '',
    ),
  ),
  kind(
    'text-too-long',
    '文字超过上限一个字',
    at(
      (place) => isText(place) && place.schema.maxLength !== undefined,
      ({ schema }) => '长'.repeat((schema.maxLength ?? 0) + 1),
    ),
  ),
  kind(
    'text-nul',
    '文字里有NUL',
    at(isText, () => '一段\u0000文字'),
  ),
  kind(
    'text-control',
    '文字里有控制字符',
    at(isText, () => '一段\u0007文字'),
  ),
  kind('text-half-pair', '文字里有半个代理对', (ground) =>
    places(ground)
      .filter(isText)
      .slice(0, MOST_PLACES)
      .map((place) => request(ground, { raw: JSON.stringify(withValue(ground.body, place.path, '@@')).replace('@@', '\\ud800') })),
  ),
  kind(
    'choice-unknown',
    '不在可选项里',
    at(
      (place) => place.schema.enum !== undefined || typeof place.schema.const === 'string',
      () => 'whatever',
    ),
  ),
  kind(
    'choice-case',
    '可选项大小写不对',
    at(
      (place) => typeof place.schema.enum?.[0] === 'string',
      ({ schema }) => String(schema.enum?.[0]).toUpperCase(),
    ),
  ),
  kind(
    'day-impossible',
    '2月30日',
    at(
      (place) => place.schema.format === 'date',
      () => '2026-02-30',
    ),
  ),
  kind(
    'day-form',
    '日期写法不对',
    at(
      (place) => place.schema.format === 'date',
      () => '2026/05/05',
    ),
  ),
  kind(
    'day-with-time',
    '日期带了时间',
    at(
      (place) => place.schema.format === 'date',
      () => '2026-05-05T00:00:00Z',
    ),
  ),
  kind(
    'day-year-zero',
    '公元0000年',
    at(
      (place) => place.schema.format === 'date',
      () => '0000-01-01',
    ),
  ),
  kind(
    'form-wrong',
    '编号、哈希、代码的写法不对',
    at(isPatterned, () => '！不是编号！'),
  ),
  kind(
    'list-too-long',
    '列表超过上限',
    at(
      (place) => place.schema.type === 'array' && place.schema.maxItems !== undefined && place.schema.maxItems <= 2000,
      ({ schema }) => Array.from({ length: (schema.maxItems ?? 0) + 1 }, () => sampleOf(schema.items ?? {})),
    ),
  ),
  kind(
    'list-empty',
    '不能为空的列表为空',
    at(
      (place) => place.schema.type === 'array' && (place.schema.minItems ?? 0) > 0,
      () => [],
    ),
  ),
  kind(
    'list-of-wrong',
    '列表里的东西不对',
    at(
      (place) => place.schema.type === 'array',
      () => [{ $gt: '' }],
    ),
  ),
  kind('key-proto', '字段名是__proto__', (ground) =>
    ground.schema ? [request(ground, { raw: rawWith(ground, '"__proto__":{"isAdmin":true}') })] : [],
  ),
  kind('key-constructor', '字段名是constructor', (ground) =>
    ground.schema ? [request(ground, { raw: rawWith(ground, '"constructor":{"prototype":{"isAdmin":true}}') })] : [],
  ),
]

function rawNumber(ground: Ground, text: string): readonly Asked[] {
  return places(ground)
    .filter(isNumber)
    .slice(0, MOST_PLACES)
    .map((place) => request(ground, { raw: JSON.stringify(withValue(ground.body, place.path, '@@')).replace('"@@"', text) }))
}

const hostile: Readonly<Record<string, readonly string[]>> = {
  sql: ["' or '1'='1", "'; drop table journal; --", '1) union select null--'],
  markup: ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', 'javascript:alert(1)'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text itself is the attack
  template: ['{{7*7}}', '${7*7}', '<%= 7*7 %>', '#{7*7}'],
  path: ['../../../../etc/passwd', '..\\..\\windows\\win.ini', '/proc/self/environ', 'file:///etc/passwd'],
  formula: ["=cmd|' /C calc'!A0", '+1+1', '@SUM(A1:A9)', '-2+3'],
  header: ['a\r\nSet-Cookie: x=1', 'a\nLocation: //evil.example'],
  spoof: ['\u202Egpj.exe', 'а兰州', '兰\u200B州', '𠮷'.repeat(40)],
}

/** Hostile text is only text: sent with a stale version or to nobody's account, it must be refused for that and do nothing. */
const hostileKinds: readonly Kind[] = Object.entries(hostile).map(([name, texts]) =>
  kind(`hostile-${name}`, `敌意文本：${name}`, (ground) => {
    const free = places(ground)
      .filter((place) => isFreeText(place) || isPatterned(place))
      .slice(0, 4)
    const stale = ground.hasObject && ground.operation.step !== undefined
    const refusedAnyway = stale || free.some(isPatterned)
    if (!refusedAnyway) return []
    return free
      .filter((place) => stale || isPatterned(place))
      .flatMap((place) => texts.map((text) => request(ground, { body: withValue(ground.body, place.path, text) })))
  }),
)

const addresses: readonly Kind[] = [
  kind('id-unknown', '没有这个编号的件', (ground) =>
    ground.hasObject ? [request(ground, { path: replaceObject(ground, 'zz-0000000000000000') + ground.query })] : [],
  ),
  kind('id-of-others', '别人的件', (ground) => (ground.othersPath ? [request(ground, { path: ground.othersPath + ground.query })] : [])),
  kind('id-traversal', '编号里有路径', (ground) => pathWith(ground, ['..%2f..%2fetc%2fpasswd', '..', '%2e%2e', '....%2f%2f'])),
  kind('id-nul', '编号里有NUL', (ground) => pathWith(ground, ['%00', 'ap-%00'])),
  kind('id-double-encoded', '编号两次转义', (ground) => pathWith(ground, ['%252e%252e%252f'])),
  kind('id-sql', '编号里有SQL', (ground) => pathWith(ground, ["'%20or%201=1--"])),
  kind('id-unicode', '编号是汉字或表情', (ground) => pathWith(ground, [encodeURIComponent('编号'), encodeURIComponent('😀')])),
  kind('id-bad-encoding', '编号的转义不完整', (ground) => pathWith(ground, ['%E4%BD', '%zz'])),
  kind('id-long', '编号有一千个字', (ground) => pathWith(ground, ['a'.repeat(1000)])),
  kind('method-wrong', '方法不对', (ground) =>
    [
      request(ground, {
        method: ground.operation.path === '/api/session' || ground.operation.method !== 'GET' ? 'PATCH' : 'DELETE',
        path: ground.path,
      }),
    ].filter(() => !/\/api\/uploads/.test(ground.path)),
  ),
]

function replaceObject(ground: Ground, id: string): string {
  return ground.operation.path.replace(/:(\w+)/g, (_, name: string) => (name === ground.operation.object?.param ? id : 'absent'))
}

function pathWith(ground: Ground, values: readonly string[]): readonly Asked[] {
  if (!ground.hasPathParameter) return []
  return values.map((value) => request(ground, { path: ground.operation.path.replace(/:(\w+)/g, value) + ground.query }))
}

const queries: readonly Kind[] = [
  kind('query-unknown', '没有的查询参数', (ground) =>
    ground.operation.method === 'GET' && !ground.operation.produces
      ? [request(ground, { path: `${ground.path}${ground.query}${ground.query ? '&' : '?'}nothing=1` })]
      : [],
  ),
  kind('query-repeated', '参数重复', (ground) => queryFields(ground).map((name) => request(ground, { path: `${ground.path}?${name}=1&${name}=2` }))),
  kind('query-number', '参数该是数字', (ground) =>
    queryFields(ground)
      .filter((name) => /limit|workingDays|from|to/.test(name))
      .map((name) => request(ground, { path: `${ground.path}?${name}=many` })),
  ),
  kind('query-range', '参数超出范围', (ground) =>
    queryFields(ground)
      .filter((name) => /limit|workingDays/.test(name))
      .flatMap((name) => [request(ground, { path: `${ground.path}?${name}=-1` }), request(ground, { path: `${ground.path}?${name}=1000000` })]),
  ),
  kind('query-nul', '参数里有NUL', (ground) => queryFields(ground).map((name) => request(ground, { path: `${ground.path}?${name}=%00` }))),
]

function queryFields(ground: Ground): readonly string[] {
  return ground.operation.method === 'GET' ? Object.keys(ground.querySchema?.properties ?? {}) : []
}

const sessions: readonly Kind[] = [
  kind('csrf-absent', '没有会话令牌', (ground) => unsafe(ground, { 'x-csrf-token': '' })),
  kind('csrf-wrong', '会话令牌不对', (ground) => unsafe(ground, { 'x-csrf-token': 'x'.repeat(32) })),
  kind('session-unknown', '没有这个会话', (ground) =>
    ground.signedIn ? [request(ground, { headers: { ...STALE, cookie: 'zhiheng=nothing-at-all' } })] : [],
  ),
  kind('session-hostile', '会话里有敌意文本', (ground) =>
    ground.signedIn ? [request(ground, { headers: { ...STALE, cookie: "zhiheng=' or 1=1 --; other=%00" } })] : [],
  ),
  kind('version-stale', '版本已变化', (ground) => (ground.operation.step && ground.hasObject ? [request(ground)] : [])),
  kind('post-not-held', '指明了没有的岗位', (ground) =>
    ground.signedIn && ground.operation.step ? [request(ground, { headers: { ...STALE, 'x-post': 'government/government-of-nowhere' } })] : [],
  ),
]

function unsafe(ground: Ground, headers: Readonly<Record<string, string>>): readonly Asked[] {
  return ground.signedIn && ground.operation.method !== 'GET' ? [request(ground, { headers: { ...STALE, ...headers } })] : []
}

/** Every kind that is made from one good request. Order and replay need a walk of their own (`badinput.ts`). */
export const kinds: readonly Kind[] = [...bodies, ...fields, ...hostileKinds, ...addresses, ...queries, ...sessions]
