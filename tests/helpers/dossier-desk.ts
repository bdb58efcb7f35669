/** What journeys at an applicant's desk have in common: the fields of a whole dossier, and what the server has of it. */
import type { Page } from 'playwright-core'
import type { House } from '../../src/server/house.ts'
import { draftSections } from '../../src/server/store/dossier-store.ts'
import { pdf } from './made-pdf.ts'

/** What is written into the basics, by label. */
export const basics: Readonly<Record<string, string>> = {
  联系人: '文岚',
  联系电话: '0931-8000000',
  所属行业: '通用设备制造业',
  主要产品或服务: '精密铸件、机加工件',
  协助申报的机构: '无',
}

export const requiredSlots = ['licence', 'self-evaluation', 'audit', 'no-incident'] as const

export const fileNamed = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdf({ before: `% ${name}\n` }) })

/** Fourteen rows of three figures, as Chinese spreadsheets copy them. */
export const block = Array.from({ length: 14 }, (_, row) => ['10', '11', `１${row % 10}`].join('\t')).join('\r\n')

/** The newest content of a section on the server. */
export async function savedContent(house: House, application: string, section: string): Promise<Record<string, unknown> | undefined> {
  const sections = await draftSections(house.db, application)
  return sections.find((each) => each.section === section)?.content as Record<string, unknown> | undefined
}

/** The one application of an organisation. */
export async function applicationOf(house: House, organisation: string): Promise<string> {
  const row = await house.db.selectFrom('application').select('id').where('organisation', '=', organisation).executeTakeFirstOrThrow()
  return row.id
}

/** Until the sign says that the server has it. */
export async function untilSaved(page: Page): Promise<void> {
  await page
    .locator('.saved-sign[data-phase="saved"]')
    .getByText(/^服务器已存/)
    .waitFor({ timeout: 40_000 })
}
