import type { JudgeOptions } from '../../../src/signatures/index.ts'
import type { GoodWorld } from './good-world.ts'

export interface GoodFile {
  make: (world: GoodWorld) => Buffer | Promise<Buffer>
  /** How many signatures of persons it has; 1 unless told. */
  signatures?: number
  judged?: (world: GoodWorld) => Partial<JudgeOptions>
  /** Why pdfsig is not asked, where it knows less than we. */
  notPdfsig?: string
  /** Why openssl is not asked about the CMS. */
  notOpenssl?: string
}
export type GoodFiles = Record<string, GoodFile>
