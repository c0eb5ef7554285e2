import * as fs from 'node:fs'
import { createPower, PowerCut, type Power } from '../world/power.ts'

/**
 * What the modules of copies and repairs get when they import `node:fs`: the real thing, but that the power may go at any change of the
 * disk, before it or after it, and in the middle of a copy.
 */
export * from 'node:fs'

let power: Power = createPower()

/** From here on the power of this machine counts. */
export const workOnPower = (its: Power): void => void (power = its)

const frail = <A extends unknown[], R>(change: (...args: A) => R): ((...args: A) => R) => {
  return (...args) => {
    power.touch()
    const result = change(...args)
    power.touch()
    return result
  }
}

export const renameSync = frail(fs.renameSync)
export const rmSync = frail(fs.rmSync)
export const mkdirSync = frail((path: string, options?: fs.MakeDirectoryOptions) => fs.mkdirSync(path, options))
export const writeFileSync = frail(fs.writeFileSync)
export const writeSync = frail(fs.writeSync as (...args: Parameters<typeof fs.writeSync>) => number)
export const copyFileSync = (from: string, to: string): void => {
  power.touch()
  fs.copyFileSync(from, to)
  try {
    power.touch()
  } catch (error) {
    if (error instanceof PowerCut) fs.truncateSync(to, Math.floor(fs.statSync(to).size / 2))
    throw error
  }
}
