/** Safeguards of uploads. They are the system's own, not the measures'; `docs/uploads.md` is drawn from here. */

const KB = 1024
const MB = 1024 * KB
const GB = 1024 * MB

/** Largest file, in bytes: a long scanned report of some 400 pages. */
export const LARGEST_FILE = 100 * MB

/** Longest name of a file, in characters. */
export const LONGEST_NAME = 200

/** Uploads of one person that may lie unfinished at the same time. */
export const MOST_UNFINISHED = 20

/** Bytes that one person may begin to upload in 24 hours. */
export const MOST_BYTES_A_DAY = 2 * GB

/** Days after which an unfinished upload is removed. */
export const ABANDONED_AFTER_DAYS = 7

/** Milliseconds that the inspection of one file may take; what takes longer counts as damaged. */
export const LONGEST_INSPECTION = 10_000

/** Memory of the inspecting thread, in megabytes of JavaScript objects. File contents are held outside of it. */
export const INSPECTION_MEMORY_MB = 384

/** What a packed file (DOCX, XLSX) may hold, judged by its table of contents before anything is unpacked. */
export const packed = {
  /** Parts in one package. */
  mostEntries: 5_000,
  /** Bytes of all parts unpacked. */
  mostBytes: 300 * MB,
  /** How many times larger than packed, asked only of packages that unpack to more than `ratioFrom` bytes. */
  mostRatio: 200,
  ratioFrom: 20 * MB,
} as const

/** Bytes that the object streams of one PDF may unpack to. */
export const MOST_PDF_OBJECT_BYTES = 200 * MB

/** What a picture may measure: an A3 sheet scanned at 600 dots an inch has 70 million pixels. */
export const picture = { mostPixels: 120_000_000, longestSide: 30_000 } as const
