import { createHash } from 'node:crypto'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { readInput } from '../read-input.ts'

const listBlock = /-----BEGIN X509 CRL-----([^-]+)-----END X509 CRL-----/g
const certificateBlock = /-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----/g

/** DER. */
export interface ReadLists {
  crls: Buffer[]
  /** Of those who signed the lists, where their files have them; nobody is trusted by that. */
  certificates: Buffer[]
}

/** Revocation lists of PEM files (any number in each) and DER files, each once. @throws LontarError input_unreadable, crl_unreadable {file} */
export const readCrls = async (files: string[]): Promise<ReadLists> => {
  const all = await Promise.all(files.map(readOne))
  const hash = (der: Buffer) => createHash('sha256').update(der).digest('hex')
  const crls = all.flatMap((one) => one.crls)
  return {
    crls: [...new Map(crls.map((der) => [hash(der), der])).values()],
    certificates: all.flatMap((one) => one.certificates),
  }
}

/** Whether it is a list, and a genuine one, the judge sees; that it is one at all is seen here, where its name is known. */
const readOne = async (file: string): Promise<ReadLists> => {
  const bytes = await readInput(file)
  const text = bytes.toString('latin1')
  const blocks = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, body = '']) => Buffer.from(body, 'base64'))
  const lists = blocks(listBlock)
  const crls = lists.length > 0 ? lists : [bytes]
  if (crls.some((list) => list[0] !== 0x30 || list.length < 64)) throw new LontarError('crl_unreadable', { file })
  return { crls, certificates: lists.length > 0 ? blocks(certificateBlock) : [] }
}
