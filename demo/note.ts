/** What a demonstration leaves beside its database for the next start. */

/** One account that a visitor may sign in with. */
export interface DemonstrationAccount {
  readonly login: string
  readonly name: string
  readonly title: string
  readonly role: string
  readonly body: string
}

export interface DemonstrationNote {
  readonly accounts: readonly DemonstrationAccount[]
  readonly edition: string
  /** The instant at which the story ended. */
  readonly at: string
  /** An expert with something in hand where the story stopped. */
  readonly expert?: string
}

/** Everybody's password and code generator in the demonstration; said openly, for it guards nothing. */
export const DEMONSTRATION_PASSWORD = 'zhiheng-2026-demo'
export const DEMONSTRATION_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
