import type { AllowanceRules } from '../guard/allowance.ts'

const megabyte = 1024 * 1024

/** What strangers may send before anybody has looked at it. A file itself is measured by its kind of permit. */
export interface UploadRules {
  /** Of one application. */
  files: number
  bytes: number
  /** Files begun by one address. */
  begun: AllowanceRules
  /** Bytes announced by one address. A village office or a campus may stand behind one. */
  announced: AllowanceRules
  /** All unfinished applications together: what a flood can take of the disk. */
  unfinishedBytes: number
  /** Pieces that are being received at the same time: in all, and from one address. Each is a megabyte of memory at most. */
  atOnce: number
  atOnceEach: number
}

/** [guess] */
export const defaultUploadRules: UploadRules = {
  files: 60,
  bytes: 200 * megabyte,
  begun: { most: 300, seconds: 3600 },
  announced: { most: 2000 * megabyte, seconds: 3600 },
  unfinishedBytes: 20_000 * megabyte,
  atOnce: 64,
  atOnceEach: 8,
}

export const pieceBytes = megabyte
