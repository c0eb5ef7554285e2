import { LontarError } from '../../protocol/errors/lontar-error.ts'

/** Memory that strangers' files may take while they are read and judged, all together. */
export interface BytesInHand {
  /** One sender's share: grows with what has really come. @throws check_busy {seconds} */
  hold(): { take(bytes: number): void; release(): void }
}

/** [guess] Two of the largest files and hundreds of letters: what is promised in a header counts for nothing. */
export const defaultBytesInHand = 160 * 1024 * 1024

export const createBytesInHand = (most = defaultBytesInHand): BytesInHand => {
  let held = 0
  return {
    hold() {
      let mine = 0
      return {
        take(bytes) {
          if (held + bytes > most) throw new LontarError('check_busy', { seconds: 30 })
          held += bytes
          mine += bytes
        },
        release() {
          held -= mine
          mine = 0
        },
      }
    },
  }
}
