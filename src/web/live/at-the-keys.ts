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

/** Whether the keys or the pointer were used last stands on the page itself, for the frame of the focus. */
for (const [kind, by] of [
  ['keydown', 'keys'],
  ['pointerdown', 'pointer'],
] as const)
  globalThis.addEventListener?.(
    kind,
    () => {
      document.documentElement.dataset.by = by
    },
    { capture: true, passive: true },
  )
