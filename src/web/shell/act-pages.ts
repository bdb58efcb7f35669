/** Pages made for an act, by the case that it is on. */
export const actPages: Readonly<Record<string, (id: string) => string>> = {
  'notice.publish-district': () => '/notice-desk',
  'consultation.remind': () => '/consult',
  'application.consult': (id) => `/consult?ids=${id}`,
  'application.agree-result': (id) => `/decision/review/${id}`,
  'application.write-reasons': () => '/decision/acceptance',
  'application.form-group': () => '/decision/visits',
  'edition.file': () => '/set-up',
  'edition.announce': () => '/set-up',
  'edition.publish-acceptance-list': () => '/decision/acceptance',
  'edition.sign-report': () => '/decision/report',
  'meeting.call': () => '/decision/meeting',
  'meeting.open': () => '/decision/meeting',
  'meeting.conclude': () => '/decision/meeting',
  'edition.publish-proposed-list': () => '/decision/proposal',
  'edition.submit-list': () => '/decision/proposal',
  'edition.issue-certificates': () => '/decision/certificates',
}
