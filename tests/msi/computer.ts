import type { Registry } from './parse-registry.ts'

/** A computer on which the packages are put through their steps: one that Wine plays, or Windows itself. */
export interface Computer {
  name: string
  /** Drive C. */
  drive: string
  /** Whether its installer puts the older version back where a newer one breaks off. Windows does, Wine does not. */
  rollsBack: boolean
  /** Runs msiexec in silence and waits; its exit code. */
  msiexec(...args: string[]): Promise<number>
  /** How an exit code of Windows Installer looks here: Unix passes on the lowest byte only. */
  exitCode(code: number): number
  /** All values of a key of HKLM and of the keys below it. */
  registry(key: string): Promise<Registry>
  /** Writes a text value of HKLM. */
  setRegistry(key: string, name: string, value: string): Promise<void>
  close(): Promise<void>
}
