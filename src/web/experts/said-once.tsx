/** A ground that shuts several acts of a page stands at its top; each shut act then keeps its place with its name alone. */
import LockOutlined from '@ant-design/icons/LockOutlined'
import { createContext, type ReactNode, useContext } from 'react'
import type { Offered } from '../api/client.ts'
import { GroundLink } from '../words/ground.tsx'
import { useLanguage } from '../words/language.tsx'
import { sharedGrounds } from './shared-grounds.ts'

const Said = createContext<readonly string[]>([])

/** Whether this is said at the top of the page already. */
export function useSaid(detail: string | undefined): boolean {
  return useContext(Said).includes(detail ?? '')
}

export function SaidOnce({ steps, children }: { readonly steps: readonly Offered[]; readonly children: ReactNode }) {
  const { language } = useLanguage()
  const grounds = sharedGrounds(steps)
  return (
    <Said.Provider value={grounds.map(({ detail }) => detail)}>
      {grounds.map(({ detail, detailEn, ground }) => (
        <p key={detail} className="bar no-print">
          <LockOutlined aria-hidden />
          <span>
            {language === 'zh' ? detail : detailEn}
            {ground && (
              <>
                （<GroundLink ground={ground} />）
              </>
            )}
          </span>
        </p>
      ))}
      {children}
    </Said.Provider>
  )
}
