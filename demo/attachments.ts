/** Attachments of made-up applicants: real files of real kinds, each marked 示例（虚构）. The same seed makes the same contents. */
import { areas } from '../src/law/lanzhou-2023/places.ts'
import { typesetFile } from '../src/server/documents/typeset.ts'
import { audit } from './attachments/audit.ts'
import { type Figures, figuresFor } from './attachments/figures.ts'
import { licence } from './attachments/licence.ts'
import { incidentStatement, indicatorWorkbook } from './attachments/office-files.ts'
import type { AttachmentHolder } from './attachments/report.ts'
import { selfEvaluation } from './attachments/self-evaluation.ts'
import { Random } from './random.ts'

export interface Attachment {
  /** The slot of the dossier's form that it belongs to. */
  readonly slot: string
  readonly name: string
  readonly bytes: Uint8Array
  readonly businessSecret: boolean
}

/**
 * One file for each required slot, and the indicators as a workbook.
 *
 * @param figures the dossier's own figures; made up from the seed without them
 */
export async function attachmentsFor(holder: AttachmentHolder, seed: number, figures?: Figures): Promise<readonly Attachment[]> {
  const random = new Random(seed)
  const numbers = figures ?? figuresFor(holder.year, random)
  const area = areas.find(({ key }) => key === holder.area)?.title ?? holder.area
  const file = async (slot: string, name: string, businessSecret: boolean, bytes: Promise<Uint8Array>) => ({
    slot,
    name,
    businessSecret,
    bytes: await bytes,
  })
  const template = (name: string) => `demo/attachments/templates/${name}.typ`
  return [
    await file('licence', '营业执照（示例）.pdf', false, typesetFile(template('licence'), licence(holder, area, random))),
    await file(
      'self-evaluation',
      '自我评价报告（盖章版）.pdf',
      false,
      typesetFile(template('report'), selfEvaluation(holder, area, numbers, random)),
    ),
    await file('audit', `${holder.year - 2}—${holder.year}年审计报告.pdf`, true, typesetFile(template('report'), audit(holder, numbers, random))),
    await file('no-incident', '近五年无重大事故和违法行为的说明.docx', false, incidentStatement(holder)),
    await file('indicators', '近三年主要指标及佐证.xlsx', true, indicatorWorkbook(holder, numbers)),
  ]
}
