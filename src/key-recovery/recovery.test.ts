import { randomBytes, randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { LontarError } from '../protocol/errors/lontar-error.ts'
import { answerRequest, openAnswer } from './recovery-answer.ts'
import { newKeyPair, publicHalf, readPrivateKey } from './recovery-key.ts'
import { comparisonCode, recoveryRequestSchema, sameCode, type RecoveryRequest } from './recovery-request.ts'
import { isCurrentSeal, sealTo } from './sealed-store-key.ts'
import { joinShareFiles, makeShareFiles, type ShareFile } from './share-file.ts'

const key = newKeyPair()
const storeKey = randomBytes(32)
const now = new Date('2026-11-26T01:00:00Z')
const later = (days: number) => new Date(now.getTime() + days * 24 * 3600_000)
const passphrases = ['hujan di Bedugul sore', 'kopi Kintamani pahit', 'penyu pulang ke Serangan']
const ends = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => LontarError.from(error).code,
  )

/** Sari’s computer asks. */
const asks = async (change: Partial<RecoveryRequest> = {}) => {
  const reply = newKeyPair()
  const request: RecoveryRequest = {
    lontar: 'recovery-request',
    version: 1,
    id: randomUUID(),
    madeAt: now.toISOString(),
    person: { id: 'sari', name: 'Ni Komang Sari', title: 'Pranata Humas', unit: 'Dinas Kominfo' },
    computer: 'KOMINFO-07',
    sealedKey: await sealTo(key, storeKey, { person: 'sari' }),
    replyTo: publicHalf(reply),
    ...change,
  }
  return { request: recoveryRequestSchema.parse(JSON.parse(JSON.stringify(request))), reply }
}

describe('a request and its answer', () => {
  test('give the store key back on the computer that asked, and there only', async () => {
    const { request, reply } = await asks()
    const answer = await answerRequest(request, key, later(1))
    expect(JSON.stringify(answer)).not.toContain(storeKey.toString('base64'))
    expect(await openAnswer(answer, request, reply, later(2))).toEqual(storeKey)
    const other = await asks()
    expect(await ends(openAnswer(answer, other.request, other.reply, now))).toBe('recovery_answer_other')
    const renamed = { ...answer, request: other.request.id }
    expect(await ends(openAnswer(renamed, other.request, other.reply, now))).toBe('recovery_file_damaged')
    expect(await ends(openAnswer(renamed, other.request, reply, now)), 'sealed inside as well').toBe(
      'recovery_file_damaged',
    )
  })

  test('an old request is neither answered nor opened, also by a clock that was put back', async () => {
    const { request, reply } = await asks()
    expect(await ends(answerRequest(request, key, later(8)))).toBe('recovery_expired')
    const answer = await answerRequest(request, key, now)
    for (const days of [8, -400])
      expect(await ends(openAnswer(answer, request, reply, later(days)))).toBe('recovery_expired')
  })

  test('nobody gets another person’s key by putting it into a request of their own', async () => {
    const sealedKey = await sealTo(key, storeKey, { person: 'kepala-dinas' })
    expect(await ends(answerRequest((await asks({ sealedKey })).request, key, now))).toBe('recovery_other_person')
  })

  test('other things that are sealed to the same key are not given out', async () => {
    const sealedKey = await sealTo(key, Buffer.from('{"letters":[]}'))
    expect(await ends(answerRequest((await asks({ sealedKey })).request, key, now))).toBe('recovery_file_damaged')
  })

  test('another recovery key, a key that is no point of the curve, and rubbish are told apart', async () => {
    expect(await ends(answerRequest((await asks()).request, newKeyPair(), now))).toBe('recovery_other_key')
    const off = { ...publicHalf(key), y: publicHalf(key).x }
    expect(await ends(answerRequest((await asks({ replyTo: off })).request, key, now))).toBe('recovery_file_damaged')
    expect(await ends(answerRequest((await asks({ sealedKey: 'bukan.jwe' })).request, key, now))).toBe(
      'recovery_file_damaged',
    )
  })

  test('a seal names key and person; older ones are made anew', async () => {
    const about = { person: 'sari' }
    expect(isCurrentSeal(await sealTo(key, storeKey, about), key, about)).toBe(true)
    expect(isCurrentSeal(await sealTo(key, storeKey), key, about)).toBe(false)
    expect(isCurrentSeal(await sealTo(newKeyPair(), storeKey, about), key, about)).toBe(false)
    expect(isCurrentSeal('x', undefined, about), 'the province has no key').toBe(true)
  })
})

