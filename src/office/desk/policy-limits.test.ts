import { expect, test } from 'vitest'
import { judgePolicies } from '../../protocol/policies/judge-policies.ts'
import type { Desk } from './desk.ts'
import { batchHandlers } from './batch-handlers.ts'
import { openSigner } from './open-signer.ts'
import { remoteHandlers } from './remote-handlers.ts'
import { registerHandlers } from './register-handlers.ts'
import { signerOptions } from './signer-options.ts'

/** A desk that has nothing but its policies: whatever is refused must be refused before anything else is touched. */
const desk = (machine: Record<string, unknown>) =>
  ({ settings: { policies: judgePolicies({ machine }).values } }) as unknown as Desk
const ids = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
const file = { type: 'p12' as const, file: '', password: '' }

test('a way to sign that IT does not allow is refused before a key is touched, and not offered', async () => {
  const onlyTokens = desk({ SignerKinds: ['token'] })
  await expect(openSigner(onlyTokens, file)).rejects.toMatchObject({ code: 'signing_means_forbidden' })
  const remote = remoteHandlers(
    onlyTokens,
    () => {},
    async () => {},
  )
  expect(await remote['remote.offer']({})).toEqual({ offer: null })
  expect(await remote['remote.approve']({ ids: [ids[0]!] })).toMatchObject({
    results: [{ error: { code: 'signing_means_forbidden' } }],
  })
  await expect(remote['remote.complete']({ ids, secret: { passphrase: 'x' } as never })).rejects.toMatchObject({
    code: 'signing_means_forbidden',
  })
  expect(await signerOptions(desk({ SignerKinds: ['p12'] }))).toEqual({ options: [], tried: [] })
})

test('more letters than IT allows with one PIN are refused, and the next batch is not held up', async () => {
  const handlers = batchHandlers(desk({ BatchSize: 2 }), () => {})
  for (let again = 0; again < 2; again++)
    await expect(handlers['signing.sign']({ ids, with: file })).rejects.toMatchObject({
      code: 'batch_too_large',
      params: { most: 2 },
    })
})

test('a computer that may not borrow numbers asks the server for none', async () => {
  const handlers = registerHandlers(desk({ NumberBlocks: 0 }))
  await expect(handlers['numbers.borrow']({ unitId: 'dinas' })).rejects.toMatchObject({ code: 'blocks_forbidden' })
})
