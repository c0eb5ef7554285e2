import { randomUUID } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Authority, Issued } from './authority.ts'
import { openssl } from './openssl.ts'
import type { Revocation } from './revocation.ts'

/** What the services of the test authority answer, asked with a question that openssl wrote. */
export const askOcsp = async (
  { dir }: Authority,
  { ocspUrl }: Revocation,
  { certificatePem }: Pick<Issued, 'certificatePem'>,
): Promise<Buffer> => {
  const [cert, question] = ['pem', 'req'].map((ending) => join(dir, `ask-${randomUUID()}.${ending}`)) as [
    string,
    string,
  ]
  try {
    await writeFile(cert, certificatePem)
    const args = ['-issuer', 'issuing.pem', '-cert', cert, '-no_nonce', '-reqout', question]
    await openssl(['ocsp', ...args], { cwd: dir })
    return await bytesOf(await fetch(ocspUrl, { method: 'POST', body: await readFile(question) }))
  } finally {
    await Promise.all([cert, question].map((file) => rm(file, { force: true })))
  }
}

export const askCrl = async ({ crlUrl }: Revocation): Promise<Buffer> => bytesOf(await fetch(crlUrl))

const bytesOf = async (response: Response): Promise<Buffer> => {
  const bytes = Buffer.from(await response.arrayBuffer())
  if (!response.ok) throw new Error(`the service of the test authority failed: ${bytes.toString()}`)
  return bytes
}
