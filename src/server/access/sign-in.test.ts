/** Sign-in from the first activation code to the end of the session, as a browser lives it. */
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Desk, eachHome, type Opened } from '../../../tests/helpers/homes.ts'
import { Visitor } from '../../../tests/helpers/visitor.ts'
import { openFirstAccounts, renewFirstCodes } from '../first-start.ts'
import { randomWord } from '../ids.ts'

const PASSWORD = 'tangerine clock 41'

eachHome((home) => {
  let opened: Opened
  let desk: Desk
  let count = 0

  beforeAll(async () => {
    opened = await home.empty()
    desk = await opened.serve()
  })

  const pass = (minutes: number) => {
    opened.clock.instant = new Date(opened.clock.instant.getTime() + minutes * 60_000)
  }
  const browser = () => new Visitor(desk.app)
  const register = async () => {
    count += 1
    const login = `person-${count}`
    expect((await browser().ask('POST', '/api/people', { name: '示例人员', login, password: PASSWORD })).statusCode).toBe(200)
    return login
  }
  const codeOf = (answer: { statusCode: number; json: () => { code?: string } }) => [answer.statusCode, answer.json().code]

  beforeEach(() => pass(60 * 24))

  describe('the first start', () => {
    it('opens two administrators with a code each, once; lost codes are made anew', async () => {
      const first = await openFirstAccounts(opened.house)
      expect(first.map(({ login }) => login)).toEqual(['sysadmin', 'secadmin'])
      expect(await openFirstAccounts(opened.house)).toEqual([])
      const renewed = await renewFirstCodes(opened.house)
      const activate = (activation: string) => browser().ask('POST', '/api/people/activate', { login: 'sysadmin', activation, password: PASSWORD })
      expect(codeOf(await activate(first[0]?.activation ?? ''))).toEqual([401, 'activation-ended'])
      expect((await activate(renewed[0]?.activation ?? '')).statusCode).toBe(200)
      expect(codeOf(await activate(renewed[0]?.activation ?? ''))).toEqual([401, 'activation-ended'])
      expect((await renewFirstCodes(opened.house)).map(({ login }) => login)).toEqual(['secadmin'])
    })

    it('a code is over after three days', async () => {
      const [second] = await renewFirstCodes(opened.house)
      pass(3 * 24 * 60 + 1)
      const late = await browser().ask('POST', '/api/people/activate', { login: 'secadmin', activation: second?.activation, password: PASSWORD })
      expect(codeOf(late)).toEqual([401, 'activation-ended'])
    })

    it('an administrator enrols a second factor before any post counts, and gives it at every sign-in', async () => {
      const page = browser()
      const begun = await page.signIn('sysadmin', PASSWORD)
      expect(begun.json()).toMatchObject({ needs: 'enrolment', posts: [] })
      const open = () => page.ask('POST', '/api/accounts', { name: '同事', login: `colleague-${randomWord(4)}` })
      expect(codeOf(await open())).toEqual([403, 'second-factor-needed'])
      const secret = await page.enrol(opened.clock.instant)
      expect((await page.ask('GET', '/api/session')).json()).toMatchObject({ needs: 'nothing', posts: [{ role: 'system-administrator' }] })
      expect((await open()).statusCode).toBe(200)

      const other = browser()
      expect((await other.signIn('sysadmin', PASSWORD)).json().needs).toBe('code')
      expect(codeOf(await other.ask('POST', '/api/factors/totp', {}))).toEqual([403, 'second-factor-needed'])
      expect(codeOf(await other.code(secret, opened.clock.instant))).toEqual([401, 'wrong-code'])
      pass(1)
      expect((await other.code(secret, opened.clock.instant)).json()).toMatchObject({ needs: 'nothing' })
      const third = browser()
      await third.signIn('sysadmin', PASSWORD)
      expect(codeOf(await third.code(secret, opened.clock.instant))).toEqual([401, 'wrong-code'])
    })
  })

  describe('a wrong password', () => {
    it('and an unknown name are answered alike', async () => {
      const login = await register()
      const [wrong, unknown] = [await browser().signIn(login, 'not this one'), await browser().signIn('nobody-at-all', 'not this one')]
      expect(wrong.statusCode).toBe(401)
      expect(wrong.json()).toEqual(unknown.json())
      expect(wrong.cookies).toEqual([])
    })

    it('five times locks for a quarter of an hour, the right one too', async () => {
      const login = await register()
      for (let attempt = 1; attempt <= 5; attempt++) expect(codeOf(await browser().signIn(login, 'wrong'))).toEqual([401, 'wrong-credentials'])
      const locked = await browser().signIn(login, PASSWORD)
      expect(codeOf(locked)).toEqual([429, 'locked'])
      expect(Number(locked.headers['retry-after'])).toBe(15 * 60)
      pass(14)
      expect(codeOf(await browser().signIn(login, PASSWORD))).toEqual([429, 'locked'])
      pass(2)
      expect((await browser().signIn(login, PASSWORD)).statusCode).toBe(200)
    })

    it('many times at one moment is counted one by one, and locks as well', async () => {
      const login = await register()
      await Promise.all(Array.from({ length: 7 }, () => browser().signIn(login, 'wrong')))
      const { failures } = await opened.house.db.selectFrom('credential').select('failures').where('login', '=', login).executeTakeFirstOrThrow()
      expect(failures).toBeGreaterThanOrEqual(5)
      expect(codeOf(await browser().signIn(login, PASSWORD))).toEqual([429, 'locked'])
    })

    it('four times and then the right one is forgotten', async () => {
      const login = await register()
      for (let round = 0; round < 3; round++) {
        for (let attempt = 1; attempt <= 4; attempt++) await browser().signIn(login, 'wrong')
        expect((await browser().signIn(login, PASSWORD)).statusCode).toBe(200)
      }
    })
  })

  it('wrong codes lock too, and the password in between does not begin the count anew', async () => {
    const login = await register()
    const own = browser()
    await own.signIn(login, PASSWORD)
    const secret = await own.enrol(opened.clock.instant)
    pass(2)
    const guess = browser()
    for (let attempt = 1; attempt <= 5; attempt++) {
      expect((await guess.signIn(login, PASSWORD)).statusCode).toBe(200)
      expect(codeOf(await guess.ask('POST', '/api/session/code', { code: '000000' }))).toEqual([401, 'wrong-code'])
    }
    expect(codeOf(await guess.code(secret, opened.clock.instant))).toEqual([429, 'locked'])
    expect(codeOf(await browser().signIn(login, PASSWORD))).toEqual([429, 'locked'])
    pass(16)
    expect((await guess.signIn(login, PASSWORD)).statusCode).toBe(200)
    expect((await guess.code(secret, opened.clock.instant)).statusCode).toBe(200)
  })

  it.each([
    ['short', 'abc 12 x', 400, 'bad-field'],
    ['made of words that everybody tries', 'password12345678', 422, 'password-common'],
    ['made of the login', 'zhang-wei1zhang-wei1', 422, 'password-common'],
  ])('a password that is %s is not taken', async (_what, password, status, code) => {
    expect(codeOf(await browser().ask('POST', '/api/people', { name: '张伟', login: 'zhang-wei1', password }))).toEqual([status, code])
  })

  describe('a session', () => {
    const signedIn = async () => {
      const login = await register()
      const page = browser()
      await page.signIn(login, PASSWORD)
      return { login, page }
    }
    const isIn = async (page: Visitor) => (await page.ask('GET', '/api/session')).statusCode === 200

    it('is a cookie that no script reads and no other site sends', async () => {
      const login = await register()
      const answer = await browser().signIn(login, PASSWORD)
      const [cookie] = answer.cookies as { httpOnly?: boolean; sameSite?: string; path?: string; value: string }[]
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
      expect(
        await opened.house.db
          .selectFrom('session')
          .select('token')
          .where('token', '=', cookie?.value ?? '')
          .execute(),
      ).toEqual([])
    })

    it('of an applicant is over after two idle hours; each request begins them anew', async () => {
      const { page } = await signedIn()
      for (let hour = 0; hour < 4; hour++) {
        pass(110)
        expect(await isIn(page)).toBe(true)
      }
      pass(121)
      expect(await isIn(page)).toBe(false)
    })

    it('is over after a day, however busy', async () => {
      const { page } = await signedIn()
      for (let step = 0; step < 24; step++) {
        pass(60)
        expect(await isIn(page)).toBe(true)
      }
      pass(1)
      expect(await isIn(page)).toBe(false)
    })

    it('changes nothing without its token, but reads', async () => {
      const { page } = await signedIn()
      page.csrf = ''
      const bare = await page.ask('POST', '/api/factors/totp', {})
      expect(codeOf(bare)).toEqual([403, 'csrf'])
      page.csrf = 'f'.repeat(32)
      expect(codeOf(await page.ask('DELETE', '/api/session'))).toEqual([403, 'csrf'])
      expect(await isIn(page)).toBe(true)
    })

    it('ends at once when its person signs out', async () => {
      const { page } = await signedIn()
      const stolen = page.cookie
      const out = await page.ask('DELETE', '/api/session')
      expect([out.statusCode, out.headers['clear-site-data']]).toEqual([200, '"cache"'])
      page.cookie = stolen
      expect(await isIn(page)).toBe(false)
    })

    it('ends from elsewhere, and with a change of the password', async () => {
      const { login, page } = await signedIn()
      const elsewhere = browser()
      await elsewhere.signIn(login, PASSWORD)
      expect((await page.ask('DELETE', '/api/session/others')).json()).toEqual({ ended: 1 })
      expect(await isIn(elsewhere)).toBe(false)
      await elsewhere.signIn(login, PASSWORD)
      const next = 'another lantern 77'
      expect(codeOf(await page.ask('PUT', '/api/password', { current: 'wrong', next }))).toEqual([401, 'wrong-credentials'])
      expect((await page.ask('PUT', '/api/password', { current: PASSWORD, next })).statusCode).toBe(200)
      expect([await isIn(page), await isIn(elsewhere)]).toEqual([true, false])
      expect(codeOf(await browser().signIn(login, PASSWORD))).toEqual([401, 'wrong-credentials'])
    })

    it('of this browser ends when another begins in it: a planted cookie is of no use', async () => {
      const { login, page } = await signedIn()
      const planted = page.cookie
      await page.signIn(login, PASSWORD)
      expect(page.cookie).not.toBe(planted)
      const thief = browser()
      thief.cookie = planted
      expect(await isIn(thief)).toBe(false)
    })

    it('is none with a made-up cookie', async () => {
      const page = browser()
      page.cookie = randomWord(40)
      expect(codeOf(await page.ask('GET', '/api/session'))).toEqual([401, 'not-signed-in'])
    })
  })
})
