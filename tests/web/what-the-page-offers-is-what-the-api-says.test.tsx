/**
 * For every post and every case of the small town: the steps that the case page draws are those that the API's gates call
 * open; each closed one stands in its place with its sentence and its ground, in both languages.
 */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterContextProvider } from '@tanstack/react-router'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Client } from '../../scripts/client.ts'
import type { CaseWithSteps, Gated } from '../../src/web/api/client.ts'
import { Steps } from '../../src/web/case/steps.tsx'
import { LanguageProvider } from '../../src/web/words/language.tsx'
import { type Desk, Home, type OpenedTown } from '../helpers/homes.ts'

// The component is drawn without a browser: the little of one that the language and the keys look at.
vi.hoisted(() => {
  Object.assign(globalThis, {
    self: globalThis,
    document: { cookie: '', documentElement: {} },
    addEventListener: () => {},
    sessionStorage: { getItem: () => null },
  })
})

const languages = ['zh', 'en'] as const
type Language = (typeof languages)[number]

interface Drawn {
  readonly open: readonly string[]
  /** Acts that wait for review and signature, to which a step that was sent leads. */
  readonly sent: readonly string[]
  readonly closed: readonly { readonly label: string; readonly sentence: string; readonly ground: string }[]
}

const home = new Home('embedded')
let opened: OpenedTown
let desk: Desk
let measures: unknown

beforeAll(async () => {
  opened = await home.town()
  desk = await opened.serve()
  measures = (await desk.nobody.ask({ method: 'GET', path: '/api/measures' })).json()
}, 120_000)

afterAll(() => home.closeAll())

const plain = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&#x27;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()

