/** A menu that opens under its button, its first entry with the focus; its code comes when it is first asked for. */
import { Dropdown, type MenuProps } from 'antd'
import { type ReactElement, useState } from 'react'

interface ChoicesProps {
  readonly menu: MenuProps
  readonly children: ReactElement
}

export default function Choices({ menu, children }: ChoicesProps) {
  const [open, setOpen] = useState(true)
  return (
    <Dropdown trigger={['click']} autoFocus menu={menu} open={open} onOpenChange={setOpen}>
      {children}
    </Dropdown>
  )
}
