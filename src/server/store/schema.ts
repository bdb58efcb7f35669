/** The tables as kysely sees them. Days are `'YYYY-MM-DD'`, instants ISO 8601 in UTC, hashes hex. */
import type { ColumnType, Generated, Kysely, Transaction } from 'kysely'
import type { CaseKind } from '../../procedure/decision.ts'

/** Written as JSON text, read as a value. */
export type Json<T> = ColumnType<T, string, string>

interface CaseTable {
  id: string
  version: number
  stage: string
  touched_on: string
  /** Hash of the case's last entry in the journal. */
  head: string
  state: Json<unknown>
}

interface CaseColumns {
  rules: { number: number }
  criteria: object
  calendar: { year: number; number: number }
  receiving: object
  organisation: { credit_code: string; area: string }
  edition: { number: number }
  application: { edition: string; organisation: string; number: string; body: string; credit_code: string }
  consultation: { application: string; department: string; due: string; round: string }
  notice: { edition: string; kind: string; publisher: string; published_on: string; last_day: string | null }
  expert: { person: string | null; employer_code: string }
  sheet: { application: string; edition: string; expert: string }
  visit: { application: string; edition: string; leader: string; members: string[] }
  meeting: { edition: string; members: string[] }
  approval: { edition: string }
  honour: { certificate: string; edition: string; organisation: string; credit_code: string }
  objection: { edition: string; application: string; number: string; examination_due: string }
  ban: { organisation: string; credit_code: string; until: string }
  account: object
  act: { role: string; body: string; subject: string | null; handler: string }
  erasure: object
  conduct: { visit: string; application: string; edition: string; organisation: string }
  pack: { visit: string; edition: string; person: string }
  draw: { edition: string; purpose: string; applications: string[] }
  opening: { application: string }
}

type CaseTables = { [K in CaseKind]: CaseTable & CaseColumns[K] }

export interface Schema extends CaseTables {
  journal: {
    id: Generated<number>
    kind: CaseKind
    case_id: string
    version: number
    type: string
    at: string
    prev: string | null
    body_hash: string
    hash: string
    xid: Generated<string>
  }
  journal_body: { hash: string; salt: string; body: string }
  erased_body: { hash: string; erasure: string }
  seal: { position: number; hash: string }
  tree_node: { level: number; position: number; hash: string }
  checkpoint: { size: number; root: string; at: string; note: string }
  draft: { application: string; section: string; version: number; content: Json<unknown>; saved_by: string; saved_at: string }
  presence: { application: string; person: string; section: string; seen_at: string }
  desk_draft: {
    role: string
    body: string
    application: string
    part: string
    version: number
    content: Json<unknown>
    saved_by: string
    saved_at: string
  }
  sheet_draft: { sheet: string; version: number; content: Json<unknown>; saved_at: string; seen: Json<readonly (readonly [string, number])[]> | null }
  submission: { application: string; number: number; content_hash: string; content: string }
  file: { sha256: string; bytes: number; kind: string; pages: number | null }
  upload: {
    id: string
    owner: string
    name: string
    bytes: number
    state: 'receiving' | 'checking' | 'ready' | 'refused'
    sha256: string | null
    fault: string | null
    created_at: string
  }
  evidence_opening: { application: string; sha256: string; expert: string; at: string }
  ballot_box: { meeting: string; application: string; round: number; size: number; secret: string }
  ballot: { id: string; meeting: string; application: string; sealed: string }
  draw_name: { draw: string; leaf: string; expert: string; salt: string }
  draw_number: { draw: string; party: string; nonce: string }
  vault: { objection: string; key: string; sealed: string }
  vault_opening: { id: Generated<number>; objection: string; person: string; reason: string; at: string }
  credential: {
    account: string
    login: string
    password: string | null
    activation: string | null
    activation_until: string | null
    factor: string | null
    factor_pending: string | null
    last_code: Generated<number>
    failures: Generated<number>
    locked_until: string | null
  }
  passkey: { id: string; account: string; public_key: string; counter: number; label: string; created_at: string }
  session: {
    token: string
    account: string
    csrf: string
    second_factor: boolean
    challenge: string | null
    created_at: string
    seen_at: string
  }
  request: { key: string; fingerprint: string; reply: string; at: string }
  counter: { key: string; n: number }
  preference: { account: string; name: string; content: Json<unknown>; saved_at: string }
  migration: { name: string; at: string }
}

export type Database = Kysely<Schema>
export type Tx = Transaction<Schema>
