/** A field for a number; it comes when a form has one. */
import { InputNumber, type InputNumberProps } from 'antd'

export default function NumberField(props: InputNumberProps<number>) {
  return <InputNumber<number> {...props} />
}
