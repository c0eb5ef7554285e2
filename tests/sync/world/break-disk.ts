import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Dice } from './dice.ts'

const page = 4096

/** Ways in which a disk loses what it held. */
const ways = {
  'pages written over': 4,
  'a bit turned': 2,
  'cut off': 2,
  'its first page gone': 2,
  'the store gone': 1,
  'its log gone': 1,
  'its log broken': 1,
}

/** @returns in words what happened to it */
export const breakStore = (path: string, dice: Dice): string => {
  const way = dice.weighted<keyof typeof ways>(ways)
  const log = `${path}-wal`
  switch (way) {
    case 'the store gone':
      for (const end of ['', '-wal', '-shm']) rmSync(path + end, { force: true })
      return way
    case 'its log gone':
      rmSync(log, { force: true })
      return way
    case 'its log broken':
      if (existsSync(log)) writeFileSync(log, spoiled(readFileSync(log), 'a bit turned', dice))
      return way
    default:
      writeFileSync(path, spoiled(readFileSync(path), way, dice))
      return way
  }
}

/** Of a file that is a store. */
export const spoiled = (bytes: Buffer, way: string, dice: Dice): Buffer => {
  const pages = Math.floor(bytes.length / page)
  if (bytes.length === 0) return bytes
  if (way === 'cut off')
    return bytes.subarray(0, dice.chance(0.5) ? page * dice.below(pages) : dice.below(bytes.length))
  const spoil = (from: number) => void bytes.fill(dice.below(256), from, from + page)
  if (way === 'its first page gone') spoil(0)
  else if (way === 'a bit turned') bytes[dice.below(bytes.length)]! ^= 1 << dice.below(8)
  else for (let count = 1 + dice.below(8); count > 0; count--) spoil(page * dice.below(pages))
  return bytes
}
