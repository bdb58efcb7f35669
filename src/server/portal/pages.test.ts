/** Every public page drawn over a real database: what it shows, how large it is, and what never stands on it. */
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalScene, portalScene } from '../../../tests/helpers/portal-scene.ts'
import { countWorkingDays } from '../../law/calendar.ts'
import { buildApp } from '../app.ts'
import { stopTypesetter } from '../documents/typeset.ts'
import { trackerCode } from '../ledger/keys.ts'
import { nothingSet } from '../operator.ts'
import { displayModes } from './display.ts'
import { pages, screens } from './pages.ts'
import { registerPortal } from './portal.ts'
import { styleSheet } from './stylesheet.ts'

let scene: PortalScene
let addresses: readonly string[]
let certificate = ''

beforeAll(async () => {
  scene = await portalScene()
  certificate = (await scene.house.db.selectFrom('honour').select('certificate').orderBy('certificate').executeTakeFirstOrThrow()).certificate
  const hash = (await scene.house.db.selectFrom('journal').select('hash').where('case_id', '=', scene.notices.acceptance).executeTakeFirstOrThrow())
    .hash
  const params: Readonly<Record<string, readonly string[]>> = {
    '/notices/:id': Object.values(scene.notices).map((id) => `/notices/${id}`),
    '/verify/:certificate': [`/verify/${certificate}`, '/verify/LZ25-Q0599-8', '/verify/LZ25-Q0501-9', '/verify/hello'],
    '/law/:number': [1, 4, 9, 10, 13, 15, 18, 28, 35, 39].map((number) => `/law/${number}`),
    '/calendar/:year': ['/calendar/2023', '/calendar/2027?from=2026-12-28&days=8'],
    '/ledger/:hash': [`/ledger/${hash}`],
  }
  addresses = [
    ...pages.flatMap(({ path }) => params[path] ?? [path]),
    '/notices?stage=ended&area=620102',
    '/eligibility?area=620102&registered=2023-05-05',
    '/calendar?from=2026-09-22&days=9',
    '/calendar?from=2026-12-14&days=30',
    '/law?q=公示',
  ]
}, 120_000)

afterAll(async () => {
  await stopTypesetter()
  await scene.close()
})

const get = (url: string, headers: Record<string, string> = {}) => scene.app.inject({ url, headers })
const text = async (url: string, headers?: Record<string, string>) => (await get(url, headers)).body
/** What a reader reads: without marks and without what only machines see. */
const read = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

const FORM = { 'content-type': 'application/x-www-form-urlencoded' }
const english = (address: string) => (address === '/' ? '/en' : `/en${address}`)

