import type { LetterProjection } from '../letter-projection.ts'

/** What the letters module says of a letter of one’s own that waits for nobody. */
export const emptyProjection = (other: Partial<LetterProjection> = {}): LetterProjection => ({
  side: 'keluar',
  mine: false,
  tasks: [],
  party: '',
  sender: '',
  addressees: '',
  unread: false,
  needsStamp: false,
  listedAt: '2026-11-23T00:00:00.000Z',
  letterDate: null,
  due: null,
  followedUp: false,
  agenda: null,
  fromUnit: null,
  boxes: [],
  waitsFor: [],
  units: [],
  flow: [],
  permit: null,
  permitPaper: null,
  ...other,
})
