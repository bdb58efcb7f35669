/** An entry of the journal as it is told. */
export interface Entry {
  readonly kind: string
  readonly case: string
  readonly type: string
  readonly at: string
  readonly hash: string
  readonly zh: string
  readonly en: string
  readonly role: string
  readonly name: string
  readonly title: string
  readonly body: unknown
}
