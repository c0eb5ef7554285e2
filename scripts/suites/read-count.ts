import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Gives `use` the path of a file for a runner to write its count to, and what stood in it afterwards (or null).
 * A broken file is no count.
 */
export const withCountFile = async <End>(
  use: (file: string) => Promise<End>,
): Promise<{ end: End; written: unknown }> => {
  const folder = mkdtempSync(join(tmpdir(), 'lontar-count-'))
  const file = join(folder, 'count.json')
  try {
    const end = await use(file)
    return { end, written: parsed(file) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const parsed = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
