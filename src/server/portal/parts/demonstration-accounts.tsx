/** The demonstration's accounts, a table for each office. */
import type { ReactElement } from 'react'
import { demonstrationWords as words } from '../words/demonstration.ts'

interface Account {
  readonly login: string
  readonly name: string
  readonly title: string
  readonly role: string
}

type Office = keyof typeof words.offices

const officeOf: Readonly<Record<string, Office>> = {
  city: 'city',
  district: 'district',
  department: 'department',
  government: 'government',
  commendation: 'commendation',
  discipline: 'supervision',
  auditor: 'supervision',
  'system-administrator': 'supervision',
  'security-administrator': 'supervision',
  member: 'member',
  expert: 'expert',
  leader: 'expert',
}

/** Written out; the many of one kind are folded away. */
const folded: readonly Office[] = ['expert', 'applicant', 'district', 'member']

export function DemonstrationAccounts({ accounts }: { accounts: readonly Account[] }): ReactElement {
  return (
    <>
      {(Object.keys(words.offices) as Office[]).map((office) => {
        const here = accounts.filter((account) => (officeOf[account.role] ?? 'applicant') === office)
        return here.length > 0 ? <OfficeAccounts key={office} office={office} accounts={here} /> : null
      })}
    </>
  )
}

function OfficeAccounts({ office, accounts }: { office: Office; accounts: readonly Account[] }): ReactElement {
  const title = `${words.offices[office]}（${words.people(accounts.length)}）`
  const table = <AccountTable title={title} accounts={accounts} />
  if (!folded.includes(office)) return table
  return (
    <details>
      <summary>{title}</summary>
      {table}
    </details>
  )
}

function AccountTable({ title, accounts }: { title: string; accounts: readonly Account[] }): ReactElement {
  return (
    <table className="accounts">
      <caption>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{words.login}</th>
          <th scope="col">{words.post}</th>
          <th scope="col">{words.person}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.login}>
            <th scope="row">{account.login}</th>
            <td>{account.title}</td>
            <td>{account.name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
