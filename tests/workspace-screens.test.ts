/** The map of the law names the pages of the workspace: every address by a name, every step of an article by a page. */
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
