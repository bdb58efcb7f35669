/** Words of honours: the verification and the register of holders. */
import { counted, type Words } from '../../../contract/words/language.ts'
import type { HeldHonour } from '../../../law/measures.ts'

type Standing = HeldHonour['standing']

export const verifyWords = {
  title: ['验证荣誉', 'Verify an honour'],
  lead: ['输入证书编号，看它是不是真的、今天还有没有效。', 'Enter a certificate number to see whether it is genuine and valid today.'],
  certificate: ['证书编号', 'Certificate number'],
  enter: ['输入编号', 'Enter the number'],
  certificateHint: [
    '在证书右下角，例如 LZ00-Q0000-0。扫证书上的二维码也可以。',
    'At the lower right of the certificate, such as LZ00-Q0000-0; its QR code leads here too.',
  ],
  submit: ['验证荣誉', 'Verify'],
  another: ['再验一个', 'Verify another'],
  queriedAt: ['查询', 'asked at'],
  creditCode: ['统一社会信用代码', 'Unified social credit code'],
  edition: ['届次', 'Edition'],
  conferred: ['颁发', 'Conferred by'],
  announcement: ['看表彰公告', 'See the announcement'],
  area: ['所在县（区）', 'County or district'],
  validity: ['有效期', 'Validity'],
  standing: ['现状', 'Standing'],
  noTerm: ['不设期限', 'no term'],
  noTermMore: ['不适用五年有效期（实施细则）', 'the five-year term does not apply (implementing rules)'],
  ended: ['已期满', 'the term has ended'],
  wording: ['宣传时这样写', 'The wording to use'],
  wordingMore: [
    '必须注明获奖年度（《办法》第二十六条）。点一下方框即可全选，再复制。',
    'The year must be named (Article 26). A click selects the line for copying.',
  ],
  noMoreUse: [
    '该单位不再享有本荣誉，不能再用它作宣传。手里的证书或者奖牌照片不能作为凭证，以本页为准。',
    'The organisation holds this honour no longer and may not advertise with it. A certificate or a photograph of the plaque proves nothing; this page counts.',
  ],
  means: ['这意味着什么', 'What this means'],
  offline: ['离线核验', 'Verification without us'],
  download: ['下载可离线核验的证明（JSON）', 'Download the proof (JSON)'],
  sheet: ['打印核验单（PDF）', 'The answer as a sheet (PDF, in Chinese)'],
  seeEntry: ['看存证和核验步骤', 'See the ledger entry and its proof'],
  misuse: ['发现冒用，或者出售、出租奖牌证书（第二十七条）：', 'Misused, sold or rented out (Article 27)? '],
  misuseLink: ['向我们反映', 'Tell us'],
  allStandings: ['本页会出现的状态', 'The standings this page can show'],
  unknown: ['查无此证', 'No such certificate'],
  unknownMore: [
    '编号写法正确，但没有颁发过这个编号的证书。出示它的人可能在冒用荣誉。',
    'The number is well formed, but no such certificate was ever issued. Whoever shows it may be misusing the honour.',
  ],
  wrongDigit: ['编号校验位不符', 'The check digit is wrong'],
  wrongDigitMore: [
    '最后一位对不上，多半是抄错了一个数字。请对照证书逐位再看一遍。',
    'The last digit does not fit; most likely a digit was copied wrongly. Compare the number with the certificate once more.',
  ],
  noForm: ['编号写法不对', 'This is no certificate number'],
  noFormMore: [
    '证书编号的写法是两个字母、年份、奖项字母、届次和序号、校验位。',
    'A certificate number has two letters, a year, a letter for the class, edition and sequence, and a check digit.',
  ],
  typed: ['您输入的编号', 'You entered'],
  digits: ['编号怎么读', 'How to read the number'],
  digitsMore: [
    '例如 LZ26-Q0601-1：LZ 兰州，26 获奖年度，Q 质量奖（T 提名奖），06 第六届，01 序号，最后一位是校验位。',
    'In LZ26-Q0601-1, LZ is Lanzhou, 26 the award year, Q the award (T the nomination), 06 the edition, 01 the sequence; the last is the check digit.',
  ],
  digitRule: [
    '校验位：把六个数字（年、届、序号）从左起轮流乘 3 和 1 相加，提名奖再加 7，和的个位用 10 去减，得数的个位就是校验位。',
    'Check digit: multiply the six digits (year, edition, sequence) by 3 and 1 in turn and add them up, plus 7 for a nomination; what is missing to the next ten is the digit.',
  ],
} as const satisfies Readonly<Record<string, Words>>

