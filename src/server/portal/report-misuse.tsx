/** 反映冒用荣誉: a mention without its year, a plaque sold or rented out; whom to tell, and what then. */
import type { ReactElement, ReactNode } from 'react'
import { capitalised } from '../../contract/words/language.ts'
import { articleName } from '../../contract/words/numerals.ts'
import { allArticles } from '../law-text.ts'
import type { Page, View } from './page.ts'
import { VerifyForm } from './parts/forms.tsx'
import { Address, PhoneAndHours } from './parts/office.tsx'
import { Shell } from './parts/shell.tsx'
import { href, say } from './say.tsx'
import { misuseWords as words } from './words/doors.ts'
import { shellWords } from './words/shell.ts'

export const reportMisuse: Page<{ readonly texts: readonly (readonly [number, string])[] }> = {
  path: '/report-misuse',
  title: words.title,
  articles: [26, 27, 31],
  does: ['没写年度、出售出租奖牌证书，向谁反映', 'Whom to tell of a mention without its year, or of a sold plaque'],
  read: async ({ measures }) => ({
    texts: [26, 27].map((number) => [number, allArticles(measures.id).get(number)?.paragraphs[0]?.text ?? ''] as const),
  }),
  draw: (view, { texts }) => (
    <Shell view={view} title={say(view, words.title)} crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
      </div>
      <div className="two wide-gap">
        <div>
          <Block id="whom" title={say(view, words.whom)}>
            <p>{say(view, words.whomMore)}</p>
            <p>
              {`${say(view, shellWords.phone)} `}
              <PhoneAndHours view={view} />
            </p>
            <p>
              {`${say(view, shellWords.address)} `}
              <Address view={view} />
            </p>
            <p>
              <a href={href(view, '/about')}>{view.language === 'zh' ? '县（区）牵头部门一览' : 'The lead bodies of the districts'}</a>
            </p>
          </Block>
          <Block id="say" title={say(view, words.say)}>
            <ul className="plain">
              {words.sayList.map((each) => (
                <li key={each[0]}>{capitalised(say(view, each))}</li>
              ))}
            </ul>
          </Block>
          <Block id="then" title={say(view, words.afterwards)}>
            <p>{say(view, words.afterwardsMore)}</p>
          </Block>
          <Right view={view} />
          <Block id="ground" title={say(view, words.rules)}>
            {texts.map(([number, text]) => (
              <p key={number}>
                <a href={href(view, `/law/${number}`)}>{articleName(view.language, number)}</a> <span lang="zh-CN">{text}</span>
              </p>
            ))}
          </Block>
        </div>
        <aside className="stack" aria-label={say(view, words.first)}>
          <p>{say(view, words.firstMore)}</p>
          <VerifyForm view={view} title={say(view, words.first)} plain />
        </aside>
      </div>
    </Shell>
  ),
}

function Block({ id, title, children }: { id: string; title: string; children: ReactNode }): ReactElement {
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}

/** The wording the measures allow, asked of the law room. */
function Right({ view }: { view: View }): ReactElement {
  const year = Number(view.day.slice(0, 4))
  return (
    <Block id="right" title={say(view, words.right)}>
      <p className="say" lang="zh-CN">
        {view.measures.law.wording('award', year)}
      </p>
      <p className="say" lang="zh-CN">
        {view.measures.law.wording('nomination', year)}
      </p>
    </Block>
  )
}