/** The steps as the page draws them, read off the HTML. */
function drawn(one: CaseWithSteps, language: Language): Drawn {
  // biome-ignore lint/suspicious/noDocumentCookie: there is no browser here, only what the language looks at
  document.cookie = language === 'en' ? 'zhiheng-language=en' : ''
  const client = new QueryClient()
  client.setQueryData(['measures'], measures)
  const router = createRouter({
    routeTree: createRootRoute(),
    history: createMemoryHistory(),
    basepath: '/work',
    origin: 'http://localhost',
    isServer: true,
  })
  const html = renderToStaticMarkup(
    <LanguageProvider>
      <QueryClientProvider client={client}>
        <RouterContextProvider router={router}>
          <Steps one={one} />
        </RouterContextProvider>
      </QueryClientProvider>
    </LanguageProvider>,
  )
  const items = [...html.matchAll(/<li(?: class="([^"]*)")?>(.*?)<\/li>/g)]
  return {
    open: items.flatMap(([, , inside = '']) => {
      if (inside.includes(`/sheets/${one.id}/paper"`)) return ['sheet.type-paper']
      return new RegExp(`href="[^"]*/case/${one.kind}/[^/"]+/([^/"]+)"`).exec(inside)?.[1] ?? []
    }),
    sent: items.flatMap(([, , inside = '']) => /href="[^"]*\/case\/act\/([^/"]+)"/.exec(inside)?.[1] ?? []),
    closed: items
      .filter(([, className]) => className === 'closed')
      .map(([, , inside = '']) => {
        const [sentence = '', ground = ''] = (/<p class="muted">(.*?)<\/p>/.exec(inside)?.[1] ?? '').split('（<')
        return {
          label: plain(/<strong>(.*?)<\/strong>/.exec(inside)?.[1] ?? ''),
          sentence: plain(sentence),
          ground: plain(`<${ground}`).replace(/）$/, ''),
        }
      }),
  }
}

interface Said extends Gated {
  readonly step: string
  readonly label: string
  /** The act under which it was sent for review. */
  readonly sent: string | undefined
}

/** What the page draws and the API's gates do not say, or the other way round; empty when both agree. */
function differences(shown: Drawn, said: readonly Said[], language: Language): readonly string[] {
  const open = said.filter((each) => each.open && each.sent === undefined).map(({ step }) => step)
  const wrong = [
    ...open.filter((step) => !shown.open.includes(step)).map((step) => `${step} is open and not offered`),
    ...shown.open.filter((step) => !open.includes(step)).map((step) => `${step} is offered and not open`),
  ]
  for (const { step, sent } of said) if (sent !== undefined && !shown.sent.includes(sent)) wrong.push(`${step} was sent and does not say so`)
  for (const { step, label, refusal } of said.filter((each) => !each.open && each.sent === undefined)) {
    const place = shown.closed.find((each) => each.label === label)
    const sentence = language === 'zh' ? refusal?.detail : refusal?.detailEn
    if (!place) wrong.push(`${step} is closed and has no place`)
    else if (place.sentence === '' || place.sentence !== sentence?.trim()) wrong.push(`${step} says “${place.sentence}”, the API “${sentence}”`)
    else if (place.ground === '') wrong.push(`${step} is closed without a ground`)
  }
  return wrong
}

/** One case of each kind and stage. */
function cases() {
  const seen = new Set<string>()
  return opened.town.objects.filter(({ kind, stage }) => !seen.has(`${kind} ${stage}`) && seen.add(`${kind} ${stage}`))
}

function posts() {
  const { city, applicants, drafter } = opened.town
  const hands = (name: string, office: typeof city.city) =>
    (['handler', 'reviewer', 'signatory'] as const).map((hand) => [`${name} ${hand}`, office[hand]] as const)
  const people = [
    ...hands('city', city.city),
    ...Object.entries(city.districts)
      .slice(0, 2)
      .flatMap(([area, office]) => hands(`district ${area}`, office)),
    ...hands('government', city.government),
    ...hands('commendation', city.commendation),
    ['discipline', city.discipline],
    ['auditor', city.auditor],
    ['system administrator', city.systemAdministrator],
    ['security administrator', city.securityAdministrator],
    ['department', Object.values(city.departments)[0]],
    ['expert', city.experts[0]?.by],
    ['leader', city.experts[4]?.by],
    ['member', city.members[0]],
    ['drafter', drafter],
    ...applicants.slice(1, 5).map((each, index) => [`applicant ${index + 1}`, each.legal] as const),
  ] as const
  const known = new Map<string, { readonly name: string; readonly person: string }>()
  for (const [name, by] of people) if (by && !known.has(by.person)) known.set(by.person, { name, person: by.person })
  return [...known.values()]
}

const paths: Readonly<Record<string, string>> = { organisation: 'organisations' }
const pathOf = (kind: string, id: string) => `/api/${paths[kind] ?? `${kind}s`}/${id}`

/** What the gates say of one case, step by step, asked beside the page's own reading. */
async function saidBy(client: Client, one: CaseWithSteps, language: Language) {
  const said: Said[] = []
  for (const { step, label, sent } of one.steps) {
    const { items } = (await client.ask({ method: 'GET', path: `/api/step-gates?step=${step}&cases=${one.id}` })).json() as { items: Gated[] }
    for (const item of items) said.push({ ...item, step, label: label[language], sent })
  }
  return said
}

describe('every post, every case', () => {
  it('offers what is open, and says of what is closed why and on what ground', async () => {
    const wrong: string[] = []
    let compared = 0
    for (const { name, person } of posts()) {
      const client = await desk.sit({ person })
      for (const { kind, id, stage } of cases()) {
        const reply = await client.ask({ method: 'GET', path: pathOf(kind, id) })
        if (reply.statusCode !== 200) continue
        const one = reply.json() as CaseWithSteps
        for (const language of languages) {
          const said = await saidBy(client, one, language)
          compared += said.length
          wrong.push(...differences(drawn(one, language), said, language).map((words) => `${name}, ${kind} ${stage}, ${language}: ${words}`))
        }
      }
    }
    expect(wrong).toEqual([])
    expect(compared).toBeGreaterThan(500)
  }, 600_000)

  it('a difference that is planted is found', async () => {
    const client = await desk.sit(opened.town.city.city.handler)
    const found = opened.town.objects.find(({ kind, stage }) => kind === 'application' && stage === 'recommended')
    const one = (await client.ask({ method: 'GET', path: pathOf('application', found?.id ?? '') })).json() as CaseWithSteps
    const said = await saidBy(client, one, 'zh')
    expect(differences(drawn(one, 'zh'), said, 'zh')).toEqual([])
    const turned = { ...one, steps: one.steps.map((each) => (each.step === 'application.receive' ? { ...each, open: false } : each)) }
    expect(differences(drawn(turned, 'zh'), said, 'zh')).toEqual(['application.receive is open and not offered'])
    const without = { ...one, steps: one.steps.map(({ refusal: _, ...each }) => each) }
    expect(differences(drawn(without as never, 'zh'), said, 'zh').length).toBeGreaterThan(0)
  }, 60_000)
})
