import { generateKeyPairSync, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import { selfSigned } from './test-certificate.ts'
import { type CallToken, createTokenSigner } from './token-signer.ts'

const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const entry: TokenCertificate = {
  module: '/usr/lib/uji.so',
  slot: 0,
  tokenLabel: 'Uji',
  tokenSerial: '01',
  keyId: 'ab',
  certificate: selfSigned(keys).toString('base64'),
  chain: [],
  pin: 'ok',
  alwaysAuthenticate: false,
  needsLogin: false,
}
const answering = (signature: (data: Buffer) => Buffer) => {
  const asked: unknown[] = []
  const call = (async (name: string, input: { data: string[] }) => {
    asked.push({ name, ...input })
    if (name === 'openSession') return { session: 's', asksEachTime: false }
    return { signatures: [signature(Buffer.from(input.data[0]!, 'base64')).toString('base64')] }
  }) as unknown as CallToken
  return { call, asked }
}

test('asks the token process for one signature, with the usual algorithm of the key', async () => {
  const { call, asked } = answering((data) => sign('sha256', data, keys.privateKey))
  const signer = createTokenSigner({ call, certificate: entry, pin: '123456' })
  await signer.sign(Buffer.from('surat'))
  expect(signer.algorithm).toBe('ecdsa-sha256')
  expect(asked).toMatchObject([
    { name: 'openSession', module: entry.module, keyId: 'ab', pin: '123456' },
    {
      name: 'signIn',
      session: 's',
      algorithm: 'ecdsa-sha256',
      data: [Buffer.from('surat').toString('base64')],
    },
  ])
})

test('a token that returns garbage is told at once', async () => {
  for (const garbage of [
    Buffer.alloc(64, 1),
    Buffer.alloc(0),
    sign('sha256', Buffer.from('surat lain'), keys.privateKey),
  ]) {
    const { call } = answering(() => garbage)
    await expect(
      createTokenSigner({ call, certificate: entry, pin: '123456' }).sign(Buffer.from('surat')),
    ).rejects.toMatchObject({ code: 'token_bad_signature' })
  }
})

test('an algorithm that the key cannot do, or a certificate that is not shown before login', () => {
  const { call } = answering(() => Buffer.alloc(0))
  expect(() => createTokenSigner({ call, certificate: entry, pin: '1234', algorithm: 'rsa-pss-sha256' })).toThrow(
    expect.objectContaining({ code: 'key_unsupported' }),
  )
  expect(() => createTokenSigner({ call, certificate: { ...entry, certificate: '' }, pin: '1234' })).toThrow(
    expect.objectContaining({ code: 'certificate_untrusted' }),
  )
})
