/** The office of the demonstration: plainly not a real one, and no number that could be dialled. */
import { nothingSet, type Operator } from '../src/server/operator.ts'

export const demonstrationOperator: Operator = {
  ...nothingSet,
  phone: '0931-×××××××',
  hours: { zh: '工作日9时至17时', en: 'working days 9:00 to 17:00' },
  address: { zh: '兰州市城关区××路××号', en: '×× Road, Chengguan District, Lanzhou' },
  postcode: '7300××',
}
