import { expect, test } from 'vitest'
import { readCoordinates } from './read-coordinates.ts'

test.each([
  ['-8.65, 115.22', -8.65, 115.22],
  ['-8.650123 115.220456', -8.650123, 115.220456],
  ['8,65 LS 115,22 BT', -8.65, 115.22],
  ['8°39\'0"S 115°13\'12"E', -8.65, 115.22],
  ['0.5 LU, 101.4 BT', 0.5, 101.4],
])('a place as it is copied: %s', (typed, latitude, longitude) => {
  expect(readCoordinates(typed)).toEqual({ latitude, longitude })
})

test.each(['', 'di sawah', '-8.65', '95.0, 10.0', '-8.65, 215.0', '8°75\'0"S 115°13\'12"E', '1 2 3'])(
  'what is no place is none: %s',
  (typed) => {
    expect(readCoordinates(typed)).toBeNull()
  },
)
