/** Least characters of the words that lock an offline pack: they are all that stands between a lost device and what it holds. */
export const PASSPHRASE_LEAST = 12
