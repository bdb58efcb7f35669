/** What the server lets this post do with each file of an application, and the watermark that lies over what is marked. */
import { useQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import type { fileRights } from '../../contract/experts.ts'
import { ask } from '../api/client.ts'

export type FileRights = z.infer<typeof fileRights>

export function useRights(application: string): FileRights | undefined {
  return useQuery({
    queryKey: ['file-rights', application],
    queryFn: () => ask('application.file-rights', { params: { application } }) as Promise<FileRights>,
    staleTime: 60_000,
    retry: false,
  }).data
}

/** The words over a paper; null where nothing lies over it. */
export function markOver(rights: FileRights | undefined, key: string): FileRights['mark'] {
  if (!rights?.mark) return null
  const marked = key === 'form' ? rights.formMarked : rights.files.some((file) => file.sha256 === key && file.marked)
  return marked ? rights.mark : null
}

/** What one may take away of a file; null as long as it is not known. */
export function copyOf(rights: FileRights | undefined, key: string) {
  return rights?.files.find((file) => file.sha256 === key)?.copy ?? null
}
