/** A button that opens a menu: drawn at once, the menu follows when the button is first used. */
import { Button, type ButtonProps, type MenuProps } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { arriving } from '../live/arriving.ts'
import { useFetchedSoon } from './fetched-soon.ts'

const load = arriving(() => import('./choices.tsx'))
const near = () => load().catch(() => {})
const parts = [load]
const Choices = lazy(load)

interface OpensMenuProps extends Omit<ButtonProps, 'onClick' | 'autoFocus'> {
  readonly menu: MenuProps
}

export function OpensMenu({ menu, ...button }: OpensMenuProps) {
  const [asked, setAsked] = useState(false)
  useFetchedSoon(parts)
  const closed = <Button {...button} onClick={() => setAsked(true)} onPointerEnter={near} onFocus={near} />
  if (!asked) return closed
  return (
    <Suspense fallback={closed}>
      <Choices menu={menu}>
        <Button {...button} autoFocus />
      </Choices>
    </Suspense>
  )
}
