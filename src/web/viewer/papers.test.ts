import { describe, expect, it } from 'vitest'
import type { CaseView } from '../api/client.ts'
import { newestSubmission, papersOf, placeNamed, shownAs } from './papers.ts'

const file = (slot: string, name: string, sha256: string) => ({ slot, name, sha256, bytes: 10, businessSecret: false })
const one = {
  state: {
    submissions: [
      { number: 1, files: [file('audit', 'old.pdf', 'aa')] },
      { number: 2, files: [file('audit', 'report.PDF', 'bb'), file('other', 'photo.jpeg', 'cc')] },
    ],
  },
} as unknown as CaseView

describe('the papers of an application', () => {
  it('are the form and the files of the newest submission only', () => {
    expect(papersOf(one).map(({ key, shown }) => [key, shown])).toEqual([
      ['form', 'form'],
      ['bb', 'pdf'],
      ['cc', 'picture'],
    ])
    expect(newestSubmission(one)).toBe(2)
    expect(papersOf({ state: {} } as CaseView)).toEqual([])
  })

  it('open at a page by hash, by slot or by the name of a page of the form', () => {
    const papers = papersOf(one)
    expect(placeNamed(papers, 'bb#6')).toMatchObject({ paper: { key: 'bb' }, page: '6' })
    expect(placeNamed(papers, 'audit#3')).toMatchObject({ paper: { key: 'bb' }, page: '3' })
    expect(placeNamed(papers, 'form#indicators')).toMatchObject({ paper: { key: 'form' }, page: 'indicators' })
    expect(placeNamed(papers, 'licence')).toBeNull()
  })

  it('are shown by what they end in', () => {
    expect(['a.docx', 'b.xlsx', 'c.png', 'd.zip', 'e'].map(shownAs)).toEqual(['word', 'workbook', 'picture', 'other', 'other'])
  })
})
