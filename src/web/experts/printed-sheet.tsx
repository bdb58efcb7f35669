/** The signature sheet as a paper of the house: blank to be written by hand, or with what stands in it to be signed. */
import PrinterOutlined from '@ant-design/icons/PrinterOutlined'
import { addressOf } from '../api/client.ts'
import { useSay } from '../words/language.tsx'
import { words } from './sheet-words.ts'

export function PrintedSheet({ sheet, as }: { readonly sheet: string; readonly as: 'blank' | 'filled' }) {
  const say = useSay()
  return (
    <a href={addressOf('sheet.paper', { params: { sheet }, query: { as } })} target="_blank" rel="noreferrer">
      <PrinterOutlined aria-hidden /> {say(as === 'blank' ? words.printBlank : words.print)}
    </a>
  )
}
