import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { IssueOptions, Issued } from './authority.ts'
import { openssl } from './openssl.ts'

/** Ways in which time-stamp services were seen to fail, or could be made to. Each must be refused. */
export const tsaFaults = [
  'wrong-nonce',
  'wrong-imprint',
  'rejected',
  'html',
  'truncated',
  'slow',
  'down',
  'expired',
  'wrong-purpose',
  'no-certificate',
  'huge',
] as const
export type TsaFault = (typeof tsaFaults)[number]

interface Workshop {
  dir: string
  issue: (options: IssueOptions) => Promise<Issued>
  reply: (question: Buffer) => Promise<Buffer>
}

/** Null: no answer at all. */
export const faultyAnswer = async (
  fault: Exclude<TsaFault, 'expired' | 'down'>,
  question: Buffer,
  shop: Workshop,
): Promise<Buffer | null> => {
  switch (fault) {
    case 'slow':
      return null
    case 'html':
      return Buffer.from('<!doctype html><title>Masuk Wi-Fi</title>')
    case 'rejected':
      return Buffer.from('30053003020102', 'hex')
    case 'huge':
      return Buffer.alloc(4 << 20, 0x30)
    case 'truncated': {
      const whole = await shop.reply(question)
      return whole.subarray(0, whole.length >> 1)
    }
    case 'wrong-imprint':
      return shop.reply(changed(question, question.indexOf(Buffer.from([4, 32])) + 2, 32))
    case 'wrong-nonce':
      return shop.reply(changed(question, question.length - 3 - 4, 4))
    case 'no-certificate':
      return resign(await shop.reply(question), shop, ['-signer', 'cert.pem', '-inkey', 'key.pem', '-nocerts'])
    case 'wrong-purpose': {
      const { certificatePem, keyPem } = await shop.issue({
        name: 'TEST bukan layanan stempel waktu',
        usages: ['digitalSignature'],
      })
      await writeFile(join(shop.dir, 'wrong.pem'), certificatePem + keyPem)
      return resign(await shop.reply(question), shop, ['-signer', 'wrong.pem', '-certfile', 'chain.pem'])
    }
  }
}

/** The question ends with the nonce and `certReq TRUE` (3 bytes), so that the nonce's last bytes can be replaced in place. */
const changed = (question: Buffer, at: number, length: number): Buffer => {
  const copy = Buffer.from(question)
  randomBytes(length).copy(copy, at)
  return copy
}

/** The same TSTInfo, signed again by `openssl cms` with other certificates (`openssl ts` refuses to be wrong). */
const resign = async (answer: Buffer, { dir }: Workshop, signer: string[]): Promise<Buffer> => {
  await writeFile(join(dir, 'good'), answer)
  await openssl(['ts', '-reply', '-config', 'tsa.cnf', '-in', 'good', '-token_out', '-out', 'token'], { cwd: dir })
  await openssl(
    ['cms', '-verify', '-noverify', '-inform', 'DER', '-in', 'token', '-certfile', 'cert.pem', '-out', 'tst'],
    { cwd: dir },
  )
  const token = await openssl(
    [
      'cms',
      '-sign',
      '-binary',
      '-cades',
      '-nodetach',
      '-md',
      'sha256',
      '-econtent_type',
      '1.2.840.113549.1.9.16.1.4',
      '-in',
      'tst',
      '-outform',
      'DER',
      ...signer,
    ],
    { cwd: dir },
  )
  const status = Buffer.from('3003020100', 'hex')
  const length = status.length + token.length
  return Buffer.concat([Buffer.from([0x30, 0x82, length >> 8, length & 255]), status, token])
}
