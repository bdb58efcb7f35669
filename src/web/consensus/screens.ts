/** The boards in the menu of an expert. */
import AimOutlined from '@ant-design/icons/AimOutlined'
import { consensusWords } from './menu-words.ts'

export const consensusScreens = [{ to: '/consensus', title: consensusWords.mine, roles: ['expert'], icon: AimOutlined, waits: ['application'] }]
