import { expect, test } from 'vitest'
import { LontarError, type ErrorCode } from '../../../protocol/errors/lontar-error.ts'
import { createTokenSession } from './token-session.ts'
import type { CallToken } from './token-signer.ts'

const key = { module: '/usr/lib/uji.so', tokenSerial: '01', keyId: 'ab' }

/** A token process that answers what it is told to. */
const answering = (troubles: (ErrorCode | null)[]) => {
  const asked: string[] = []
  const call = (async (name: string) => {
    asked.push(name)
    if (name === 'openSession') return { session: String(asked.length), asksEachTime: false }
    const trouble = name === 'signIn' ? troubles.shift() : null
    if (trouble) throw new LontarError(trouble)
    return { signatures: ['AAAA'] }
  }) as unknown as CallToken
  return { asked, session: createTokenSession(call, key, { pin: '123456', finalTryConfirmed: true }) }
}

test('one login for all letters of a batch, and the card is logged out at its end', async () => {
  const { asked, session } = answering([])
  for (let i = 0; i < 3; i++) await session.sign('ecdsa-sha256', 'AAAA')
  await session.end()
  expect(asked).toEqual(['openSession', 'signIn', 'signIn', 'signIn', 'closeSession'])
})

test('a batch that asks for nothing does not touch the card', async () => {
  const { asked, session } = answering([])
  await session.end()
  expect(asked).toEqual([])
})

test('after a garbage signature the next letter is signed by a new login with the PIN that was right', async () => {
  const { asked, session } = answering(['token_bad_signature', null])
  await expect(session.sign('ecdsa-sha256', 'AAAA')).rejects.toMatchObject({ code: 'token_bad_signature' })
  expect(await session.sign('ecdsa-sha256', 'AAAA')).toBe('AAAA')
  expect(asked).toEqual(['openSession', 'signIn', 'openSession', 'signIn'])
})

test('after any other trouble, also a refused login, no PIN is tried by itself', async () => {
  const { asked, session } = answering(['token_removed'])
  await expect(session.sign('ecdsa-sha256', 'AAAA')).rejects.toMatchObject({ code: 'token_removed' })
  await expect(session.sign('ecdsa-sha256', 'AAAA')).rejects.toMatchObject({ code: 'token_session_ended' })
  expect(asked).toEqual(['openSession', 'signIn'])

  let tries = 0
  const refusing = (async () => {
    tries++
    throw new LontarError('pin_incorrect')
  }) as unknown as CallToken
  const refused = createTokenSession(refusing, key, { pin: '000000', finalTryConfirmed: false })
  await expect(refused.sign('ecdsa-sha256', 'AAAA')).rejects.toMatchObject({ code: 'pin_incorrect' })
  await expect(refused.sign('ecdsa-sha256', 'AAAA')).rejects.toMatchObject({ code: 'token_session_ended' })
  expect(tries).toBe(1)
})
