import type { Words } from '../../contract/words/language.ts'
import { words as menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  noEntry: ['您的账号还没有列入专家库', 'Your account is not in the bank yet'],
  noEntryWhy: ['请与市牵头部门联系，由市牵头部门办理专家入库。', 'Ask the lead body to enter you in the bank of experts.'],
  record: ['履职情况', 'Record'],
  sheets: ['评分表', 'Sheets'],
  sheetsAre: [
    '共{given}份：评分中{open}份，已封存{sealed}份，回避{recused}份，撤回{withdrawn}份',
    '{given}: {open} open, {sealed} sealed, {recused} recused, {withdrawn} withdrawn',
  ],
  visits: ['现场评审', 'Visits'],
  visitsAre: ['共{given}次：进行中{underWay}次，已完成{concluded}次', '{given}: {underWay} under way, {concluded} concluded'],
  draws: ['抽取', 'Draws'],
  drawsAre: ['进入名单{pool}次，抽中{drawn}次，不能参加{refused}次', 'in the pool {pool} times, drawn {drawn}, could not come {refused}'],
  importWhat: [
    '每行一位专家。列名：姓名、工作单位、统一社会信用代码、专业领域（用、分开）、级别（评审员或者见习评审员）、职称或资格证书、从事质量工作年数、聘期到（年-月-日）。',
    'One expert a row. The columns of the empty workbook are: name, employer, credit code, fields (several with a comma between), grade, title or certificate, years in quality work, end of term (YYYY-MM-DD).',
  ],
  template: ['下载空白表', 'Download an empty sheet'],
  choose: ['选择Excel文件', 'Choose an Excel file'],
  working: ['正在导入第{at}行，共{of}行', 'Row {at} of {of}'],
  imported: ['导入{count}位专家。', '{count} experts were entered.'],
  failed: [
    '{count}行没有导入。请下载带有“错误说明”的原表，改正后只导入这些行。',
    '{count} rows were not entered. Download the sheet that says what is wrong in its last column, correct it and import those rows again.',
  ],
  notAnswered: [
    '网络或者服务器断开，这一行是否导入不能确定。连网后可以再次导入；已经在专家库里的不会重复列入。',
    'The line or the server was cut and it is not known whether this row was entered. Import it again; nobody is entered twice.',
  ],
  notSent: ['网络或者服务器断开，这一行没有导入。连网后请再次导入。', 'The line or the server was cut and this row was not sent. Import it again.'],
  withErrors: ['下载带错误说明的表', 'Download the rows with what is wrong'],
  notRead: ['这个文件不能按Excel打开。请另存为xlsx后再选择。', 'This file cannot be opened as Excel. Save it as xlsx and choose it again.'],
  columnMissing: ['缺少列：{column}', 'A column is missing: {column}'],
} as const satisfies Readonly<Record<string, Words>>

/** The workbook's columns, in their order; it is an office's paper and keeps its Chinese heads. */
export const columns = {
  name: ['姓名', 'Name'],
  employer: ['工作单位', 'Employer'],
  employerCode: ['统一社会信用代码', 'Credit code'],
  fields: ['专业领域', 'Fields'],
  grade: ['级别', 'Grade'],
  qualification: ['职称或资格证书', 'Title or certificate'],
  experience: ['从事质量工作年数', 'Years in quality work'],
  termUntil: ['聘期到', 'End of term'],
} as const satisfies Readonly<Record<string, Words>>
export const sheet = {
  name: ['专家库', 'Bank of experts'],
  fault: ['错误说明', 'What is wrong'],
} as const satisfies Readonly<Record<string, Words>>
