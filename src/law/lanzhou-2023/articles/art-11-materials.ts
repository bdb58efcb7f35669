import { allowed, article, control, refuse, type Verdict } from '../../verdict.ts'

// §11.1
// | 申报企业和组织应当按照规定填写申报表，提供书面材料，并对申报材料的完整性、真实性、准确性负责。
/** The applicant declares what the paragraph makes it answer for. That a tick stands for it is a control of the system. */
export const declarations = [
  {
    key: 'truthful',
    text: '我单位对申报材料的完整性、真实性、准确性负责。',
    textEn: 'We answer for the completeness, truth and accuracy of what we submit.',
    ground: article(11, 1, '并对申报材料的完整性、真实性、准确性负责'),
  },
  {
    key: 'no-state-secret',
    text: '申报材料不涉及国家安全、国家秘密。',
    textEn: 'Nothing submitted concerns state security or state secrets.',
    ground: article(11, 2, '申报材料不得涉及国家安全、国家秘密'),
  },
  {
    key: 'secrets-marked',
    text: '涉及商业秘密的内容，已逐件注明。',
    textEn: 'Whatever is a business secret has been marked, file by file.',
    ground: article(11, 2, '涉及商业秘密的，申报组织应当予以注明'),
  },
] as const

// §11.2
// | 申报材料不得涉及国家安全、国家秘密。涉及商业秘密的，申报组织应当予以注明。
/** Nothing is submitted without the declarations. The text forbids the secret; that a tick must say so is our control. */
export function declarationsComplete(given: readonly string[]): Verdict {
  if (!given.includes('no-state-secret')) return refuse('state-secret-not-excluded')
  const open = declarations.filter((declaration) => !given.includes(declaration.key))
  const [missing, keys] = [open.map((each) => each.text), open.map((each) => each.key)]
  return open.length === 0 ? allowed : refuse('declarations-missing', { missing, keys })
}

export const grounds = {
  'dossier-incomplete': article(11, 1, '申报企业和组织应当按照规定填写申报表，提供书面材料'),
  'state-secret-not-excluded': control,
  'declarations-missing': control,
}
