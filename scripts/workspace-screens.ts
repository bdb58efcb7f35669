/**
 * The pages of the workspace and the articles they carry out, read from its sources: the routes name the pages, and an
 * operation that a page or a part of its desk asks for brings the articles it rests on.
 */
import { posix } from 'node:path'
import { operations } from '../src/contract/operations.ts'
import { lanzhou2023On } from '../src/law/lanzhou-2023/measures.ts'
import { type StepName, stepNames } from '../src/procedure/steps.ts'
import { words as administrationWords } from '../src/web/administration/menu-words.ts'
import { words as bankWords } from '../src/web/bank/menu-words.ts'
import { screenNames } from '../src/web/dashboard/screen-words.ts'
import { screens as decisionWords } from '../src/web/decision/menu-words.ts'
import { words as expertWords } from '../src/web/experts/menu-words.ts'
import { words as oversightWords } from '../src/web/oversight/menu-words.ts'
import { words as packWords } from '../src/web/packs/menu-words.ts'
import { words as reviewWords } from '../src/web/review/menu-words.ts'
import { words as shellWords } from '../src/web/shell/words.ts'
import { words as signalWords } from '../src/web/signals/words.ts'
import { words as siteReviewWords } from '../src/web/site-review/menu-words.ts'
import { words as tieWords } from '../src/web/ties/menu-words.ts'
import { filesBelow, read, type Screen } from './law-sources.ts'

const PLACES = 'src/web/lists/places.tsx'
const measures = lanzhou2023On('2026-01-01')

/** What each page is called on the map: pages of the menu by the menu's own words. */
export const pageNames: Readonly<Record<string, string>> = {
  '/': '待办',
  '/list/$list': '列表',
  '/batch/$step': '批量办理',
  '/case/$kind/$id': '事项页',
  '/case/$kind/$id/$step': '办理',
  '/open/$step': '新办理',
  '/articles/$number': '条文',
  '/account': '我的账户',
  '/papers/$application': '申报材料',
  '/dossier': shellWords.dossier[0],
  '/dossier/$application': '填报台',
  '/dossier/$application/form/$section': '填写申报材料',
  '/dossier/$application/history/$section': '填写记录',
  '/dossier/$application/review': '提交前核对',
  '/dossier/$application/receipt': '申报回执',
  '/dossier/$application/letters/$letter': '签收文书',
  '/decision/feedback': siteReviewWords.feedback[0],
  '/conduct': siteReviewWords.conduct[0],
  '/inbox': reviewWords.inbox[0],
  '/review/$application': '区县审核台',
  '/consult': reviewWords.consult[0],
  '/notice-desk': reviewWords.notices[0],
  '/opinion/$application': '审核意见',
  '/opinion/$application/print': '审核意见打印件',
  '/answers': reviewWords.answers[0],
  '/answers/$consultation/print': '答复打印件',
  '/dashboard': screenNames.dashboard[0],
  '/dashboard/$count': '一项数字的名单',
  '/supervision': screenNames.supervision[0],
  '/charts': screenNames.charts[0],
  '/set-up': screenNames.setUp[0],
  '/set-up/rules': '实施细则取值',
  '/set-up/rules/publish': '发布实施细则',
  '/set-up/criteria': '评审准则',
  '/set-up/criteria/bring': '载入评审准则',
  '/set-up/receiving': '受理机关',
  '/set-up/announce': '发布申报通知',
  '/calendar': screenNames.calendar[0],
  '/calendar/adopt': '采用年度日历',
  '/consensus': '参加的合议',
  '/consensus/$application': '合议台（评审专家）',
  '/decision/review/$application': '合议台',
  '/decision/review': decisionWords.review[0],
  '/decision/acceptance': decisionWords.acceptance[0],
  '/decision/visits': decisionWords.visits[0],
  '/decision/report': decisionWords.report[0],
  '/decision/meeting': decisionWords.meeting[0],
  '/decision/meeting/$meeting/wall': '审议会大屏',
  '/decision/proposal': decisionWords.proposal[0],
  '/decision/approval': decisionWords.approval[0],
  '/decision/certificates': decisionWords.certificates[0],
  '/decision/objections': decisionWords.objections[0],
  '/freeze': '冻结抽取名单',
  '/ties': tieWords.all[0],
  '/ties/$kind/$id': '利害关系图',
  '/own-ties': tieWords.own[0],
  '/experts': expertWords.myWork[0],
  '/sheets/$id/paper': '录入纸质评分表',
  '/sheets/$id': '评分表',
  '/visits/$id': '现场评审记录',
  '/offline': '离线包',
  '/packs': packWords.holders[0],
  '/recuse/$kind/$id': '申请回避',
  '/journal': oversightWords.journal[0],
  '/ledger': oversightWords.ledger[0],
  '/running': administrationWords.running[0],
  '/policy': administrationWords.policy[0],
  '/erasure': administrationWords.erasure[0],
  '/accounts': administrationWords.accountsTitle[0],
  '/signals': signalWords.title[0],
  '/case/draw/$id': '专家抽取',
  '/own-entry': bankWords.own[0],
  '/import-experts': bankWords.import[0],
}

