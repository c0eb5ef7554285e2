import { createHash } from 'node:crypto'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { readInput } from '../read-input.ts'

const pemBlock = /-----BEGIN X509 CRL-----([^-]+)-----END X509 CRL-----/g

/** Revocation lists of PEM files (any number in each) and DER files, as DER, each once. @throws LontarError input_unreadable, crl_unreadable {file} */
export const readCrls = async (files: string[]): Promise<Buffer[]> => {
  const all = (await Promise.all(files.map(readOne))).flat()
  const hash = (der: Buffer) => createHash('sha256').update(der).digest('hex')
  return [...new Map(all.map((der) => [hash(der), der])).values()]
}

/** Whether it is a list, and a genuine one, the judge sees; that it is one at all is seen here, where its name is known. */
const readOne = async (file: string): Promise<Buffer[]> => {
  const bytes = await readInput(file)
  const blocks = [...bytes.toString('latin1').matchAll(pemBlock)].map(([, body = '']) => Buffer.from(body, 'base64'))
  const lists = blocks.length > 0 ? blocks : [bytes]
  if (lists.some((list) => list[0] !== 0x30 || list.length < 64)) throw new LontarError('crl_unreadable', { file })
  return lists
}
