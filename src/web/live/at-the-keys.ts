/** Whether somebody is at the keys. What a page asks by itself must not keep the session alive. */
let last = Date.now()
const MINUTE = 60_000

for (const kind of ['keydown', 'pointerdown', 'input', 'wheel'])
  globalThis.addEventListener?.(
    kind,
    () => {
      last = Date.now()
    },
    { capture: true, passive: true },
  )

export function nobodyAtTheKeys(): boolean {
  return Date.now() - last > MINUTE
}
