import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { patience } from '../patience.ts'

const run = promisify(execFile)

/** What a program makes of a PDF: `args` gets the two file names. Null where the program is not installed. */
const through = async (
  dir: string,
  pdf: Uint8Array,
  program: string,
  args: (from: string, to: string) => string[],
): Promise<Buffer | null> => {
  const [from, to] = [join(dir, `${randomUUID()}.pdf`), join(dir, `${randomUUID()}.pdf`)]
  await writeFile(from, pdf)
  try {
    await run(program, args(from, to), { cwd: dir, timeout: patience })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    // qpdf ends with 3 for a warning, and writes all the same.
    if (program !== 'qpdf' || (error as { code?: number }).code !== 3) throw error
  }
  return readFile(to)
}

export const byQpdf = async (dir: string, pdf: Uint8Array, ...options: string[]): Promise<Buffer> =>
  (await through(dir, pdf, 'qpdf', (from, to) => [...options, from, to]))!

export const byGhostscript = (dir: string, pdf: Uint8Array, ...options: string[]): Promise<Buffer | null> =>
  through(dir, pdf, 'gs', (from, to) => [
    '-q',
    '-dNOPAUSE',
    '-dBATCH',
    '-dSAFER',
    '-sDEVICE=pdfwrite',
    ...options,
    `-sOutputFile=${to}`,
    from,
  ])

export const byCairo = (dir: string, pdf: Uint8Array): Promise<Buffer | null> =>
  through(dir, pdf, 'pdftocairo', (from, to) => ['-pdf', from, to])
