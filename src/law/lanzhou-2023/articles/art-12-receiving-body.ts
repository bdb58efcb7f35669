import { allowed, control, refuse, type Verdict } from '../../verdict.ts'

// §12.1
// | 申报企业和组织向所在县（区）质量工作议事协调机构牵头部门提交申报材料。
/** The body that receives applications of an area. The text knows counties and districts; the table also names the functional areas. */
export function receivingBody(area: string, table: Readonly<Record<string, string>>): Verdict {
  return table[area] ? allowed : refuse('receiving-body-unknown', { area })
}

export const grounds = {
  'receiving-body-unknown': control,
}
