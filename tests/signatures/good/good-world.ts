import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type Place, addTimestamp, extendPdf, signPdf } from '../../../src/signatures/index.ts'
import type { SignatureAlgorithm } from '../../../src/protocol/token-api.ts'
import type { Issued, Revocation } from '../../support/authority/index.ts'
import { openssl } from '../../support/authority/openssl.ts'
import { pemSigner } from '../../support/authority/pem-signer.ts'
import { type World, openWorld } from '../support/world.ts'

/** The world of the attackers, and the programs that honest offices have. */
export interface GoodWorld extends World {
  revocation: Revocation
  /** Certificates whose revocation can be asked. */
  named: Issued
  signAs: (pdf: Uint8Array, place: Place, issued: Issued, algorithm?: SignatureAlgorithm) => Promise<Buffer>
  stampAt: (pdf: Uint8Array, fieldName: string) => Promise<Buffer>
  extend: (pdf: Uint8Array, level: 'B-T' | 'B-LT' | 'B-LTA', renewBeforeDays?: number) => Promise<Buffer>
  /** The list of the authority as of now. */
  crl: Buffer
  /** What qpdf makes of a file. */
  qpdf: (pdf: Uint8Array, ...args: string[]) => Promise<Buffer>
  /** A detached CMS by `openssl cms -sign` with these further arguments. */
  opensslCms: (content: Uint8Array, issued: Issued, ...args: string[]) => Promise<Buffer>
}

export const openGoodWorld = async (): Promise<GoodWorld> => {
  const world = await openWorld()
  const { authority, tsa } = world
  const dir = authority.dir
  const revocation = await authority.startRevocation()
  const service = { tsaUrl: tsa.url, timeoutMs: 60_000, anchors: [authority.rootDer] }
  let count = 0
  const withFile = async (bytes: Uint8Array, work: (file: string) => Promise<Buffer>): Promise<Buffer> => {
    const file = join(dir, `good-${++count}`)
    await writeFile(file, bytes)
    try {
      return await work(file)
    } finally {
      await rm(file)
    }
  }
  return {
    ...world,
    revocation,
    crl: Buffer.from(await (await fetch(revocation.crlUrl)).arrayBuffer()),
    named: await authority.issue({ name: 'Bendahara (uji)', names: revocation.names }),
    signAs: async (pdf, place, issued, algorithm) =>
      Buffer.from((await signPdf({ pdf, place, signer: pemSigner(issued, algorithm), at: new Date() })).pdf),
    stampAt: async (pdf, fieldName) => Buffer.from((await addTimestamp({ pdf, fieldName, ...service })).pdf),
    extend: async (pdf, level, renewBeforeDays) =>
      Buffer.from((await extendPdf({ pdf, level, renewBeforeDays, ...service })).pdf),
    qpdf: (pdf, ...args) =>
      withFile(pdf, async (file) => {
        await promisify(execFile)('qpdf', [...args, file, `${file}.out`])
        try {
          return await readFile(`${file}.out`)
        } finally {
          await rm(`${file}.out`)
        }
      }),
    opensslCms: (content, issued, ...args) =>
      withFile(content, async (file) => {
        await writeFile(`${file}.pem`, issued.certificatePem + issued.keyPem)
        const usual = ['cms', '-sign', '-binary', '-md', 'sha256', '-certfile', 'issuing.pem', '-outform', 'DER']
        try {
          return await openssl([...usual, '-signer', `${file}.pem`, '-in', file, ...args], { cwd: dir })
        } finally {
          await rm(`${file}.pem`)
        }
      }),
    close: async () => {
      await revocation.stop()
      await world.close()
    },
  }
}
