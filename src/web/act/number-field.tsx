/** A field for a number; it comes when a form has one. Digits typed in full width are digits. */
import { InputNumber, type InputNumberProps } from 'antd'

const digits = (typed: string | undefined) => (typed ?? '').normalize('NFKC').replace(/[^\w.-]+/g, '')

export default function NumberField(props: InputNumberProps<number>) {
  // The field itself reads the text that it is given back, though its type asks for a number.
  return <InputNumber<number> parser={(typed) => digits(typed) as unknown as number} {...props} />
}
