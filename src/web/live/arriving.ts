/** Code that comes after the page: where the line is away it is waited for, so that a page in use never falls for want of a part. */
const AGAIN = 5_000
/** Tries while the browser says that it has a line: a part that is still missing then will not come. */
const TRIES = 12

/** A part's code, fetched again until the line gives it. */
export function arriving<Part>(load: () => Promise<Part>): () => Promise<Part> {
  return async () => {
    for (let tries = 1; ; tries += navigator.onLine ? 1 : 0) {
      try {
        return await load()
      } catch (fault) {
        if (tries >= TRIES) throw fault
        await lineOrTime()
      }
    }
  }
}

/** The line is back, or some time is over. */
function lineOrTime(): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(later)
      removeEventListener('online', done)
      resolve()
    }
    const later = setTimeout(done, AGAIN)
    addEventListener('online', done)
  })
}
