/** Fields of a line that the server has, or may have: they are read and not typed into any more. */
import { ConfigProvider } from 'antd'
import type { ReactNode } from 'react'
import type { Line } from './lines.ts'

export function Settled({ line, children }: { readonly line: Line | undefined; readonly children: ReactNode }) {
  return <ConfigProvider componentDisabled={line?.state === 'sent' || line?.state === 'doubtful'}>{children}</ConfigProvider>
}
