/** A text that is kept as it is typed. Each field draws only itself. */
import { useId } from 'react'
import type { Keeper } from '../saving/keeper.ts'
import type { Path } from '../saving/merge.ts'
import { useField, useLocked } from '../saving/use-kept.ts'

interface KeptTextProps {
  readonly keeper: Keeper<never>
  readonly path: Path
  readonly label: string
  readonly hint?: string | undefined
  readonly rows?: number
  readonly most?: number
  readonly long?: boolean
  readonly id?: string
  readonly autoComplete?: string
}

export function KeptText({ keeper, path, label, hint, rows, most, long, id, autoComplete }: KeptTextProps) {
  const made = useId()
  const own = id ?? made
  const [value, change] = useField(keeper, path, '')
  const locked = useLocked(keeper)
  const common = {
    id: own,
    value,
    readOnly: locked,
    maxLength: most,
    'aria-describedby': hint ? `${own}-hint` : undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => change(event.target.value),
  }
  return (
    <div className="field">
      <label htmlFor={own}>{label}</label>
      {hint && (
        <p className="hint" id={`${own}-hint`}>
          {hint}
        </p>
      )}
      {rows ? (
        <textarea {...common} rows={rows} className={long ? 'long' : undefined} lang="zh-CN" />
      ) : (
        <input {...common} type="text" autoComplete={autoComplete ?? 'off'} />
      )}
    </div>
  )
}
