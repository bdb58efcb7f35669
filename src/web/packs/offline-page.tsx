/** 离线包: the page that opens without a network. Nobody needs to be signed in to read their own pack; the passphrase is the door. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Mark } from '../session/brand.tsx'
import { Preferences } from '../shell/preferences.tsx'
import { useSay } from '../words/language.tsx'
import { useOpenPack } from './opened.ts'
import { OpenedPack } from './opened-pack.tsx'
import { PackList } from './pack-list.tsx'
import { words } from './words.ts'
import './packs.css'

export default function OfflinePage() {
  const say = useSay()
  const pack = useOpenPack()
  const [told, setTold] = useState('')
  return (
    <div className="offline">
      <header className="offline-head no-print">
        <span className="brand">
          <Mark />
          {say(words.title)}
        </span>
        <span className="row end">
          <Preferences />
          <Link to="/">{say(words.workspace)}</Link>
        </span>
      </header>
      <main id="main" tabIndex={-1} className="offline-main">
        <p role="status" className={told ? 'good field' : 'unseen'}>
          {told}
        </p>
        {pack ? <OpenedPack pack={pack} tell={setTold} /> : <PackList tell={setTold} />}
      </main>
    </div>
  )
}
