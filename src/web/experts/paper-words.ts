import type { Words } from '../../contract/words/language.ts'

export const words = {
  title: ['录入纸质评分表', 'Type in a paper sheet'],
  titleOf: ['录入纸质评分表：{name}', 'Type in a paper sheet: {name}'],
  back: ['回到评分表', 'Back to the sheet'],
  blank: ['打印空白签字表', 'Print the blank sheet'],
  sealed: ['评分表已封存，不能再改', 'The sheet is sealed and cannot be changed'],
  first: [
    '请照签字的纸质表逐条录入。录入后由另一人再录一遍，两次一致才封存。',
    'Type the signed paper, item by item. Another person types it again; it is sealed when both are equal.',
  ],
  again: [
    '您已录入过一遍，正等另一人录入。现在再录，会替换您的前一遍。',
    'You have typed it once and another person is to type it. Typing again replaces your entry.',
  ],
  second: [
    '另一人已录入一遍，内容不向您显示。请照纸质表独立录入。',
    'Another person has typed it; you do not see the entry. Type from the paper by yourself.',
  ],
  scan: ['签字表的扫描件', 'Scan of the signed sheet'],
  left: ['还差：{items}', 'Still missing: {items}'],
  send: ['录入', 'Enter'],
  item: ['条款', 'Item'],
  percent: ['百分比', 'Percentage'],
  strengths: ['优势', 'Strengths'],
  improvements: ['改进', 'To improve'],
} as const satisfies Readonly<Record<string, Words>>