/** Words of the sheet, which is in Chinese. */
export const sheetWords = {
  title: '荣誉证书核验单',
  holder: '单位名称',
  honour: '荣誉',
  note: (day: string) =>
    `以上为${day}核验的结果。荣誉的状态可能变化，以扫码打开的网页为准。\n本单由系统生成，不是证书，不能代替证书和奖牌使用。宣传荣誉的，必须注明获奖年度（《办法》第二十六条）。`,
} as const

/** One sentence under the standing. */
export const standingSentences: Readonly<Record<Standing, Words>> = {
  valid: ['这项荣誉今天有效', 'This honour is valid today'],
  'under-reassessment': [
    '有效期已满，正在重新考核，结果出来前保留称号',
    'The term has ended; re-evaluation is under way and the title stands until its result',
  ],
  'under-rectification': ['考核不符合条件，正在整改，整改期间保留称号', 'Re-evaluation asked for rectification; the title stands meanwhile'],
  cancelled: ['整改后仍不符合要求，称号已取消', 'Requirements were not met after rectification; the title was cancelled'],
  'award-withdrawn': ['以不正当手段获奖，奖励已取消', 'Got by improper means; the award was cancelled'],
  revoked: ['经市政府批准，这项荣誉已被撤销', 'Revoked with the approval of the city government'],
}

/** The article each standing rests on. */
export const standingArticles: Readonly<Record<Standing, number>> = {
  valid: 6,
  'under-reassessment': 6,
  'under-rectification': 6,
  cancelled: 6,
  'award-withdrawn': 33,
  revoked: 35,
}

/** Standings in which the honour may still be spoken of as held. */
export const stillHeld: readonly Standing[] = ['valid', 'under-reassessment', 'under-rectification']

export const formerly = (wording: string): Words => [`原${wording}`, wording]

/** One line of English for a reader abroad, whatever the page's language. */
export function englishLine(standing: string, name: string, year: number, until: string | null): string {
  return `${standing}. ${name}, award year ${year}, conferred by the People's Government of Lanzhou.${until ? ` Valid until ${until}.` : ''} The Chinese text prevails.`
}

export const span = (from: string, to: string): Words => [`${from}至${to}24时`, `${from} to 24:00 on ${to}`]
export const left = (years: number, months: number): Words => {
  const zh = [years > 0 ? `${years}年` : '', months > 0 ? `${months}个月` : ''].join('') || '不足1个月'
  const en =
    [years > 0 ? counted(years, 'year') : '', months > 0 ? counted(months, 'month') : ''].filter(Boolean).join(' and ') || 'less than a month'
  return [`还有${zh}`, `${en} left`]
}
export const sealedAt = (position: number): Words => [`本荣誉存证第${position}号。`, `Entry no. ${position} of the ledger.`]
export const notSealed: Words = ['本荣誉刚刚记入账本，封存中，5秒内完成。', 'Just entered in the ledger; being sealed, within five seconds.']

export const holderWords = {
  title: ['获奖名录', 'Holders'],
  lead: ['历届获奖单位，按获奖年度排列。点编号看今天的状态。', 'Holders by award year. A number leads to its standing today.'],
  excel: ['下载Excel', 'Download as Excel'],
  none: ['还没有颁发过荣誉。颁发后在这里公布，并一直保留。', 'No honour has been conferred yet. Holders will stand here, and stay.'],
  year: ['年度', 'Year'],
  allYears: ['全部年度', 'All years'],
  earlier: [
    '2023年以前的获奖记录依据兰政发〔2012〕116号，不在本系统内计算。',
    'Honours before 2023 rest on an earlier act and are not computed here.',
  ],
  upward: [
    '优先推荐参加甘肃省人民政府质量奖和中国质量奖评选（第二十三条）。',
    'Holders are put forward first for the provincial and the national quality award (Article 23).',
  ],
  columns: {
    name: ['单位', 'Organisation'],
    class: ['荣誉', 'Honour'],
    area: ['所在县（区）', 'County or district'],
    until: ['有效期至', 'Valid until'],
    certificate: ['证书编号', 'Certificate'],
    standing: ['现状', 'Standing'],
    decision: ['审定文号', 'Decision'],
    awarded: ['审定日期', 'Decided on'],
    creditCode: ['统一社会信用代码', 'Credit code'],
    year: ['获奖年度', 'Award year'],
  },
} as const

export const yearTitle = (year: number, number: number): Words => [`${year}年度，共${number}家`, `Award year ${year}: ${counted(number, 'holder')}`]