test('the comparison code stands for every part of the request', async () => {
  const { request } = await asks()
  const code = await comparisonCode(request)
  expect(code).toMatch(/^\d{4} \d{4} \d{4}$/)
  expect(sameCode(code.replaceAll(' ', '-'), code)).toBe(true)
  const changes: Partial<RecoveryRequest>[] = [
    { replyTo: publicHalf(newKeyPair()) },
    { computer: 'KOMINFO-08' },
    { person: { ...request.person, name: 'Ni Komang Sarî' } },
    { madeAt: later(1).toISOString() },
    { id: randomUUID() },
  ]
  for (const change of changes) expect(await comparisonCode({ ...request, ...change })).not.toBe(code)
})

describe('the shares of the keepers', () => {
  let shares: ShareFile[]
  beforeAll(async () => {
    shares = await makeShareFiles(key, 2, passphrases)
  })
  const given = (...which: number[]) =>
    which.map((n) => ({ file: `${n}`, share: shares[n - 1]!, passphrase: passphrases[n - 1]! }))

  test('any two make the key; one does not, nor the same one twice', async () => {
    for (const pair of [given(1, 2), given(3, 1)]) expect(await joinShareFiles(pair)).toEqual(key)
    expect(await ends(joinShareFiles(given(2)))).toBe('shares_too_few')
    expect(await ends(joinShareFiles(given(2, 2)))).toBe('shares_too_few')
    expect(await ends(joinShareFiles(given(1, 2, 2)))).toBe('shares_not_together')
  })

  test('a file alone shows neither the key nor the share', () => {
    const text = JSON.stringify(shares)
    expect(text).not.toContain(key.d)
    expect(new Set(shares.map(({ seal }) => seal.salt)).size).toBe(3)
  })

  test('a wrong passphrase, and a file in which the rule or the key was changed, name the file', async () => {
    const [first, second] = given(1, 2)
    expect(await ends(joinShareFiles([{ ...second!, passphrase: 'bukan itu sama sekali' }, first!]))).toBe(
      'share_passphrase_wrong',
    )
    const eased = { ...second!, share: { ...second!.share, of: 9 } }
    expect(await ends(joinShareFiles([eased, first!]))).toBe('share_passphrase_wrong')
  })

  test('shares of two keys do not go together', async () => {
    const others = await makeShareFiles(newKeyPair(), 2, passphrases.slice(1))
    const pair = [given(1)[0]!, { file: 'lain', share: others[1]!, passphrase: passphrases[2]! }]
    expect(await ends(joinShareFiles(pair))).toBe('shares_not_together')
  })

  test('a passphrase of few letters is refused before anything is made', async () => {
    expect(await ends(makeShareFiles(key, 2, ['pendek', ...passphrases]))).toBe('passphrase_short')
  })
})

test('the one file of former days is read, and a damaged one is not', () => {
  expect(readPrivateKey(JSON.stringify({ ...key, ext: true }), 'recovery-key.json')).toEqual(key)
  for (const bad of [
    '',
    '{}',
    JSON.stringify({ ...key, d: newKeyPair().d }),
    JSON.stringify({ ...key, d: 'A'.repeat(43) }),
  ])
    expect(() => readPrivateKey(bad, 'x')).toThrow(expect.objectContaining({ code: 'recovery_key_unreadable' }))
})
