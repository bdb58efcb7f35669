/** The bytes of a file, as they come; a refusal or a lost line is told apart from a damaged file. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addressOf, desk, type ProblemBody, Refused, Unreachable } from '../api/client.ts'

/** Fetch a file of an application, telling how many bytes have come. */
export async function fetchFile(application: string, sha256: string, came: (bytes: number) => void, signal: AbortSignal): Promise<ArrayBuffer> {
  const response = await fetch(addressOf('application.file', { params: { application, sha256 }, query: { use: 'reading' } }), {
    credentials: 'same-origin',
    headers: desk.post ? { 'x-post': desk.post } : {},
    signal,
  }).catch((fault) => {
    if (signal.aborted) throw fault
    desk.onAnswer(false, false)
    throw new Unreachable(String(fault))
  })
  desk.onAnswer(true, false)
  if (!response.ok) {
    const problem = (await response.json().catch(() => null)) as ProblemBody | null
    if (problem?.code === 'session-ended' || problem?.code === 'not-signed-in') desk.onEnded()
    throw problem ? new Refused(problem) : new Unreachable(String(response.status))
  }
  return response.body ? gathered(response.body, came) : response.arrayBuffer()
}

async function gathered(body: ReadableStream<Uint8Array>, came: (bytes: number) => void): Promise<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const reader = body.getReader()
  let bytes = 0
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value)
    bytes += part.value.length
    came(bytes)
  }
  const whole = new Uint8Array(bytes)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole.buffer
}

/** A file of an application for as long as it is looked at, and a few minutes more. */
export function useFile(application: string, sha256: string, wanted: boolean) {
  const [came, setCame] = useState(0)
  const read = useQuery({
    queryKey: ['file', application, sha256],
    queryFn: ({ signal }) => fetchFile(application, sha256, setCame, signal),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 300_000,
    structuralSharing: false,
  })
  return { ...read, came }
}
