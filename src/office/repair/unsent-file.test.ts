import { expect, test } from 'vitest'
import { exportJWK, generalDecrypt, generateKeyPair, importJWK } from 'jose'
import { openUnsent, sealUnsent } from './unsent-file.ts'

const work = Buffer.from(JSON.stringify({ person: 'sari', operations: [], files: [] }))
const password = 'ombak pagi di Sanur'

test('unsent work is sealed: its password opens it, another does not, and a changed file is refused', async () => {
  const text = await sealUnsent(work, password, null)
  expect(text).not.toContain('sari')
  expect(await openUnsent(Buffer.from(text), password)).toMatchObject({ person: 'sari' })
  await expect(openUnsent(Buffer.from(text), 'bukan itu')).rejects.toMatchObject({ code: 'unsent_file_password' })
  await expect(openUnsent(Buffer.from('{"lontar":"unsent-work","version":1}'), password)).rejects.toMatchObject({
    code: 'unsent_file_unreadable',
  })
  await expect(sealUnsent(work, 'pendek', null)).rejects.toMatchObject({ code: 'unsent_password_weak' })
})

test('the province can open it with its recovery key', async () => {
  const pair = await generateKeyPair('ECDH-ES+A256KW', { extractable: true, crv: 'P-256' })
  const services = { recoveryKey: await exportJWK(pair.publicKey) } as Parameters<typeof sealUnsent>[2]
  const file = JSON.parse(await sealUnsent(work, password, services)) as {
    sealed: Parameters<typeof generalDecrypt>[0]
  }
  const own = await importJWK(await exportJWK(pair.privateKey), 'ECDH-ES+A256KW')
  const { plaintext } = await generalDecrypt(file.sealed, own)
  expect(Buffer.from(plaintext).equals(work)).toBe(true)
})
