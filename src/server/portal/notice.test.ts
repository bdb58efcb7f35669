/** The notice page through everything that befalls a notice, over a real database; and the cache that must follow at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type PortalScene, portalScene } from '../../../tests/helpers/portal-scene.ts'
import { sealAll } from '../../../tests/helpers/sealing.ts'
import { instantOf } from '../clock.ts'
import { stopTypesetter } from '../documents/typeset.ts'
import { runDueCommands } from '../jobs/due.ts'
import { result } from './words/notices.ts'

let scene: PortalScene

beforeAll(async () => {
  scene = await portalScene()
}, 120_000)

afterAll(async () => {
  await stopTypesetter()
  await scene.close()
})

const get = (url: string, headers: Record<string, string> = {}) => scene.app.inject({ url, headers })
const read = async (url: string, headers?: Record<string, string>) =>
  (await get(url, headers)).body
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const page = (name: keyof PortalScene['notices']) => `/notices/${scene.notices[name]}`

describe('a running notice', () => {
  it('counts day by day and says which day is counted and why', async () => {
    const words = await read(page('acceptance'))
    for (const part of [
      '公示期到9月24日（星期四）24时止 第3个工作日，共5个',
      '星期五 9月18日 不计 发布当日',
      '星期六 9月19日 不计 休息日',
      '星期日 9月20日 第 1 个 调休上班，计入',
      '星期二 9月22日 第 3 个 今天',
      '星期四 9月24日 第 5 个 24时止',
      '公示期满的次日（9月25日）起才可以进入下一步。9月25日至27日不上班，之后第一个工作日是9月28日（星期一）。',
      '第十五条：公示时间不少于5个工作日。',
      '《民法典》第二百零一条',
      '国办发明电〔2025〕7号',
      '9月20日（周日）上班',
    ])
      expect(words).toContain(part)
  })

  it('lists its subjects in stroke order, says the rule, and links each district notice', async () => {
    const reply = (await get(page('acceptance'))).body
    const names = [...reply.matchAll(/<th scope="row">([^<]+)<\/th>/g)].map((match) => match[1] ?? '')
    expect(names).toHaveLength(4)
    expect(names).toEqual([...names].sort(new Intl.Collator('zh-CN-u-co-stroke').compare))
    expect(await read(page('acceptance'))).toContain('按单位名称笔画排序，排名不分先后')
    expect(reply).toContain(`href="/notices/${scene.notices.plain}"`)
  })

  it('says how to object in the words of article 28, and where else to turn', async () => {
    const words = await read(page('acceptance'))
    for (const part of [
      '个人须给出本人签名、联系电话、通讯地址、身份证明、证明材料',
      '单位须给出住所、联系电话、通讯地址、单位公章',
      '12388',
      '看不到',
    ])
      expect(words).toContain(part)
  })

  it('carries its proof: number, check words, and the way to verify', async () => {
    const reply = await get(page('acceptance'))
    expect(reply.body).toMatch(/本页存证 第\d+号/)
    const [, hash] = /href="\/ledger\/([0-9a-f]{64})"/.exec(reply.body) ?? []
    expect((await get(`/ledger/${hash}`)).body).toContain('核验一致')
  })

  it('comes as the paper that is stamped and as a workbook', async () => {
    const pdf = await get(`${page('acceptance')}.pdf`)
    expect([pdf.statusCode, pdf.headers['content-type'], pdf.rawPayload.subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-'])
    const list = await get(`${page('acceptance')}.xlsx`)
    expect([list.statusCode, list.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
    expect((await get('/notices/no-such.pdf')).statusCode).toBe(404)
  }, 60_000)
})

it('an ended notice has its result and keeps its address', async () => {
  expect(await read(page('plain'))).toContain('公示期到7月31日（星期五）24时，已期满')
  expect(await read(page('anew'))).toContain('公示期满，没有收到异议。')
})

it('a result says how many objections came in time, and how many of them are open', () => {
  expect(result(0, 0)[0]).toBe('公示期满，没有收到异议。')
  expect(result(3, 0)[0]).toBe('公示期满，收到异议3件，均已办结。')
  expect(result(3, 1)[0]).toBe('公示期满，收到异议3件，其中1件正在办理。')
})

it('a withdrawn notice says why and leads to the one that replaces it, which leads back', async () => {
  const withdrawn = await get(page('withdrawn'))
  expect(withdrawn.body).toContain('公示名称有误')
  expect(withdrawn.body).toContain(`href="/notices/${scene.notices.anew}"`)
  expect((await get(page('anew'))).body).toContain(`href="/notices/${scene.notices.withdrawn}"`)
})

it('a lengthened notice shows the old and the new end', async () => {
  expect(await read(page('lengthened'))).toContain('因公示网站停机检修一天，公示期由原定7月31日（星期五）24时止延长至8月4日（星期二）24时止。')
})

it('an announcement without a count has its text and no strip', async () => {
  const announcement = await scene.house.db
    .selectFrom('notice')
    .select('id')
    .where('kind', '=', 'announcement')
    .orderBy('published_on', 'desc')
    .executeTakeFirstOrThrow()
  const reply = await get(`/notices/${announcement.id}`)
  expect(reply.body).toContain('申报不收取任何费用')
  expect(reply.body).not.toContain('class="strip"')
})

describe('what is kept ready', () => {
  it('is not sent again to who has it', async () => {
    const first = await get('/')
    const again = await get('/', { 'if-none-match': String(first.headers.etag) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
    expect(again.headers['content-length']).toBeUndefined()
    const head = await scene.app.inject({ method: 'HEAD', url: '/' })
    expect([head.statusCode, head.body]).toEqual([200, ''])
  })

  it('keeps languages and modes apart, and answers in the coding asked for', async () => {
    const plain = await get('/')
    const others = [await get('/en'), await get('/', { cookie: 'zhiheng-display=care' }), await get('/en', { cookie: 'zhiheng-display=dark' })]
    expect(new Set([plain, ...others].map((reply) => reply.headers.etag)).size).toBe(4)
    expect((await get('/', { 'accept-encoding': 'br' })).headers['content-encoding']).toBe('br')
    expect((await get('/', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip')
    expect(plain.headers.vary).toBe('accept-encoding, cookie')
    expect(plain.headers['cache-control']).toBe('no-cache')
  })

  it('leaves unknown fields of the question out of account', async () => {
    expect((await get('/?utm=1')).headers.etag).toBe((await get('/')).headers.etag)
  })

  it('serves its style sheet under its content for ever', async () => {
    const [, address = ''] = /href="(\/portal-[0-9a-f]+\.css)"/.exec((await get('/')).body) ?? []
    const sheet = await get(address)
    expect([sheet.statusCode, sheet.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  })

  it('turns with the day in Shanghai', async () => {
    scene.clock.instant = instantOf('2026-09-22', '23:59')
    expect(await read(page('acceptance'))).toContain('第3个工作日，共5个')
    scene.clock.instant = instantOf('2026-09-23', '00:00')
    expect(await read(page('acceptance'))).toContain('第4个工作日，共5个')
  })

  it('shows a change at once: lengthened into a year without its notice, the last day is provisional', async () => {
    expect(await read(page('acceptance'))).not.toContain('暂定')
    await scene.office.bind('notice.lengthen', scene.notices.acceptance, { to: '2027-01-05', reason: '征求意见' }, scene.city.city)
    const words = await read(page('acceptance'))
    expect(words).toContain('延长至2027年1月5日（星期二）24时止')
    expect(words).toContain('最后一日为暂定：2027年的放假安排尚未公布')
    expect(await read('/')).toContain('暂定')
  })

  it('says that an entry is being sealed until it is, and then its number', async () => {
    const hands = scene.city.city
    const act = await scene.office.bind(
      'edition.suspend',
      scene.edition,
      { documentNumber: '兰质奖发〔2026〕9号', title: '暂停评选的通知', text: '因核查需要，暂停评选。', reason: '核查' },
      hands,
    )
    const address = `/notices/no-${act.slice(3)}`
    expect(await read(address)).toContain('封存中，5秒内完成')
    await sealAll(scene.house)
    scene.house.sealed()
    expect(await read(address)).toMatch(/本页存证 第\d+号/)
    expect(await read('/')).toContain('本届评选暂停')
    expect(await read(page('acceptance'))).toContain('本届评选暂停。公示期照常计算。')
  })
})

it('between editions the first page has the last winners and says when the next is announced', async () => {
  await scene.office.bind(
    'edition.end',
    scene.edition,
    { documentNumber: '兰质奖发〔2026〕10号', title: '终止评选的通知', text: '终止评选。', reason: '核查' },
    scene.city.city,
  )
  await runDueCommands(scene.house)
  const words = await read('/')
  for (const part of ['现在没有正在进行的评选', '第六届（2026年度）已终止', '下一届的申报通知发布后', '第五届（2025年度），先质量奖后提名奖'])
    expect(words).toContain(part)
})
