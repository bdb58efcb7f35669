/** 无人操作即锁: a pack that nobody touches for so many minutes ◇ shuts itself; what was typed lies on the disk before it does. */
import { useEffect, useRef, useState } from 'react'
import { lockIdle } from './opened.ts'
import { idleLeft } from './term.ts'

const touches = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const
const LOOK = 1_000
const WARNED = 60

/** Whether it is about to lock. @param locked told once it has */
export function useIdleLock(minutes: number | undefined, locked: () => void): boolean {
  const touched = useRef(Date.now())
  const done = useRef(locked)
  done.current = locked
  const [soon, setSoon] = useState(false)
  useEffect(() => {
    if (minutes === undefined) return
    const touch = () => {
      touched.current = Date.now()
      setSoon(false)
    }
    const look = async () => {
      const seconds = idleLeft(touched.current, Date.now(), minutes)
      setSoon(seconds <= Math.min(WARNED, minutes * 30))
      if (seconds === 0 && (await lockIdle())) done.current()
    }
    touch()
    for (const each of touches) addEventListener(each, touch, { capture: true, passive: true })
    const watch = setInterval(look, LOOK)
    return () => {
      clearInterval(watch)
      for (const each of touches) removeEventListener(each, touch, { capture: true })
    }
  }, [minutes])
  return soon
}
