/** Sign-in: password, second factor by code or passkey, sessions on the server. Answers tell nobody which names exist. */
import { timingSafeEqual } from 'node:crypto'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import { type Actor, actorOf, minutesOf, tokenHash } from '../access/actor.ts'
import { acceptedStep, enrolmentAddress, newSecret } from '../access/one-time-code.ts'
import { hashPassword, nobodysHash, passwordFault, passwordMatches } from '../access/passwords.ts'
import { activationEnds } from '../first-start.ts'
import { execute, isLoginTaken } from '../handle.ts'
import type { House } from '../house.ts'
import { newId, randomWord } from '../ids.ts'
import { seal, unseal } from '../ledger/keys.ts'
import { actorIn, type Handler, type Input } from './input.ts'
import { sendFault } from './problems.ts'

const FAILURES_BEFORE_LOCK = 5
const LOCK_MINUTES = 15

/** What a session says of itself. */
export async function sessionView(house: House, actor: Actor) {
  const { idle, longest } = minutesOf(actor)
  const now = house.clock.now().getTime()
  const later = (from: number, minutes: number) => new Date(from + minutes * 60_000).toISOString()
  const { n } = await house.db
    .selectFrom('passkey')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('account', '=', actor.person)
    .executeTakeFirstOrThrow()
  const needs = actor.waiting.length === 0 ? 'nothing' : actor.enrolled ? 'code' : 'enrolment'
  return {
    person: actor.person,
    name: actor.name,
    needs,
    csrf: actor.csrf,
    posts: actor.posts.map(({ role, body, capacities, standingInFor }) => ({ role, body, capacities, ...(standingInFor && { standingInFor }) })),
    now: new Date(now).toISOString(),
    idleUntil: later(now, idle),
    endsAt: later(Date.parse(actor.createdAt), longest),
    passkeys: Number(n),
  }
}

/** Begin a session and set its cookie; an earlier session of this browser ends. */
async function beginSession(input: Input, account: string, secondFactor: boolean): Promise<unknown> {
  const { house, reply, request } = input
  if (input.actor) await house.db.deleteFrom('session').where('token', '=', input.actor.token).execute()
  const token = randomWord(40)
  const at = house.clock.now().toISOString()
  await house.db
    .insertInto('session')
    .values({ token: tokenHash(token), account, csrf: randomWord(32), second_factor: secondFactor, challenge: null, created_at: at, seen_at: at })
    .execute()
  if (secondFactor) await forgetFailures(house, account)
  request.server.setSession(reply, token)
  const actor = await actorOf(house, token)
  if (!actor) return sendFault(reply, 'wrong-credentials')
  return sessionView(house, actor)
}

const begin: Handler = async (input) => {
  const { house, body, reply } = input
  const found = await house.db.selectFrom('credential').selectAll().where('login', '=', body.login).executeTakeFirst()
  const now = house.clock.now()
  if (found?.locked_until && Date.parse(found.locked_until) > now.getTime()) {
    return sendFault(reply.header('retry-after', Math.ceil((Date.parse(found.locked_until) - now.getTime()) / 1000)), 'locked', {
      minutes: LOCK_MINUTES,
    })
  }
  const good = await passwordMatches(found?.password ?? (await nobodysHash), body.password)
  if (!found?.password || !good) {
    if (found) await failed(house, found.account, now)
    return sendFault(reply, 'wrong-credentials')
  }
  if (!found.factor) await forgetFailures(house, found.account)
  return beginSession(input, found.account, false)
}

/** One more failure, counted in the database: attempts at the same moment count one by one, and none of them lifts a lock. */
async function failed(house: House, account: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000).toISOString()
  await sql`update credential set failures = failures + 1,
    locked_until = case when (failures + 1) % ${sql.lit(FAILURES_BEFORE_LOCK)} = 0 then ${until} else locked_until end
    where account = ${account}`.execute(house.db)
}

/** Failures are forgotten with the last factor of a sign-in. The password alone forgets none, or codes could be tried without end. */
async function forgetFailures(house: House, account: string): Promise<void> {
  await house.db.updateTable('credential').set({ failures: 0, locked_until: null }).where('account', '=', account).execute()
}

/** The factor's secret is kept encrypted. */
const factorKey = (house: House) => house.keys.derive('second factor')

const code: Handler = async (input) => {
  const { house, body, reply } = input
  const actor = actorIn(input)
  const found = await house.db.selectFrom('credential').selectAll().where('account', '=', actor.person).executeTakeFirst()
  const now = house.clock.now()
  if (found?.locked_until && Date.parse(found.locked_until) > now.getTime()) return sendFault(reply, 'locked', { minutes: LOCK_MINUTES })
  const step = found?.factor ? acceptedStep(unseal(factorKey(house), found.factor), body.code, now, found.last_code) : null
  if (!found || step === null) {
    await failed(house, actor.person, now)
    return sendFault(reply, 'wrong-code')
  }
  const used = await house.db
    .updateTable('credential')
    .set({ last_code: step })
    .where('account', '=', actor.person)
    .where('last_code', '<', step)
    .executeTakeFirst()
  return used.numUpdatedRows === 0n ? sendFault(reply, 'wrong-code') : beginSession(input, actor.person, true)
}

