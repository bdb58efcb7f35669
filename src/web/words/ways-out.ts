/**
 * Steps that lead out of the ordinary way: back, aside or to an end. They stay in their place among the steps, but no page
 * proposes one first and none is the filled button. About looks only; whether a step is open is said by the server.
 */
const waysOut: ReadonlySet<string> = new Set([
  'organisation.reject',
  'organisation.supersede',
  'organisation.record-change',
  'edition.extend-deadline',
  'edition.suspend',
  'edition.end',
  'application.take-back',
  'application.leave',
  'application.read-letter',
  'application.request-completion',
  'application.decline',
  'application.return-to-district',
  'application.check-ties',
  'application.relieve-expert',
  'application.release-reader',
  'notice.lengthen',
  'notice.withdraw',
  'consultation.tell-supervisor',
  'consultation.close',
  'expert.remove',
  'sheet.recuse',
  'visit.recuse',
  'meeting.recuse',
  'objection.refuse',
  'account.take-post',
  'account.reset-factor',
  'account.close',
  'act.return',
  'act.withdraw',
  'act.hand-over',
])

export function leadsOut(step: string): boolean {
  return waysOut.has(step)
}

/** The ordinary way first, each part in the server's own order. */
export function ordinaryFirst<Step extends { readonly step: string }>(steps: readonly Step[]): readonly Step[] {
  return [...steps.filter(({ step }) => !leadsOut(step)), ...steps.filter(({ step }) => leadsOut(step))]
}
