/** How the pages look and which language they speak. */
import { Button } from 'antd'
import { useMode } from '../theme/mode.tsx'
import { modes } from '../theme/tokens.ts'
import { useLanguage, useSay } from '../words/language.tsx'
import { OpensMenu } from './opens-menu.tsx'
import { words } from './words.ts'

export function Preferences() {
  const say = useSay()
  const { language, speak } = useLanguage()
  const { mode, choose } = useMode()
  const items = modes.map((each) => ({ key: each, label: say(words[each]) }))
  return (
    <>
      <OpensMenu
        type="text"
        menu={{ items, selectable: true, selectedKeys: [mode], onClick: ({ key }) => choose(modes.find((each) => each === key) ?? 'standard') }}
      >
        {say(words.display)}
      </OpensMenu>
      <Button type="text" lang={language === 'zh' ? 'en' : 'zh-CN'} onClick={() => speak(language === 'zh' ? 'en' : 'zh')}>
        {say(words.language)}
      </Button>
    </>
  )
}