const end: Handler = async (input) => {
  await input.house.db.deleteFrom('session').where('token', '=', actorIn(input).token).execute()
  input.request.server.clearSession(input.reply)
  return { ended: true }
}

const endOthers: Handler = async (input) => {
  const { person, token } = actorIn(input)
  const gone = await input.house.db.deleteFrom('session').where('account', '=', person).where('token', '!=', token).executeTakeFirst()
  return { ended: Number(gone.numDeletedRows) }
}

const register: Handler = async (input) => {
  const { house, body, reply } = input
  const fault = passwordFault(body.password, body.login)
  if (fault) return sendFault(reply, fault)
  const taken = await house.db.selectFrom('credential').select('account').where('login', '=', body.login).executeTakeFirst()
  if (taken) return sendFault(reply, 'login-taken', { login: body.login })
  const id = newId('account')
  const by = { person: id, role: 'public', body: '' } as const
  const until = house.clock.now().toISOString()
  try {
    await execute(house, { name: 'account.open', subject: null, by, data: { id, name: body.name, login: body.login, activation: null, until } })
  } catch (fault) {
    if (isLoginTaken(fault)) return sendFault(reply, 'login-taken', { login: body.login })
    throw fault
  }
  await house.db
    .updateTable('credential')
    .set({ password: await hashPassword(body.password) })
    .where('account', '=', id)
    .execute()
  return { person: id }
}

const activate: Handler = async (input) => {
  const { house, body, reply } = input
  const found = await house.db.selectFrom('credential').selectAll().where('login', '=', body.login).executeTakeFirst()
  const inTime = found?.activation_until ? Date.parse(found.activation_until) > house.clock.now().getTime() : false
  const good = await passwordMatches(found?.activation ?? (await nobodysHash), body.activation)
  if (!found?.activation || !good || !inTime) return sendFault(reply, 'activation-ended')
  const fault = passwordFault(body.password, body.login)
  if (fault) return sendFault(reply, fault)
  await house.db
    .updateTable('credential')
    .set({ password: await hashPassword(body.password), activation: null, activation_until: null })
    .where('account', '=', found.account)
    .execute()
  return { person: found.account }
}

