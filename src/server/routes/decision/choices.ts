/** Experts to choose from, or the draws whose result is to be taken, as the rules say. */
import { declaredTies } from '../../facts/declared-ties.ts'
import type { Handler } from '../input.ts'
import { choiceOf } from './choice.ts'
import { finishedDraws } from './finished-draws.ts'
import { applicationsOf, bankOf, sheetsOf, visitsOf } from './found.ts'
import { aroundEdition } from './ground.ts'

export const readerChoices: Handler = async (input) => {
  const about = await aroundEdition(input)
  const { db } = input.house
  const asked = String(input.query.applications).split(',')
  const applications = await applicationsOf(db, about.edition.id)
  const [bank, sheets, visits] = await Promise.all([
    bankOf(db),
    sheetsOf(
      db,
      applications.map(({ id }) => id),
    ),
    visitsOf(db, about.edition.id),
  ])
  const chosen = applications.filter(({ id }) => asked.includes(id))
  const declared = await declaredTies(
    db,
    chosen.map(({ creditCode }) => creditCode),
  )
  const known = { sheets, visits, declared, about }
  // Who has left the bank since a draw still stands behind a number of it, barred.
  const choices = [...bank.values()].map((expert) => choiceOf(expert, chosen, known))
  const listed = choices.filter(({ id }) => bank.get(id)?.stage === 'listed')
  const { groupsDrawn, boardLedBy: ledBy } = about.terms.rules
  const ledByClause = about.terms.measures.parameters.find(({ key }) => key === 'boardLedBy')?.clause ?? 0
  const draws = await finishedDraws(input, { chosen, choices, sheets, visits, about })
  // Where experts are drawn, the bank by name is no part of the choice.
  return { drawn: groupsDrawn, ledBy, ledByClause, draws, experts: groupsDrawn ? [] : listed }
}