describe('every page', () => {
  it('is there, in Chinese and in English', async () => {
    for (const address of addresses)
      for (const url of [address, english(address)]) expect([url, (await get(encodeURI(url))).statusCode]).toEqual([url, 200])
  })

  it('has no script at all, no inline style and nothing from elsewhere', async () => {
    for (const address of addresses) {
      const html = await text(encodeURI(address))
      expect(html, address).not.toMatch(/<script|javascript:|\son[a-z]+=|\sstyle=|<iframe|<object/i)
      const sources = [...html.matchAll(/\s(?:src|href|action)="([^"]*)"/g)].map((match) => match[1] ?? '')
      expect(
        sources.filter((source) => !/^(\/(?!\/)|#|data:image\/svg)/.test(source)),
        address,
      ).toEqual([])
    }
  })

  it('is small: the page with its style sheet within 48 KB even uncompressed, 14 KB of HTML and 8 KB of CSS compressed', async () => {
    for (const mode of displayModes) {
      const css = styleSheet(mode).drawn.as('identity').body
      expect(gzipSync(css).length).toBeLessThanOrEqual(8 * 1024)
      for (const address of addresses) {
        for (const url of [address, english(address)]) {
          const html = Buffer.from(await text(encodeURI(url), { cookie: `zhiheng-display=${mode}` }))
          expect(html.length + css.length, `${mode} ${url}`).toBeLessThanOrEqual(48 * 1024)
          if (mode === 'standard') expect(gzipSync(html).length, url).toBeLessThanOrEqual(14 * 1024)
        }
      }
    }
  })

  it('says in English nothing in Chinese that is not marked as Chinese', async () => {
    for (const address of addresses.filter((each) => !each.includes('q='))) {
      const html = (await text(encodeURI(english(address)))).replace(/<head>.*?<\/head>/s, '')
      let rest = html.replace(/<(\w+)[^>]*\slang="zh-CN"[^>]*>(?:(?!<\/?\1[\s>]).|<\1[\s>].*?<\/\1>)*<\/\1>/gs, '')
      rest = rest.replace(/<[^>]+>/g, ' ')
      expect(rest.match(/[\u3400-\u9fff]+/g) ?? [], address).toEqual([])
    }
  })

  it('that does not exist says so in the same dress', async () => {
    for (const url of ['/law/40', '/en/law/40', '/notices/no-such', '/ledger/abc', '/calendar/1999']) {
      const reply = await get(url)
      expect([url, reply.statusCode]).toEqual([url, 404])
      expect(reply.headers['cache-control']).toBe('no-store')
      expect(read(reply.body)).toMatch(/没有这个页面|There is no such page/)
    }
  })

  it('at an address that nobody knows is the same page, in the language and mode asked for; under /api it is a problem', async () => {
    for (const url of ['/no-such', '/wp-login.php', '/%zz', '/notices/a/b/c']) {
      const reply = await get(url, { cookie: 'zhiheng-display=hc' })
      expect([url, reply.statusCode, reply.headers['content-type']]).toEqual([url, 404, 'text/html; charset=utf-8'])
      expect(read(reply.body)).toContain('没有这个页面')
      if (url !== '/%zz') expect(reply.body).toContain('class="hc"')
    }
    expect(read(await text('/en/no-such'))).toContain('There is no such page')
    const [lost, posted, program] = [await get('/apiary'), await scene.app.inject({ method: 'POST', url: '/law' }), await get('/api/no-such')]
    expect([lost.statusCode, posted.statusCode, program.statusCode]).toEqual([404, 404, 404])
    expect(program.headers['content-type']).toContain('application/problem+json')
    expect(posted.headers['content-type']).toContain('text/html')
  })

  it('leaves no word of its tables unsaid', async () => {
    for (const address of addresses)
      for (const url of [address, english(address)]) expect(await text(encodeURI(url)), url).not.toMatch(/undefined|\[object|NaN/)
  })

  it('shows no person, no objection, no score and no reader', async () => {
    const objection = await scene.house.db.selectFrom('objection').selectAll().executeTakeFirstOrThrow()
    const experts = await scene.house.db.selectFrom('expert').select('state').execute()
    const applications = await scene.house.db.selectFrom('application').select('state').execute()
    const scores = applications.flatMap((row) => {
      const { material, site } = row.state as { material: { total: number } | null; site: { total: number } | null }
      return [material, site].flatMap((result) => (result ? [String(result.total), String(result.total / 100)] : []))
    })
    const { content, number } = objection.state as { content: string; number: string }
    const secrets = [
      ...scene.people.filter((name) => name.length > 2),
      ...experts
        .flatMap((row) => [(row.state as { name: string }).name, (row.state as { employer: string }).employer])
        .filter((word) => word.length > 2),
      '示例异议人',
      '13800000000',
      content,
      number,
      ...new Set(scores.filter((score) => score.length > 3)),
    ]
    const downloads = ['/notices.xlsx', '/notices.atom', `/verify/${certificate}/proof.json`]
    for (const address of [...addresses, ...downloads]) {
      const body = read(await text(encodeURI(address)))
      for (const secret of secrets) expect(body.includes(secret), `${secret} on ${address}`).toBe(false)
    }
  })

  it('is drawn in every mode by a class on its root', async () => {
    for (const mode of displayModes) {
      const html = await text('/', { cookie: `zhiheng-display=${mode}` })
      expect(html).toContain(mode === 'standard' ? '<html lang="zh-CN">' : `<html lang="zh-CN" class="${mode}">`)
    }
  })
})

it('docs/screens.json lists every page with its articles', async () => {
  await expect(`${JSON.stringify(screens(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/screens.json')
})

describe('the first page', () => {
  it('says where the edition stands, with the day it runs to', async () => {
    const home = read(await text('/'))
    for (const words of [
      '第六届（2026年度）',
      '现在是受理名单公示，',
      '到9月24日（星期四）24时止',
      '4家单位列入受理名单',
      '第3个工作日，共5个',
      '最早9月28日',
      '计划11月16日',
    ])
      expect(home).toContain(words)
  })

  it('names the holders of the last edition, the award before the nomination', async () => {
    const home = read(await text('/'))
    expect(home.indexOf('2031年1月20日')).toBeLessThan(home.indexOf('不设期限'))
    expect(home).toContain('第五届（2025年度），先质量奖后提名奖')
  })
})

describe('the list of notices', () => {
  it('filters by state, edition and area', async () => {
    expect(read(await text('/notices?stage=withdrawn'))).toContain('共1件')
    expect(read(await text(`/notices?edition=${scene.edition}&area=620122`))).toContain('共3件')
    expect(read(await text('/notices?stage=nonsense'))).toContain('共13件')
  })

  it('comes as a workbook of text cells, so that nothing in it runs', async () => {
    const reply = await get('/notices.xlsx')
    expect(reply.headers['content-type']).toContain('spreadsheetml')
    expect(reply.headers['content-disposition']).toContain("filename*=UTF-8''")
    expect(reply.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  it('comes as a feed', async () => {
    const feed = await get('/notices.atom')
    expect(feed.headers['content-type']).toContain('application/atom+xml')
    expect(feed.body.match(/<entry>/g)).toHaveLength(13)
  })
})

describe('the tracker', () => {
  const ask = (number: string, code: string, path = '/tracker') =>
    scene.app.inject({
      method: 'POST',
      url: path,
      headers: FORM,
      payload: new URLSearchParams({ number, code }).toString(),
    })

  it('tells what happened, who has the case, what comes next and what is to do', async () => {
    const { number } = scene.accepted[0] ?? { number: '' }
    const reply = await ask(` ${number.toLowerCase()} `, trackerCode(scene.house.keys, number))
    expect(reply.headers['cache-control']).toBe('no-store')
    const page = read(reply.body)
    for (const words of [
      '列入受理名单',
      '第3个工作日，共5个',
      '市牵头部门',
      '现在没有',
      '县（区）公示期满，没有收到异议',
      '列入受理名单，开始公示',
      '最早',
      '城关区质量工作议事协调机构牵头部门',
    ])
      expect(page).toContain(words)
    expect(reply.body).not.toContain(trackerCode(scene.house.keys, number))
  })

  it('says the same of an unknown number and of a wrong code', async () => {
    const { number } = scene.accepted[0] ?? { number: '' }
    const [unknown, wrong] = [await ask('LZ2026-9999', '12345678'), await ask(number, '12345678')]
    expect(unknown.statusCode).toBe(wrong.statusCode)
    expect(unknown.body.replace('LZ2026-9999', number)).toBe(wrong.body)
    expect(read(wrong.body)).toContain('编号和查询码对不上')
  })

  it('tells an applicant outside the list of its letter, and nobody of the others', async () => {
    const outside = scene.applicants[4]?.number ?? ''
    const page = read((await ask(outside, trackerCode(scene.house.keys, outside), '/en/tracker')).body)
    expect(page).toContain('Reasons for not being on the acceptance list')
    expect(page).toContain('There is no next step')
  })
})

it('an office that set nothing is said to have set nothing, in both languages, and no number is made up', async () => {
  const house = { ...scene.house, operator: nothingSet }
  const app = await buildApp(house, { secure: false, requestsPerMinute: 0, rooms: [registerPortal] })
  for (const [url, said] of [
    ['/', '电话 未设置'],
    ['/en', 'Telephone not set'],
    ['/about', '电子邮件 未设置'],
    ['/objection', '地址 未设置'],
  ] as const) {
    const { body } = await app.inject({ url, headers: { cookie: 'zhiheng-display=care' } })
    expect(read(body)).toContain(said)
    expect(read(body)).not.toMatch(/×|0931|null|打电话给我们：/)
  }
  await app.close()
})

it('the tracker asks an address to wait after ten wrong pairs, in the look of the page, and says for how long', async () => {
  const ask = (number: string, code: string, path: string, remoteAddress: string) =>
    scene.app.inject({ method: 'POST', url: path, remoteAddress, headers: FORM, payload: new URLSearchParams({ number, code }).toString() })
  const { number } = scene.accepted[0] ?? { number: '' }
  const code = trackerCode(scene.house.keys, number)
  for (let time = 0; time < 10; time += 1) expect((await ask(number, `1000000${time}`, '/tracker', '192.0.2.7')).statusCode).toBe(200)
  const [held, english, other] = [
    await ask(number, code, '/tracker', '192.0.2.7'),
    await ask(number, code, '/en/tracker', '192.0.2.7'),
    await ask(number, code, '/tracker', '192.0.2.8'),
  ]
  expect([held.statusCode, held.headers['retry-after'], held.headers['cache-control']]).toEqual([429, '600', 'no-store'])
  expect(read(held.body)).toContain('请过10分钟再查')
  expect(read(english.body)).toContain('try again in 10 minutes')
  expect(read(other.body)).toContain('列入受理名单')
})

it('a verification comes as a sheet, and one that found nothing does not', async () => {
  const sheet = await get(`/verify/${certificate}.pdf`)
  expect([sheet.statusCode, sheet.headers['content-type'], sheet.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
  expect(await text(`/verify/${certificate}`)).toContain(`href="/verify/${certificate}.pdf"`)
  expect((await get('/verify/LZ25-Q0599-8.pdf')).statusCode).toBe(404)
}, 60_000)

it('more requests than one address may send are answered in the look of the page, with the time to wait', async () => {
  const app = await buildApp(scene.house, { secure: false, requestsPerMinute: 2, rooms: [registerPortal] })
  const replies = []
  for (let time = 0; time < 3; time += 1) replies.push(await app.inject({ url: '/law', headers: { cookie: 'zhiheng-display=dark' } }))
  const last = replies.at(-1)
  expect([last?.statusCode, last?.headers['retry-after'], last?.headers['content-type']]).toEqual([429, '60', 'text/html; charset=utf-8'])
  expect(last?.body).toContain('class="dark"')
  expect(read(last?.body ?? '')).toContain('现在访问的人很多')
  for (let time = 0; time < 3; time += 1) replies.push(await app.inject({ url: '/no-such' }))
  expect(replies.at(-1)?.statusCode).toBe(429)
  await app.close()
})

describe('the calendar', () => {
  it('answers a count as the law room counts', async () => {
    const { calendar } = await scene.house.world()
    const { lastDay } = countWorkingDays(calendar, '2026-09-22', 9)
    expect(lastDay).toBe('2026-10-12')
    expect(read(await text('/calendar?from=2026-09-22&days=9'))).toContain('到2026年10月12日（星期一）24时止')
  })

  it('says what is wrong with a question, and that a year without its notice is provisional', async () => {
    expect(read(await text('/calendar?from=2026-02-30&days=5'))).toContain('日期要写成')
    expect(read(await text('/calendar?from=2026-09-22&days=500'))).toContain('工作日写0到30之间的整数')
    expect(read(await text('/calendar/2027'))).toContain('2027年的放假安排尚未公布')
    expect((await get('/calendar/2022')).statusCode).toBe(404)
  })
})

describe('an article', () => {
  it('has its text, what carries it out, what it forbids and on what ground', async () => {
    const page = read(await text('/law/13'))
    for (const words of [
      '征求相关部门意见后向社会公示',
      '由这些步骤执行',
      '发布县（区）公示',
      '经办、审核、签发三步',
      '第十三条第二款',
      '实施细则 第1版第11条',
      '系统控制',
      '7个工作日 建议值',
    ])
      expect(page).toContain(words)
  })

  it('is found by its words, and there is none beyond the last', async () => {
    expect(read(await text(encodeURI('/law?q=身份证明')))).toContain('第二十八条')
    expect((await get('/law/40')).statusCode).toBe(404)
    expect((await get('/law/1e1')).statusCode).toBe(404)
  })
})

it('eligibility tells when five years are full and who receives, and turns nobody away', async () => {
  const page = read(await text('/eligibility?area=620102&registered=2023-05-05'))
  for (const words of ['2028年5月5日才满', '城关区质量工作议事协调机构牵头部门', '不等于不能申报']) expect(page).toContain(words)
  expect(read(await text('/eligibility?area=620102&registered=2030-01-01'))).toContain('不晚于今天')
})

it('an entry of the ledger is walked from its hash to the signed root', async () => {
  const { hash } = await scene.house.db.selectFrom('seal').select('hash').where('position', '=', 5).executeTakeFirstOrThrow()
  const page = read(await text(`/ledger/${hash}`))
  for (const words of ['第6号，核验一致', '与存证点的根一致', 'Ed25519 签名核对一致']) expect(page).toContain(words)
  const proof = JSON.parse(await text(`/ledger/${hash}/proof.json`)) as { envelope: object; sealed: { position: number } }
  expect(proof.sealed.position).toBe(5)
})