/** A new code for an account that has no password: never activated, or reset by two people. The old code ends. */
const renewActivation: Handler = async (input) => {
  const { house, params, reply } = input
  const activation = randomWord(12)
  const changed = await house.db
    .updateTable('credential')
    .set({ activation: await hashPassword(activation), activation_until: activationEnds(house) })
    .where('account', '=', params.account ?? '')
    .where('password', 'is', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return sendFault(reply, 'account-active')
  input.request.log.info({ account: params.account, by: actorIn(input).person }, 'a new activation code')
  return { activation }
}

const changePassword: Handler = async (input) => {
  const { house, body, reply } = input
  const actor = actorIn(input)
  const found = await house.db.selectFrom('credential').selectAll().where('account', '=', actor.person).executeTakeFirst()
  if (!found?.password || !(await passwordMatches(found.password, body.current))) return sendFault(reply, 'wrong-credentials')
  const fault = passwordFault(body.next, found.login)
  if (fault) return sendFault(reply, fault)
  await house.db
    .updateTable('credential')
    .set({ password: await hashPassword(body.next) })
    .where('account', '=', actor.person)
    .execute()
  await house.db.deleteFrom('session').where('account', '=', actor.person).where('token', '!=', actor.token).execute()
  return { changed: true }
}

/** Enrolling is for a session that has passed its factor already, or for an account that has none yet. */
function mayEnrol(actor: Actor): boolean {
  return actor.secondFactor || !actor.enrolled
}

const beginFactor: Handler = async (input) => {
  const { house, reply } = input
  const actor = actorIn(input)
  if (!mayEnrol(actor)) return sendFault(reply, 'second-factor-needed')
  const secret = newSecret()
  const { login } = await house.db.selectFrom('credential').select('login').where('account', '=', actor.person).executeTakeFirstOrThrow()
  await house.db
    .updateTable('credential')
    .set({ factor_pending: seal(factorKey(house), secret) })
    .where('account', '=', actor.person)
    .execute()
  return { secret, uri: enrolmentAddress(secret, login, '质衡') }
}

const confirmFactor: Handler = async (input) => {
  const { house, body, reply } = input
  const actor = actorIn(input)
  if (!mayEnrol(actor)) return sendFault(reply, 'second-factor-needed')
  const { factor_pending } = await house.db
    .selectFrom('credential')
    .select('factor_pending')
    .where('account', '=', actor.person)
    .executeTakeFirstOrThrow()
  if (!factor_pending) return sendFault(reply, 'factor-not-begun')
  const step = acceptedStep(unseal(factorKey(house), factor_pending), body.code, house.clock.now(), 0)
  if (step === null) return sendFault(reply, 'wrong-code')
  await house.db
    .updateTable('credential')
    .set({ factor: factor_pending, factor_pending: null, last_code: step })
    .where('account', '=', actor.person)
    .execute()
  return beginSession(input, actor.person, true)
}

/** The site that passkeys are bound to. */
function site(input: Input): { id: string; origin: string } {
  const origin = input.request.server.publicOrigin(input.request)
  return { id: new URL(origin).hostname, origin }
}

async function keepChallenge(input: Input, challenge: string): Promise<void> {
  await input.house.db.updateTable('session').set({ challenge }).where('token', '=', actorIn(input).token).execute()
}

/** The challenge serves once. */
async function takeChallenge(input: Input): Promise<string | null> {
  const { token } = actorIn(input)
  const { challenge } = await input.house.db.selectFrom('session').select('challenge').where('token', '=', token).executeTakeFirstOrThrow()
  await input.house.db.updateTable('session').set({ challenge: null }).where('token', '=', token).execute()
  return challenge
}

const passkeyOptions: Handler = async (input) => {
  const actor = actorIn(input)
  if (!mayEnrol(actor)) return sendFault(input.reply, 'second-factor-needed')
  const options = await generateRegistrationOptions({
    rpName: '质衡',
    rpID: site(input).id,
    userName: actor.name,
    userID: new TextEncoder().encode(actor.person),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await keepChallenge(input, options.challenge)
  return options
}

const enrolPasskey: Handler = async (input) => {
  const actor = actorIn(input)
  if (!mayEnrol(actor)) return sendFault(input.reply, 'second-factor-needed')
  const challenge = await takeChallenge(input)
  if (!challenge) return sendFault(input.reply, 'factor-not-begun')
  const { id, origin } = site(input)
  const result = await verifyRegistrationResponse({
    response: input.body.response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
  }).catch(() => null)
  if (!result?.verified) return sendFault(input.reply, 'wrong-code')
  const { credential } = result.registrationInfo
  await input.house.db
    .insertInto('passkey')
    .values({
      id: credential.id,
      account: actor.person,
      public_key: Buffer.from(credential.publicKey).toString('base64'),
      counter: credential.counter,
      label: input.body.label,
      created_at: input.house.clock.now().toISOString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return beginSession(input, actor.person, true)
}

/** The second step of a sign-in, with a passkey instead of a code. */
const passkeyChallenge: Handler = async (input) => {
  const keys = await input.house.db.selectFrom('passkey').select('id').where('account', '=', actorIn(input).person).execute()
  const options = await generateAuthenticationOptions({
    rpID: site(input).id,
    allowCredentials: keys.map(({ id }) => ({ id })),
    userVerification: 'required',
  })
  await keepChallenge(input, options.challenge)
  return options
}

const givePasskey: Handler = async (input) => {
  const { person } = actorIn(input)
  const challenge = await takeChallenge(input)
  const response = input.body.response as AuthenticationResponseJSON
  const key =
    typeof response.id === 'string'
      ? await input.house.db.selectFrom('passkey').selectAll().where('id', '=', response.id).executeTakeFirst()
      : undefined
  if (!challenge || !key || !sameText(key.account, person)) return sendFault(input.reply, 'wrong-code')
  const { id, origin } = site(input)
  const result = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    credential: { id: key.id, publicKey: new Uint8Array(Buffer.from(key.public_key, 'base64')), counter: key.counter },
  }).catch(() => null)
  if (!result?.verified) return sendFault(input.reply, 'wrong-code')
  await input.house.db.updateTable('passkey').set({ counter: result.authenticationInfo.newCounter }).where('id', '=', key.id).execute()
  return beginSession(input, person, true)
}

function sameText(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
}

export const sessionHandlers: Readonly<Record<string, Handler>> = {
  'person.register': register,
  'person.activate': activate,
  'account.renew-activation': renewActivation,
  'session.begin': begin,
  'session.code': code,
  'session.passkey-options': passkeyChallenge,
  'session.passkey': givePasskey,
  'session.read': async (input) => sessionView(input.house, actorIn(input)),
  'session.end': end,
  'session.end-others': endOthers,
  'password.change': changePassword,
  'factor.begin': beginFactor,
  'factor.confirm': confirmFactor,
  'factor.passkey-options': passkeyOptions,
  'factor.passkey': enrolPasskey,
}
