/** How long one connection may keep the server waiting, in milliseconds. */
export interface Patience {
  /** For the head of a request: nobody needs long for a few hundred bytes. */
  headers: number
  /** For the whole of it: long enough for a full push at 128 kbit/s. */
  request: number
  /** Without a single byte in either direction. */
  silence: number
  /** How often the first two are looked at. */
  check: number
}

/** Else a few hundred connections that say one byte a minute would leave none for the offices. */
export const defaultPatience: Patience = {
  headers: 30_000,
  request: 20 * 60_000,
  silence: 2 * 60_000,
  check: 5_000,
}
