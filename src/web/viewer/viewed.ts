/** What a page shows of a paper, and how it tells what it found. */
export interface Viewed {
  readonly name: string
  readonly bytes: ArrayBuffer
  readonly page: number
  readonly zoom: number
  readonly find: string
  readonly onPages: (pages: number) => void
  readonly onFound: (pages: readonly number[] | null) => void
  readonly damaged: () => void
}
