/** A button that asks for one workbook of the office's own. */
import { Button } from 'antd'
import { useRef } from 'react'

interface ChooseWorkbookProps {
  readonly label: string
  readonly first: boolean
  readonly disabled?: boolean
  readonly take: (file: File) => Promise<void>
}

export function ChooseWorkbook({ label, first, disabled = false, take }: ChooseWorkbookProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={label}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) void take(file)
        }}
      />
      <Button type={first ? 'primary' : 'default'} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  )
}
