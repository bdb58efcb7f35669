import type { Words } from '../../contract/words/language.ts'

export const words = {
  title: ['评审准则', 'Criteria'],
  lead: [
    '第三条以《卓越绩效评价准则》等国家标准为基本依据。每届用哪一套，由申报通知写明，此后不变。',
    'Article 3 rests the review on GB/T 19580 and other national standards. The announcement of an edition says by which set it is reviewed; that stays.',
  ],
  come: ['随办法提供', 'Comes with the measures'],
  brought: ['载入', 'Brought in'],
  sum: [
    '{categories}个类目，{items}个条目，满分{points}分，百分比按{step}%一档',
    '{categories} categories, {items} items, {points} points, percentages in steps of {step}',
  ],
  source: ['出处：{source}', 'Source: {source}'],
  usedBy: ['采用这一套的：{editions}', 'Used by {editions}'],
  unused: ['还没有一届采用。', 'No edition uses it yet.'],
  item: ['条目', 'Item'],
  kind: ['性质', 'Kind'],
  points: ['分值', 'Points'],
  process: ['过程', 'process'],
  result: ['结果', 'result'],
  bands: ['各档百分比的含义', 'What the percentages mean'],
  band: ['档次', 'Band'],
  save: ['导出工作簿', 'Save as a workbook'],
  bring: ['载入另一套准则', 'Bring in another set'],
  bringLead: [
    '先导出一套现有的准则，照它的三张表改好，再选择文件。名称要与现有的不同。',
    'Save a set that is here, change its three sheets, then choose the file. The name must differ from those here.',
  ],
  choose: ['选择工作簿', 'Choose a workbook'],
  notRead: [
    '这个文件读不出来。请选择从这里导出、改好后另存的.xlsx工作簿。',
    'This file cannot be read. Choose an .xlsx workbook saved from here and changed.',
  ],
  sheetMissing: [
    '工作簿里没有“{sheet}”这张表，或者缺“{column}”一列。请补上后再选择。',
    'The workbook lacks the sheet “{sheet}” or its column “{column}”. Add it and choose the file again.',
  ],
  notNumber: [
    '“{sheet}”第{row}行的“{column}”不是数字。请改正后再选择。',
    'In “{sheet}”, row {row}, “{column}” is no number. Correct it and choose the file again.',
  ],
  notKind: [
    '“{sheet}”第{row}行的“性质”应当写过程或者结果。请改正后再选择。',
    'In “{sheet}”, row {row}, the kind is neither of the two that a saved workbook has. Correct it and choose the file again.',
  ],
  document: ['依据文件（标准文本或者发布准则的文件）', 'Its document (the text of the standard, or what introduces the set)'],
  send: ['送审', 'Send for review'],
  sent: ['已送审。审核、签发之后，发布申报通知时可以选用。', 'Sent for review. Once signed it can be chosen for an announcement.'],
  sentList: ['看送审的事项', 'See what was sent'],
  missing: ['请先上传依据文件。准则已保留在本机。', 'Upload the document first. The set is kept on this device.'],
  faults: ['要改正的地方', 'To correct'],
  drop: ['不用这一份', 'Leave this one'],
  back: ['回到评审准则', 'Back to the criteria'],
  between: ['、', ', '],
  chosen: ['本届按“{standard}”评审，满分{points}分。', 'This edition is reviewed by “{standard}”, {points} points.'],
} as const satisfies Readonly<Record<string, Words>>

/** The sheets of the workbook; it is an office's paper and keeps its Chinese names and heads. */
export const sheets = {
  set: ['准则', 'Set'],
  items: ['条目', 'Items'],
  bands: ['档次', 'Bands'],
} as const satisfies Readonly<Record<string, Words>>

/** The columns of each sheet, in their order. */
export const setColumns = {
  standard: ['准则名称', 'Name'],
  source: ['出处', 'Source'],
  percentStep: ['百分比档距', 'Step of percentages'],
} as const satisfies Readonly<Record<string, Words>>

export const itemColumns = {
  category: ['类目编号', 'Code of category'],
  categoryTitle: ['类目', 'Category'],
  categoryTitleEn: ['类目英文', 'Category in English'],
  code: ['条目编号', 'Code of item'],
  title: ['条目', 'Item'],
  titleEn: ['条目英文', 'Item in English'],
  points: ['分值', 'Points'],
  kind: ['性质', 'Kind'],
} as const satisfies Readonly<Record<string, Words>>

export const bandColumns = {
  from: ['起', 'From'],
  to: ['止', 'To'],
  kind: ['性质', 'Kind'],
  title: ['因素', 'Factor'],
  titleEn: ['因素英文', 'Factor in English'],
  words: ['含义', 'Meaning'],
  wordsEn: ['含义英文', 'Meaning in English'],
} as const satisfies Readonly<Record<string, Words>>
