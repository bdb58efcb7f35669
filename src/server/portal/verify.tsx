/** ★10 验证荣誉: the form, and the answer at an address of its own. */
import type { ReactElement } from 'react'
import { stageLabel } from '../../contract/words/stages.ts'
import { typedCertificate, type Verification, verificationOf } from './facts/verification.ts'
import type { Page, View } from './page.ts'
import { entranceCrumb } from './parts/crumbs.tsx'
import { VerifyForm } from './parts/forms.tsx'
import { HonourAnswer, HonourAside } from './parts/honour-answer.tsx'
import { ProofLine } from './parts/proof-line.tsx'
import { Shell } from './parts/shell.tsx'
import { StateBand } from './parts/state-band.tsx'
import { standingTones } from './parts/tag.tsx'
import { say } from './say.tsx'
import { formerly, standingSentences, stillHeld, verifyWords as words } from './words/honours.ts'
import { proofLineWords } from './words/ledger.ts'

export const verify: Page<Record<never, never>> = {
  path: '/verify',
  title: words.title,
  articles: [20, 26, 27],
  does: ['输入证书编号，看真假和今天的状态', 'A certificate number leads to its standing today'],
  query: ['certificate'],
  forward: ({ certificate }) => (certificate?.trim() ? `/verify/${encodeURIComponent(typedCertificate(certificate).slice(0, 40))}` : null),
  read: async () => ({}),
  draw: (view) => (
    <Shell view={view} title={say(view, words.title)} entrance="verify" crumbs={[{ words: words.title }]}>
      <div className="head stack">
        <h1>{say(view, words.title)}</h1>
        <p className="lead">{say(view, words.lead)}</p>
      </div>
      <div className="narrow section">
        <VerifyForm view={view} title={say(view, words.enter)} />
        <Digits view={view} />
      </div>
    </Shell>
  ),
}

export const verification: Page<Verification> = {
  path: '/verify/:certificate',
  title: ['验证结果', 'A verification'],
  articles: [6, 20, 26, 27, 33, 35],
  does: ['有效、期满考核中、整改中、已取消、已撤销、查无此证', 'Valid, under re-evaluation, cancelled, revoked, or no such certificate'],
  read: (ask) => verificationOf(ask, ask.params.certificate ?? ''),
  draw: (view, found) => (found.outcome === 'found' ? <Found view={view} found={found} /> : <Missing view={view} found={found} />),
}

function Found({ view, found }: { view: View; found: Extract<Verification, { outcome: 'found' }> }): ReactElement {
  const { standing, honour, certificate, wording, proof } = found
  const label = stageLabel('honour', standing, 'public', view.language)
  const held = stillHeld.includes(standing)
  return (
    <Shell view={view} title={`${label} ${certificate}`} entrance="verify" crumbs={[entranceCrumb('verify'), { words: [certificate, certificate] }]}>
      <StateBand
        view={view}
        tone={standingTones[standing] ?? 'still'}
        title={label}
        sentence={say(view, standingSentences[standing])}
        certificate={certificate}
      />
      <div className="two">
        <div className="honour">
          <div className={held ? 'gold' : 'former'}>
            <h2 lang={view.language === 'en' ? 'zh-CN' : undefined}>{honour.name}</h2>
            <p className="title" lang={view.language === 'en' ? 'zh-CN' : undefined}>
              {held ? wording : formerly(wording)[0]}
            </p>
          </div>
          <HonourAnswer view={view} found={found} />
        </div>
        <HonourAside view={view} found={found} />
      </div>
      {proof && <ProofLine view={view} proof={proof} of={proofLineWords.thisPage} />}
    </Shell>
  )
}

const missing = {
  'no-form': { title: words.noForm, more: words.noFormMore },
  'wrong-digit': { title: words.wrongDigit, more: words.wrongDigitMore },
  unknown: { title: words.unknown, more: words.unknownMore },
} as const

function Missing({ view, found }: { view: View; found: Exclude<Verification, { outcome: 'found' }> }): ReactElement {
  const { title, more } = missing[found.outcome]
  const name = say(view, title)
  return (
    <Shell view={view} title={name} entrance="verify" crumbs={[entranceCrumb('verify'), { words: title }]}>
      <StateBand
        view={view}
        tone={found.outcome === 'unknown' ? 'bad' : 'wait'}
        title={name}
        sentence={say(view, more)}
        certificate={found.certificate}
      />
      <div className="two">
        <Digits view={view} />
        <aside className="stack" aria-label={say(view, words.another)}>
          <VerifyForm view={view} title={say(view, words.another)} plain />
          <Misuse view={view} />
        </aside>
      </div>
    </Shell>
  )
}

function Misuse({ view }: { view: View }): ReactElement {
  return (
    <p className="note">
      {say(view, words.misuse)}
      <a href={view.language === 'zh' ? '/report-misuse' : '/en/report-misuse'}>{say(view, words.misuseLink)}</a>
    </p>
  )
}

function Digits({ view }: { view: View }): ReactElement {
  return (
    <section className="stack" aria-labelledby="digits">
      <h2 id="digits">{say(view, words.digits)}</h2>
      <p className="prose">{say(view, words.digitsMore)}</p>
      <p className="prose">{say(view, words.digitRule)}</p>
    </section>
  )
}
