/** Identifiers as people type them: normalised, checked, and where only the check digit is off, asked about again. */

const CODE_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** Full-width letters and digits become half width, spaces go, letters rise. */
export function normalised(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, '')
    .toUpperCase()
}

/** Whether a text has the form of a 统一社会信用代码 (GB 32100-2015): 18 signs, none of I, O, Z, S, V. */
export function isCreditCode(code: string): boolean {
  return code.length === 18 && [...code].every((sign) => CODE_SIGNS.includes(sign))
}

/** Whether its check sign is right. Real codes with a wrong one exist, so this warns and never refuses. */
export function hasGoodCheckSign(code: string): boolean {
  const sum = CODE_WEIGHTS.reduce((total, weight, index) => total + weight * CODE_SIGNS.indexOf(code[index] ?? ''), 0)
  return CODE_SIGNS[(31 - (sum % 31)) % 31] === code[17]
}

/** 文号 with its hexagonal brackets, from any of the brackets people type; null when it is none. */
export function documentNumber(text: string): string | null {
  const match = /^\s*([\u4e00-\u9fa5]+)\s*[〔[(（【［]\s*(\d{4})\s*[〕\])）】］]\s*(?:第\s*)?(\d+)\s*号\s*$/.exec(text)
  return match ? `${match[1]}〔${match[2]}〕${match[3]}号` : null
}

/** Whether a telephone number can be one: mobile, landline with area code, or a service number. */
export function isPhone(text: string): boolean {
  return /^(\+?86)?1[3-9]\d{9}$|^0\d{2,3}-?\d{7,8}(-\d{1,6})?$|^(400|800)-?\d{3}-?\d{4}$|^9\d{4,7}$|^1\d{4}$/.test(text.replace(/\s/g, ''))
}

const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Whether a 居民身份证 number (GB 11643-1999) has its form and its check sign. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false
  const sum = ID_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return '10X98765432'[sum % 11] === text[17]
}
