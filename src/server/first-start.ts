/** The first start: two administrators, whose activation codes are printed once. Everything else they open in the system. */
import { hashPassword } from './access/passwords.ts'
import { execute } from './handle.ts'
import type { House } from './house.ts'
import { newId, randomWord } from './ids.ts'
import { SYSTEM } from './jobs/due.ts'

const administrators = [
  { role: 'system-administrator', body: 'system', login: 'sysadmin', name: '系统管理员' },
  { role: 'security-administrator', body: 'security', login: 'secadmin', name: '安全管理员' },
] as const

const DAYS_TO_ACTIVATE = 3

/** When an activation code handed out now serves no more. */
export function activationEnds(house: House): string {
  return new Date(house.clock.now().getTime() + DAYS_TO_ACTIVATE * 24 * 3600_000).toISOString()
}

export interface FirstAdministrator {
  readonly login: string
  readonly name: string
  /** Serves once, within three days. */
  readonly activation: string
}

/** Open the first two accounts in an empty installation; nothing in one that has accounts. */
export async function openFirstAccounts(house: House): Promise<readonly FirstAdministrator[]> {
  const any = await house.db.selectFrom('account').select('id').limit(1).executeTakeFirst()
  if (any) return []
  const until = activationEnds(house)
  const opened: FirstAdministrator[] = []
  for (const { role, body, login, name } of administrators) {
    const id = newId('account')
    const activation = randomWord(12)
    await execute(house, {
      name: 'account.open',
      subject: null,
      by: SYSTEM,
      data: { id, name, login, activation: await hashPassword(activation), until },
    })
    await execute(house, { name: 'account.give-post', subject: id, by: SYSTEM, data: { role, body, capacities: ['handle', 'review', 'sign'] } })
    opened.push({ login, name, activation })
  }
  return opened
}

/** Administrators who never activated their account get new codes: the printed ones were lost. */
export async function renewFirstCodes(house: House): Promise<readonly FirstAdministrator[]> {
  const until = activationEnds(house)
  const renewed: FirstAdministrator[] = []
  for (const { login, name } of administrators) {
    const activation = randomWord(12)
    const changed = await house.db
      .updateTable('credential')
      .set({ activation: await hashPassword(activation), activation_until: until })
      .where('login', '=', login)
      .where('password', 'is', null)
      .executeTakeFirst()
    if (changed.numUpdatedRows > 0n) renewed.push({ login, name, activation })
  }
  return renewed
}
