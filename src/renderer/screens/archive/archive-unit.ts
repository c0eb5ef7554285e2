import type { DesktopOutput } from '../../../protocol/desktop-api.ts'

/** What the archive of one agency holds, and what a person may do there. */
export type ArchiveUnit = DesktopOutput<'archive.overview'>['units'][number]

/** How many letters a code has, with all below it. */
export const lettersUnder = (codes: ArchiveUnit['codes']): ((code: string) => number) => {
  const sums = new Map<string, number>()
  for (const { code, letters } of codes) {
    const parts = code.split('.')
    for (let length = 1; length <= parts.length; length++) {
      const above = parts.slice(0, length).join('.')
      sums.set(above, (sums.get(above) ?? 0) + letters)
    }
  }
  return (code) => sums.get(code) ?? 0
}
