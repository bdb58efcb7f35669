/** The document that an act rests on: uploaded, and named by its hash. */
import { Button } from 'antd'
import { lazy, Suspense } from 'react'
import { arriving } from '../live/arriving.ts'

const Upload = lazy(arriving(() => import('./upload.tsx')))

interface DocumentFieldProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (hash: string) => void
}

export function DocumentField({ label, value, onChange }: DocumentFieldProps) {
  return (
    <div className="field">
      <label htmlFor="document">{label}</label>
      <Suspense fallback={<Button id="document">{label}</Button>}>
        <Upload id="document" label={label} gives="hash" many={false} value={value} onChange={(hash) => onChange(String(hash ?? ''))} />
      </Suspense>
    </div>
  )
}
