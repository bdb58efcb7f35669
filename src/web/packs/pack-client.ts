/** The readings that the pages ask for, answered from the open pack and never from the network. */
import { QueryClient } from '@tanstack/react-query'
import type { FileRights } from '../viewer/rights.ts'
import type { Given } from './content.ts'

/** What is read stays in memory, and goes with the pack's window. */
export function packClient({ content, measures }: Given): QueryClient {
  const never = { refetchOnMount: false, refetchOnReconnect: false, refetchOnWindowFocus: false, refetchInterval: false, retry: false } as const
  const client = new QueryClient({ defaultOptions: { queries: { ...never, gcTime: Number.POSITIVE_INFINITY, networkMode: 'always' } } })
  const { application, submission, mark, files } = content
  const id = String(application.id)
  // The pages of a PDF carry the mark themselves; over everything else the reader lays it.
  const rights: FileRights = {
    mark,
    formMarked: true,
    files: files.map(({ sha256, as }) => ({ sha256, opens: true, marked: as === 'under-mark', copy: 'none' })),
  }
  client.setQueryData(['measures'], measures)
  // Items are called as in the criteria that the pack was made under.
  const edition = { id: (application.state as { readonly edition: string }).edition, state: { announcement: { criteria: content.criteria } } }
  client.setQueryData(['editions'], { items: [edition], next: null })
  client.setQueryData(['people'], { items: [], next: null })
  client.setQueryData(['case', 'application', id], { ...application, steps: [] })
  client.setQueryData(['file-rights', id], rights)
  if (submission) client.setQueryData(['submission', id, submission.number], { number: submission.number, content: submission.content })
  return client
}
