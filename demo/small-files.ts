/** One small real PDF received for everybody: rehearsals and tests need evidence that is there, not evidence worth reading. */
import type { DossierFile } from '../src/procedure/dossier.ts'
import { dayOf } from '../src/server/clock.ts'
import { receiveFile } from '../src/server/files/uploads.ts'
import type { House } from '../src/server/house.ts'
import { measuresOn } from '../src/server/world.ts'

/** The smallest honest PDF: one empty page, offsets right. */
export function smallPdf(): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  const table = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return new TextEncoder().encode(text)
}

export interface Uploads {
  readonly licence: string
  readonly authorisation: string
  readonly filesOf: (owner: string, index: number) => Promise<readonly DossierFile[]>
}

/** Uploads of the required slots for any owner. */
export async function uploadsFor(house: House): Promise<Uploads> {
  const pdf = smallPdf()
  const first = await receiveFile(house, 'rehearsal', '营业执照.pdf', pdf)
  if (!first.sha256) throw new Error(`the small file was not taken: ${JSON.stringify(first.fault)}`)
  const slots = measuresOn(dayOf(house.clock.now())).dossier.evidence.filter((slot) => slot.required)
  return {
    licence: first.sha256,
    authorisation: first.sha256,
    filesOf: async (owner) => {
      const files: DossierFile[] = []
      for (const slot of slots) {
        const upload = await receiveFile(house, owner, `${slot.title}.pdf`, pdf)
        files.push({ slot: slot.key, upload: upload.id, name: `${slot.title}.pdf`, businessSecret: slot.key === 'audit' })
      }
      return files
    },
  }
}
