import { randomUUID } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openssl, pemToDer } from './openssl.ts'
import { endless, loginPage } from './revocation-faults.ts'

export type CrlFault = 'expired' | 'forged' | 'wrong-issuer' | 'truncated' | 'html' | 'huge'

/** A CertificateList (RFC 5280, 5) by `openssl ca -gencrl`, or a wrong one on purpose. */
export const crlAnswer = async (dir: string, fault: CrlFault | null): Promise<Buffer> => {
  switch (fault) {
    case null:
      return list(dir, ['-crldays', '7'])
    case 'expired':
      return list(dir, ['-crl_lastupdate', utc(-30), '-crl_nextupdate', utc(-23)])
    case 'forged':
      return list(dir, ['-crldays', '7', ...(await impostor(dir, 'TEST BSRE CA (uji coba)'))])
    case 'wrong-issuer':
      return list(dir, ['-crldays', '7', ...(await impostor(dir, 'TEST Penerbit Lain (uji coba)'))])
    case 'truncated': {
      const whole = await list(dir, ['-crldays', '7'])
      return whole.subarray(0, whole.length >> 1)
    }
    case 'html':
      return loginPage
    case 'huge':
      return endless
  }
}

const utc = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().replace(/[-:T]|\.\d+/g, '')

const list = async (dir: string, args: string[]): Promise<Buffer> => {
  const out = `crl-${randomUUID()}.pem`
  try {
    await openssl(['ca', '-gencrl', '-config', 'ca.cnf', ...args, '-out', out], { cwd: dir })
    return pemToDer(await readFile(join(dir, out), 'utf8'))
  } finally {
    await rm(join(dir, out), { force: true })
  }
}

/** A certificate of the given name with a key of its own, as who wants to pass for the authority makes it. */
const impostor = async (dir: string, name: string): Promise<string[]> => {
  const id = randomUUID()
  const [cert, key] = [`impostor-${id}.pem`, `impostor-${id}.key`]
  await openssl(
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-utf8',
      '-config',
      'ca.cnf',
      '-subj',
      `/C=ID/O=TEST Lontar (bukan penerbit sungguhan)/CN=${name}`,
      '-keyout',
      key,
      '-out',
      cert,
    ],
    { cwd: dir },
  )
  return ['-cert', cert, '-keyfile', key]
}
