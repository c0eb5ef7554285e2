import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { patience } from '../patience.ts'

/** What others say of a PDF: poppler's pdfsig (with an empty NSS store, so that it knows no issuer) and qpdf. */
export interface OtherJudges {
  pdfsig: string
  valid: number
  qpdf: string
  qpdfOk: boolean
}

export const askOtherJudges = async (pdf: Uint8Array): Promise<OtherJudges> => {
  const dir = await mkdtemp(join(tmpdir(), 'lontar-judges-'))
  try {
    const file = join(dir, 'letter.pdf')
    await writeFile(file, pdf)
    const [pdfsig, qpdf] = await Promise.all([run('pdfsig', [file], dir), run('qpdf', ['--check', file], dir)])
    return {
      pdfsig: pdfsig.output,
      valid: pdfsig.output.split('Signature is Valid').length - 1,
      qpdf: qpdf.output,
      qpdfOk: qpdf.code === 0,
    }
  } finally {
    await rm(dir, { recursive: true, force: true })
  }
}

const run = (program: string, args: string[], home: string): Promise<{ code: number; output: string }> =>
  new Promise((resolve, reject) => {
    execFile(
      program,
      args,
      { env: { PATH: process.env['PATH'], HOME: home }, timeout: patience },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') return reject(error)
        resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr })
      },
    )
  })
