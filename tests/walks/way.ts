/** What the chapters of the walk share: the demonstration, and what was found out on the way for those who follow. */
import { type Applicant, loginOf, type Reader } from './people.ts'
import type { Walked } from './walked.ts'

/** Those whose draws are made at the screens; the others' by request. */
const FEW = 8

export class Way {
  readonly walked: Walked
  /** Received by the city, in the order of their numbers. */
  applicants: readonly Applicant[] = []
  /** On the acceptance list. */
  listed: readonly Applicant[] = []
  readingDraw = ''
  visitDraw = ''
  meeting = ''

  constructor(walked: Walked) {
    this.walked = walked
  }

  of(index: number): Applicant {
    const applicant = this.applicants[index]
    if (!applicant) throw new Error(`no applicant at ${index}`)
    return applicant
  }

  /** Whose case goes through every screen. */
  get first(): Applicant {
    return this.of(0)
  }

  /** The first of them, and the rest. */
  static parted(applicants: readonly Applicant[]): { readonly few: readonly Applicant[]; readonly rest: readonly Applicant[] } {
    return { few: applicants.slice(0, FEW), rest: applicants.slice(FEW) }
  }

  /** The login of an expert. */
  login(reader: Reader | undefined): Promise<string> {
    if (!reader) throw new Error('nobody is there')
    return loginOf(this.walked, reader)
  }

  /** The name of who has a login. */
  nameOf(login: string): string {
    return this.walked.note.accounts.find((each) => each.login === login)?.name ?? ''
  }

  /** The day after the last day of the newest notice of a kind. */
  async dayAfterNotice(kind: string): Promise<string> {
    const { items } = await this.walked.read('city-3', `/api/notices?edition=${this.walked.edition}&kind=${kind}`)
    return dayAfter(items.at(-1).state.lastDay)
  }
}

export const numbersOf = (applicants: readonly Applicant[]) => applicants.map(({ number }) => number)
export const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
