import { expect, test } from 'vitest'
import { office } from '../../../domain/testing/small-office.ts'
import type { Bench } from './bench.ts'
import { at, later, aDevice, aLetter } from './sample-rows.ts'

/** Who there is: the database itself, the directory, codes, devices, passwords. */
export const people = (bench: Bench): void => {
  test('the epoch and the secret are made once with the database', async () => {
    const [epoch, secret] = [await bench.store.epoch(), await bench.store.secret()]
    await bench.store.close()
    await bench.reopen()
    expect([await bench.store.epoch(), await bench.store.secret()]).toEqual([epoch, secret])
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    await bench.write((writer) => writer.setFact('epoch', 'another'))
    expect(await bench.store.epoch()).toBe('another')
    expect(await bench.store.fact('unheard of')).toBeUndefined()
  })

  test('the last edition of the directory is in force, word for word', async () => {
    expect(await bench.store.directory()).toBeUndefined()
    await bench.write((writer) => writer.putDirectory({ ...office, province: 'Lama' }, 'a', at))
    await bench.write((writer) => writer.putDirectory(office, 'b', at))
    expect(await bench.store.directory()).toEqual({ sha256: 'b', directory: office })
    expect(await bench.store.directoryTag()).toBe('b')
    expect((await bench.store.edition('a'))?.province, 'earlier editions are kept').toBe('Lama')
    expect(await bench.store.edition('unheard of')).toBeUndefined()
  })

  test('a one-time code is good once and for its person; a standing one again and again, where that is allowed', async () => {
    await bench.write(async (writer) => {
      const code = { personId: 'sari', resetsPassword: true, at }
      await writer.addCode({ ...code, sha256: 'once', standingCode: null })
      await writer.addCode({ ...code, sha256: 'standing', standingCode: 'abcd', resetsPassword: false })
    })
    const use = (sha256: string, personId = 'sari', allowStanding = false) =>
      bench.write((writer) => writer.useCode({ sha256, personId, allowStanding, at }))
    expect(await bench.store.goodCode('once', 'sari')).toEqual({
      standing: false,
      resetsPassword: true,
      createdAt: at,
    })
    expect(await bench.store.goodCode('standing', 'sari')).toMatchObject({ standing: true, resetsPassword: false })
    expect(await bench.store.goodCode('once', 'wayan')).toBeUndefined()
    expect(await use('once', 'wayan')).toBe(false)
    expect(await use('once')).toBe(true)
    expect(await use('once')).toBe(false)
    expect(await bench.store.goodCode('once', 'sari')).toBeUndefined()
    expect(await use('standing')).toBe(false)
    expect(await use('standing', 'sari', true)).toBe(true)
    expect(await use('standing', 'sari', true)).toBe(true)
    expect(await bench.store.standingCodes()).toEqual([{ personId: 'sari', code: 'abcd' }])
  })

  test('a device is known by its token; what it said and what was ordered of it stays, the first time', async () => {
    const [mine, other] = [aDevice(), aDevice('wayan')]
    await bench.publish('sari', aLetter())
    await bench.write(async (writer) => {
      await writer.addDevice(mine)
      await writer.addDevice(other)
      await writer.noteDevice({ id: mine.id, epochSeen: 'e', bringsBack: 7, version: '0.2.0' }, later)
    })
    const { at: enrolledAt, ...known } = mine
    expect(await bench.store.deviceByToken(mine.tokenSha256)).toEqual({
      ...known,
      enrolledAt,
      revoked: false,
      seenAt: later,
      epochSeen: 'e',
      bringsBack: 7,
      decidedThrough: 0,
      version: '0.2.0',
      wipeOrderedAt: null,
      wipedAt: null,
      feedFrom: 1,
      feedThrough: null,
    })
    await bench.publish('sari', aLetter())
    for (const time of [at, later]) {
      await bench.write(async (writer) => {
        await writer.revokeDevice(mine.id, time)
        await writer.orderWipe(mine.id, time)
        await writer.confirmWipe(mine.id, time)
      })
      await bench.publish('sari', aLetter())
    }
    const ended = { revoked: true, feedThrough: 2, wipeOrderedAt: at, wipedAt: at }
    expect(await bench.store.device(mine.id)).toMatchObject(ended)
    expect(await bench.store.device(other.id)).toMatchObject({ revoked: false, feedThrough: null, wipedAt: null })
    expect(await bench.store.device('nobody')).toBeUndefined()
    expect(await bench.store.deviceByToken('nobody')).toBeUndefined()
    expect((await bench.store.devices()).map((device) => device.id)).toEqual([mine.id, other.id].toSorted())
    await expect(bench.write((writer) => writer.addDevice(mine))).rejects.toThrow(/unique/i)
  })

  test('every edition that was in force since an instant, the newest first', async () => {
    const edition = (province: string) => ({ ...office, province })
    await bench.write((writer) => writer.putDirectory(edition('lama'), 'a', at))
    await bench.write((writer) => writer.putDirectory(edition('tengah'), 'b', later))
    await bench.write((writer) => writer.putDirectory(edition('baru'), 'c', '2026-11-22T00:00:00.000Z'))
    const since = async (instant: string) => (await bench.store.editionsSince(instant)).map((d) => d.province)
    expect(await since('2026-11-21T12:00:00.000Z')).toEqual(['baru', 'tengah'])
    expect(await since('2020-01-01T00:00:00.000Z')).toEqual(['baru', 'tengah', 'lama'])
  })

  test('passwords and counted attempts: the last word counts, and no attempts are none', async () => {
    for (const hash of ['first', 'second']) await bench.write((writer) => writer.setPassword('sari', hash, at))
    expect(await bench.store.passwordHash('sari')).toBe('second')
    expect(await bench.store.passwordHash('wayan')).toBeUndefined()
    for (const failures of [1, 2])
      await bench.write((writer) => writer.setAttempts('sari', { failures, lastAt: later }))
    expect(await bench.store.attempts('sari')).toEqual({ failures: 2, lastAt: later })
    await bench.write((writer) => writer.setAttempts('sari', null))
    expect(await bench.store.attempts('sari')).toBeUndefined()
  })
}
