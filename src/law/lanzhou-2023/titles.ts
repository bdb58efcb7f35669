/** Chapters as printed, and a short title of our own for each article (the print gives none). */
export const chapters: readonly { readonly title: string; readonly titleEn: string; readonly first: number; readonly last: number }[] = [
  { title: '第一章 总则', titleEn: 'Chapter 1 General', first: 1, last: 8 },
  { title: '第二章 组织管理', titleEn: 'Chapter 2 Organisation', first: 9, last: 9 },
  { title: '第三章 申报与受理', titleEn: 'Chapter 3 Application and acceptance', first: 10, last: 13 },
  { title: '第四章 评审与确定', titleEn: 'Chapter 4 Review and decision', first: 14, last: 19 },
  { title: '第五章 激励措施', titleEn: 'Chapter 5 Incentives', first: 20, last: 23 },
  { title: '第六章 宣传推广', titleEn: 'Chapter 6 Promotion', first: 24, last: 27 },
  { title: '第七章 监督管理', titleEn: 'Chapter 7 Supervision', first: 28, last: 37 },
  { title: '第八章 附则', titleEn: 'Chapter 8 Supplementary', first: 38, last: 39 },
]

const titles: readonly (readonly [string, string])[] = [
  ['目的和依据', 'Purpose'],
  ['奖项和申报主体', 'The award and who may apply'],
  ['评审准则', 'Criteria'],
  ['奖项和名额', 'Classes and places'],
  ['项目申报', 'Filing'],
  ['有效期和重新考核', 'Validity and re-evaluation'],
  ['不收费', 'No fee'],
  ['适用范围', 'Scope'],
  ['承办部门职责', 'Duties of the lead body'],
  ['申报条件', 'Conditions'],
  ['申报材料', 'Materials'],
  ['提交', 'Where to apply'],
  ['县（区）审核', 'District review'],
  ['两种评审', 'Two reviews'],
  ['材料评审和受理名单', 'Material review and acceptance list'],
  ['现场评审', 'Site review'],
  ['回避和保密', 'Recusal and secrecy'],
  ['综合评价和审议', 'Evaluation and deliberation'],
  ['审定', 'Approval'],
  ['颁发和公告', 'Conferment and announcement'],
  ['政策倾斜', 'Incentives'],
  ['融资支持', 'Finance'],
  ['优先推荐', 'Putting forward'],
  ['持续改进', 'Improvement'],
  ['经验推广', 'Sharing'],
  ['注明年度', 'The year in every mention'],
  ['禁止行为', 'Misuse'],
  ['提出异议', 'Objection'],
  ['异议审查', 'Examination of objections'],
  ['反映和举报', 'Reporting a breach'],
  ['县（区）监督', 'District supervision'],
  ['虚假申报', 'False material'],
  ['骗取荣誉', 'Fraud'],
  ['县（区）责任', 'District liability'],
  ['撤销荣誉', 'Revocation'],
  ['表彰办监督', 'Supervision by the commendation office'],
  ['人员责任', 'Liability of staff'],
  ['实施细则', 'Implementing rules'],
  ['施行', 'In force'],
]

export interface ArticleTitle {
  readonly number: number
  readonly title: string
  readonly titleEn: string
  readonly chapter: string
  readonly chapterEn: string
}

export const articleTitles: readonly ArticleTitle[] = titles.map(([title, titleEn], index) => {
  const number = index + 1
  const chapter = chapters.find((each) => each.first <= number && number <= each.last)
  return { number, title, titleEn, chapter: chapter?.title ?? '', chapterEn: chapter?.titleEn ?? '' }
})
