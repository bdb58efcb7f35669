/**
 * The order of the files: the longest first, so that none runs alone at the end while the other worker has nothing to do. A machine
 * that has never run the tests knows no times, and the size of a file says little; so the long ones are named here, by words of
 * their names, in seconds as last seen. A name that is missing or a number that is old costs time, never a test.
 */
import { relative } from 'node:path'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const seconds: readonly (readonly [words: string, seconds: number])[] = [
  ['the-whole-edition-is-walked', 150],
  ['passes-axe-in-the-other-modes', 80],
  ['programs/access', 75],
  ['programs/bad-input', 75],
  ['programs/rehearse', 60],
  ['every-decision-page', 60],
  ['from-its-acceptance-notice', 55],
  ['experts-and-overseers-pass-axe', 55],
  ['screen-of-the-city-desk', 50],
  ['the-tab-key-goes', 45],
  ['outlives-the-server-killed', 44],
  ['the-office-goes', 42],
  ['the-government-strikes', 40],
  ['the-meeting-goes', 40],
  ['passes-axe-in-standard', 40],
  ['an-edition-is-answered', 40],
  ['programs/demo', 35],
  ['every-page-of-a-dossier', 34],
  ['forty-minutes', 33],
  ['programs/crash', 33],
  ['from-the-first-field-to-the-receipt', 32],
  ['an-applicant-writes', 30],
  ['the-districts-desk', 29],
  ['a-group-visits', 26],
  ['from-the-district-to-the-city', 26],
  ['posts-without-a-mouse', 25],
  ['journeys/workspace/every-page-fits', 25],
  ['two-worlds', 24],
  ['backup-while-writing', 22],
  ['two-administrators', 22],
  ['server/handle', 20],
  ['routes/everywhere', 15],
  ['portal/pages', 14],
  ['site-review/site-review', 12],
  ['law/calendar', 5],
  ['procedure/walk', 5],
  ['web/words/words', 2],
]

/** What is not named, by where it lies. */
const others: readonly (readonly [place: string, seconds: number])[] = [
  ['tests/journeys/', 15],
  ['tests/programs/', 10],
  ['src/server/', 3],
]

const expected = (path: string) => seconds.find(([words]) => path.includes(words))?.[1] ?? others.find(([place]) => path.startsWith(place))?.[1] ?? 0

export class LongestFirst extends BaseSequencer {
  /** Project by project in the order of their configuration: within one whose files share a worker they follow one another. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const projects = this.ctx.projects.map(({ name }) => name)
    const turn = ({ project }: TestSpecification) => projects.indexOf(project.name)
    const path = ({ moduleId }: TestSpecification) => relative(this.ctx.config.root, moduleId)
    return [...files].sort(
      (one, other) => turn(one) - turn(other) || expected(path(other)) - expected(path(one)) || path(one).localeCompare(path(other)),
    )
  }
}
