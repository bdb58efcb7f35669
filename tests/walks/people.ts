/** Whom the walk meets: applicants that were received, and experts by the login at which they work. */
import type { Walked } from './walked.ts'

export interface Applicant {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly organisation: string
  readonly creditCode: string
  /** Login of its legal representative. */
  readonly legal: string
}

/** An expert at a sheet or in a group. */
export interface Reader {
  readonly expert: string
  readonly name: string
}

/** Received by the city, in the order of their numbers. */
export async function received(walked: Walked): Promise<readonly Applicant[]> {
  const rows = await walked.desks.of('city-3').readAll(`/api/editions/${walked.edition}/applications`)
  const organisations = await walked.desks.of('city-3').readAll('/api/organisations')
  const applicants = rows
    .filter(({ stage }) => stage === 'received')
    .map(({ id, state: { number, name, organisation } }) => ({
      id,
      number,
      name,
      organisation,
      creditCode: organisations.find((each) => each.id === organisation)?.state.creditCode ?? '',
      legal: walked.note.accounts.find(({ role, body }) => role === 'legal-representative' && body === organisation)?.login ?? '',
    }))
  return applicants.sort((one, other) => (one.number < other.number ? -1 : 1))
}

/** The login of an expert of the bank; several may bear one name. */
export async function loginOf(walked: Walked, { expert, name }: Reader): Promise<string> {
  const namesakes = walked.note.accounts.filter((each) => each.role === 'expert' && each.name === name)
  if (namesakes.length > 1) for (const { login } of namesakes) if ((await walked.read(login, '/api/expert-desk')).expert === expert) return login
  return namesakes[0]?.login ?? ''
}

/** Numbers that hold a seat of a draw, in the order drawn. */
export async function seatsOf(walked: Walked, draw: string): Promise<readonly number[]> {
  const { result } = await walked.read('city-1', `/api/draws/${draw}/record`)
  return result.filter(({ outcome }: { outcome: string }) => outcome === 'seat').map(({ number }: { number: number }) => number)
}