interface Route {
  readonly path: string
  /** The file of its page. */
  readonly file: string
}

/** Home comes with the first screen and is not fetched later. */
const HOME: Route = { path: '/', file: 'src/web/home/home.tsx' }

/** Every address of the workspace with the file that draws it. */
export function workspaceRoutes(): readonly Route[] {
  const later = filesBelow('src/web')
    .filter((file) => /\/(routes\.ts|router\.tsx)$/.test(file))
    .flatMap((file) =>
      [...read(file).matchAll(/'(\/[^']*)'(?:(?!'\/)[\s\S])*?import\('([^']+)'\)/g)].map(([, path = '', page = '']) => ({
        path,
        file: posix.join(posix.dirname(file), page),
      })),
    )
  return [HOME, ...later]
}

/** The pages of the workspace as the map of the law names them. */
export function workspaceScreens(): readonly Screen[] {
  const files = new Set(filesBelow('src/web'))
  return workspaceRoutes().map(({ path, file }) => {
    const articles = [...new Set(asked(path, file, files).flatMap(articlesOf))].sort((one, other) => one - other)
    return { page: pageNames[path] ?? '', path: `/work${path.replaceAll('$', ':')}`, articles }
  })
}

/** The operations that a page asks for. The pages of every case, list and act ask for whatever there is of them. */
function asked(path: string, file: string, files: ReadonlySet<string>): readonly string[] {
  if (path === '/case/$kind/$id/$step') return stepNames.filter((step) => operations.get(step)?.object)
  if (path === '/open/$step') return named(PLACES).filter(isStep)
  if (path === '/list/$list') return named(PLACES).filter((id) => !isStep(id))
  return [...partsOf(file, files)].flatMap(named)
}

const isStep = (id: string): id is StepName => (stepNames as readonly string[]).includes(id)

/** A page's file and the parts that it takes from its own desk. */
function partsOf(file: string, files: ReadonlySet<string>, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file) || !files.has(file)) return found
  found.add(file)
  for (const [, part = ''] of read(file).matchAll(/(?:from |import\()'(\.\/[^']+)'/g)) partsOf(posix.join(posix.dirname(file), part), files, found)
  return found
}

/** Operations named in a file; a step of whatever kind of case is named by its verb alone. */
function named(file: string): readonly string[] {
  const text = read(file)
  const whole = [...text.matchAll(/'([a-z]+\.[a-z-]+)'/g)].flatMap(([, id = '']) => (operations.has(id) ? [id] : []))
  const verbs = [...text.matchAll(/\$\{\w+\}(\.[a-z-]+)`/g)].flatMap(([, verb = '']) => stepNames.filter((step) => step.endsWith(verb)))
  return [...whole, ...verbs]
}

function articlesOf(id: string): readonly number[] {
  if (isStep(id)) {
    const place = measures.stepPlaces[id]
    return place && 'articles' in place ? place.articles : []
  }
  const rests = operations.get(id)?.rests
  return rests && 'articles' in rests ? rests.articles : []
}
