/** The mode of the pages: kept by the server in the cookie that the portal keeps too, so that one choice counts for both, and for every window. */
import { ConfigProvider } from 'antd'
import enUS from 'antd/locale/en_US'
import zhCN from 'antd/locale/zh_CN'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../words/language.tsx'
import { type Mode, modes, themeOf } from './tokens.ts'
import 'dayjs/locale/zh-cn'

interface Chosen {
  readonly mode: Mode
  readonly choose: (mode: Mode) => void
}

const Context = createContext<Chosen>({ mode: 'standard', choose: () => {} })

function drawn(): Mode {
  return modes.find((mode) => mode === document.documentElement.dataset.mode) ?? 'standard'
}

const asSystem = () =>
  matchMedia('(prefers-contrast: more)').matches ? 'hc' : matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'standard'

/** What one window chose, the others hear. */
const windows = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('zhiheng-display')

/** The nonce that the server gave this page: styles made while it runs carry it. */
export const nonce = document.querySelector<HTMLLinkElement>('link[nonce]')?.nonce ?? ''

export function ModeProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const [mode, setMode] = useState<Mode>(drawn)
  const shown = mode === 'auto' ? asSystem() : mode
  useEffect(() => {
    document.documentElement.dataset.mode = shown
  }, [shown])
  useEffect(() => {
    const hear = ({ data }: MessageEvent) => setMode((before) => modes.find((each) => each === data) ?? before)
    windows?.addEventListener('message', hear)
    return () => windows?.removeEventListener('message', hear)
  }, [])
  const choose = useCallback((next: Mode) => {
    setMode(next)
    windows?.postMessage(next)
    fetch(`/mode/${next}?back=/work/kept`, { redirect: 'manual', credentials: 'same-origin' }).catch(() => {})
  }, [])
  const value = useMemo(() => ({ mode, choose }), [mode, choose])
  const theme = useMemo(() => themeOf(shown), [shown])
  return (
    <Context.Provider value={value}>
      <ConfigProvider
        theme={theme}
        csp={{ nonce }}
        locale={language === 'zh' ? zhCN : enUS}
        wave={{ disabled: true }}
        button={{ autoInsertSpace: false }}
      >
        {children}
      </ConfigProvider>
    </Context.Provider>
  )
}

export function useMode(): Chosen {
  return useContext(Context)
}
