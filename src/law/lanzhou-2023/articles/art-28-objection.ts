import type { ObjectorKind } from '../../measures.ts'
import { allowed, article, refuse, type Verdict } from '../../verdict.ts'

// §28.1
// | 对市政府质量奖受理、评审相关工作有异议的，可以向市质量工作议事协调机构牵头部门提出异议申请，并提供相应证明材料。
export const groundsOfEvidence = {
  'objection-evidence-missing': article(28, 1, '并提供相应证明材料'),
}

// §28.2
// | 个人提出异议的，应当在异议材料上签署本人姓名，注明联系电话、通讯地址，并提供身份证明；单位提出异议的，应当在异议
// | 材料上注明住所及联系电话、通讯地址，并加盖单位公章。
/** What each kind of objector gives, in the words of the text. */
export const particulars: Readonly<Record<ObjectorKind, readonly string[]>> = {
  person: ['name', 'phone', 'address', 'identity-proof'],
  organisation: ['domicile', 'phone', 'address', 'seal'],
}

/** An objection carries the particulars of its kind and its evidence; what is missing is named. */
export function objectionParticulars(kind: ObjectorKind, given: readonly string[]): Verdict {
  const missing = particulars[kind].filter((particular) => !given.includes(particular))
  if (missing.length > 0) return refuse(kind === 'person' ? 'particulars-of-person-missing' : 'particulars-of-organisation-missing', { missing })
  return given.includes('evidence') ? allowed : refuse('objection-evidence-missing')
}

export const grounds = {
  ...groundsOfEvidence,
  'particulars-of-person-missing': article(28, 2, '个人提出异议的，应当在异议材料上签署本人姓名，注明联系电话、通讯地址，并提供身份证明'),
  'particulars-of-organisation-missing': article(28, 2, '单位提出异议的，应当在异议材料上注明住所及联系电话、通讯地址，并加盖单位公章'),
}
