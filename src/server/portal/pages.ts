/** Every public page, one line each. Routes, site map, the articles' own pages and docs/screens.json come from here. */
import { about } from './about.tsx'
import { accessibility } from './accessibility.tsx'
import { articlePage } from './article.tsx'
import { calendar, calendarYear } from './calendar.tsx'
import { criteria } from './criteria.tsx'
import { eligibility } from './eligibility.tsx'
import { holders } from './holders.tsx'
import { home } from './home.tsx'
import { law } from './law.tsx'
import { lawFull } from './law-full.tsx'
import { ledger } from './ledger.tsx'
import { ledgerEntry } from './ledger-entry.tsx'
import { notice } from './notice.tsx'
import { notices } from './notices.tsx'
import { objection } from './objection.tsx'
import type { AnyPage } from './page.ts'
import { privacy } from './privacy.tsx'
import { reportMisuse } from './report-misuse.tsx'
import { rules } from './rules.tsx'
import { sitemapPage } from './sitemap.tsx'
import { tracker } from './tracker.tsx'
import { verification, verify } from './verify.tsx'

export const pages: readonly AnyPage[] = [
  home,
  notices,
  notice,
  tracker,
  verify,
  verification,
  holders,
  law,
  lawFull,
  articlePage(() => pages),
  rules,
  criteria,
  calendar,
  calendarYear,
  ledger,
  ledgerEntry,
  eligibility,
  objection,
  reportMisuse,
  about,
  privacy,
  accessibility,
  sitemapPage(() => pages),
]

/** The pages as docs/screens.json lists them for the map of the law. */
export function screens(): readonly { readonly page: string; readonly path: string; readonly articles: readonly number[] }[] {
  return pages.map(({ title, path, articles }) => ({ page: title[0], path, articles }))
}
