import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runtimeNeeds } from './runtime-needs.ts'

describe(`what the office needs of this runtime (Node ${process.versions.node}, OpenSSL ${process.versions.openssl})`, () => {
  it.each(Object.entries(runtimeNeeds))('%s', async (_, works) => expect(await works()).toBe(true))
})

it('the office and the token use nothing of node:crypto beyond the list', () => {
  const allowed = new Set([
    'createHash',
    'createHmac',
    'createCipheriv',
    'createDecipheriv',
    'createPrivateKey',
    'createPublicKey',
    'pbkdf2Sync',
    'sign',
    'verify',
    'constants',
    'randomBytes',
    'randomUUID',
    'timingSafeEqual',
    'generateKeyPairSync',
    'X509Certificate',
    'type KeyObject',
  ])
  const root = join(import.meta.dirname, '../..')
  for (const folder of ['office', 'releases', 'token', 'shell', 'main']) {
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue
      const [, names = ''] =
        /import \{([^}]*)\} from 'node:crypto'/.exec(readFileSync(join(root, folder, file), 'utf8')) ?? []
      for (const name of names
        .split(',')
        .map((n) => n.trim())
        .filter((n) => n !== ''))
        expect(allowed, `${file} uses ${name}`).toContain(name)
    }
  }
})
