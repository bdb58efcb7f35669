/** The map of the law names the pages of the workspace: every address by a name, every step of an article by a page, and each is looked at. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { lawMap } from '../scripts/law-map.ts'
import { pageNames, workspaceRoutes, workspaceScreens } from '../scripts/workspace-screens.ts'
import { stepRow } from '../src/procedure/steps.ts'

const screens = workspaceScreens()
const pagesOf = (article: number) => screens.filter(({ articles }) => articles.includes(article)).map(({ page }) => page)

it('every address of the workspace has a name on the map, and no name is left over', () => {
  expect(
    workspaceRoutes()
      .map(({ path }) => path)
      .sort(),
  ).toEqual(Object.keys(pageNames).sort())
})

it('every article that somebody carries out in the workspace names its pages', () => {
  const byPeople = lawMap().filter(({ steps }) => steps.some(({ row }) => row.by.some((role) => role !== 'system')))
  expect(byPeople.length).toBeGreaterThan(15)
  for (const { number, screens: found } of byPeople)
    expect(
      found?.some(({ path }) => path.startsWith('/work')),
      `article ${number}`,
    ).toBe(true)
  expect(stepRow('notice.end').by).toEqual(['system'])
})

it('a desk made for an article stands on its row', () => {
  expect(pagesOf(13)).toEqual(expect.arrayContaining(['区县审核台', '征求意见', '公示管理', '审核意见']))
  expect(pagesOf(18)).toEqual(expect.arrayContaining(['审议会', '拟获奖与提请审定']))
  expect(pagesOf(28)).toContain('异议处理')
  expect(pagesOf(17)).toContain('申请回避')
})

const JOURNEYS = 'tests/journeys/workspace'

/** The addresses that the journeys look at in four modes and two widths: pairs of an address and what shows that it is drawn. */
function lookedAt(): readonly string[] {
  const texts = readdirSync(JOURNEYS).map((file) => readFileSync(`${JOURNEYS}/${file}`, 'utf8'))
  return texts
    .filter((text) => text.includes('faultsOf'))
    .flatMap((text) => [...text.matchAll(/\[\s*['`]\/work([^'`]*)['`],\s*['"`]/g)])
    .map(([, address = '']) => address.replace(/\?.*/, '').replace(/\$\{[^}]*\}/g, 'one') || '/')
}

/** The route of an address: a fixed word goes before a parameter. */
function routeOf(address: string): string | undefined {
  const parts = address.split('/')
  const fits = (path: string) => {
    const words = path.split('/')
    return words.length === parts.length && words.every((word, at) => word.startsWith('$') || word === parts[at])
  }
  const parameters = (path: string) => path.split('$').length
  return workspaceRoutes()
    .map(({ path }) => path)
    .filter(fits)
    .sort((one, other) => parameters(one) - parameters(other))[0]
}

it('every address of the workspace is looked at with axe, in four modes and two widths', () => {
  const walked = new Set(lookedAt().map(routeOf))
  expect(walked).not.toContain(undefined)
  expect(workspaceRoutes().filter(({ path }) => !walked.has(path))).toEqual([])
})
