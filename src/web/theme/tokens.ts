/** The four modes as tokens of the component library. The same colours stand in `modes.css` for our own drawing. */
import { type ThemeConfig, theme } from 'antd'

export const modes = ['standard', 'care', 'hc', 'dark', 'auto'] as const
export type Mode = (typeof modes)[number]

interface Colours {
  readonly ink: string
  readonly muted: string
  readonly blue: string
  readonly hover: string
  readonly onBlue: string
  readonly tint: string
  readonly ground: string
  readonly frame: string
  readonly border: string
  readonly hairline: string
  readonly good: string
  readonly warning: string
  readonly bad: string
  readonly selected: string
}

export const light: Colours = {
  ink: '#1F2328',
  muted: '#59636E',
  blue: '#0B4F9E',
  hover: '#1259B5',
  onBlue: '#FFFFFF',
  tint: '#E8F1FC',
  ground: '#FFFFFF',
  frame: '#F7F8FA',
  border: '#7A8490',
  hairline: '#E4E8EC',
  good: '#1A6334',
  warning: '#7A4B00',
  bad: '#9B1C1C',
  selected: '#E3ECF8',
}

export const dark: Colours = {
  ink: '#E6EAF0',
  muted: '#A4AEBB',
  blue: '#7DB3FF',
  hover: '#9CC5FF',
  onBlue: '#0B1420',
  tint: '#182C47',
  ground: '#14181F',
  frame: '#1A2029',
  border: '#7E8894',
  hairline: '#262D37',
  good: '#7FD19B',
  warning: '#F2C46D',
  bad: '#FF9C94',
  selected: '#182C47',
}

export const contrast: Colours = {
  ink: '#FFFFFF',
  muted: '#FFFFFF',
  blue: '#66E0FF',
  hover: '#FFFF00',
  onBlue: '#000000',
  tint: '#1A1A00',
  ground: '#000000',
  frame: '#000000',
  border: '#FFFFFF',
  hairline: '#FFFFFF',
  good: '#7CFFB0',
  warning: '#FFFF00',
  bad: '#FFB3B3',
  selected: '#1A1A00',
}

const colours = { standard: light, care: light, hc: contrast, dark } as const

/** The theme of a mode; `auto` is decided before. */
export function themeOf(mode: Exclude<Mode, 'auto'>): ThemeConfig {
  const c = colours[mode]
  const large = mode === 'care'
  return {
    algorithm: mode === 'dark' || mode === 'hc' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: `zh-${mode}` },
    token: {
      ...coloursOf(c),
      fontFamily:
        '-apple-system, "Segoe UI", Roboto, "PingFang SC", "Microsoft YaHei UI", "HarmonyOS Sans SC", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif',
      fontSize: large ? 20 : 14,
      fontSizeSM: large ? 20 : 14,
      fontSizeLG: large ? 22 : 16,
      lineHeight: 22 / 14,
      controlHeight: large ? 48 : 36,
      controlHeightSM: large ? 48 : 28,
      borderRadius: 4,
      borderRadiusSM: 4,
      borderRadiusLG: 4,
      boxShadow: '0 4px 16px rgba(31,35,40,.12)',
      boxShadowSecondary: '0 4px 16px rgba(31,35,40,.12)',
      motion: false,
    },
    components: {
      Table: {
        cellPaddingBlock: large ? 14 : 11,
        cellPaddingInline: 12,
        cellPaddingBlockSM: 6,
        cellPaddingInlineSM: 10,
        headerBg: c.frame,
        headerColor: c.muted,
        headerSplitColor: 'transparent',
      },
      Tabs: { horizontalItemGutter: 28 },
      Button: { fontWeight: 500, primaryShadow: 'none', defaultShadow: 'none', primaryColor: c.onBlue },
      Modal: { titleFontSize: large ? 24 : 18 },
      Radio: { buttonSolidCheckedColor: c.onBlue },
    },
  }
}

function coloursOf(c: Colours) {
  return {
    colorText: c.ink,
    colorTextSecondary: c.muted,
    colorTextTertiary: c.muted,
    colorTextQuaternary: c.muted,
    colorTextDescription: c.muted,
    colorTextPlaceholder: c.muted,
    colorTextDisabled: c.muted,
    colorTextLightSolid: c.onBlue,
    colorPrimary: c.blue,
    colorPrimaryHover: c.hover,
    colorPrimaryBg: c.tint,
    colorLink: c.blue,
    colorInfo: c.blue,
    controlItemBgActive: c.selected,
    controlItemBgHover: c.frame,
    colorBgBase: c.ground,
    colorBgContainer: c.ground,
    colorBgElevated: c.ground,
    colorBgLayout: c.ground,
    colorFillAlter: c.frame,
    colorBorder: c.border,
    colorBorderSecondary: c.hairline,
    colorSplit: c.hairline,
    colorSuccess: c.good,
    colorWarning: c.warning,
    colorError: c.bad,
    colorBgMask: 'rgba(31,35,40,.36)',
  }
}
