import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Bench } from './bench.ts'
import { at, later, aLetter } from './sample-rows.ts'

/** Numbers, books of incoming letters, and how they are read. */
export const registers = (bench: Bench): void => {
  test('a register counts by itself; a number is given once, and cancelled stays in it', async () => {
    const [letter, other] = [aLetter(), aLetter()]
    const number = { register: 'kominfo/2026', sequence: 41, text: '041/KOMINFO', date: '2026-11-21' }
    await bench.write(async (writer) => {
      await writer.putLetter(letter, [])
      await writer.putLetter(other, [])
      expect(await writer.lastSequence(number.register)).toBe(0)
      await writer.addNumber({ ...number, subject: letter.id }, at)
      expect(await writer.lastSequence(number.register)).toBe(41)
      expect(await writer.lastSequence('dpmptsp/2026')).toBe(0)
      await writer.cancelNumber(letter.id, 'salah alamat')
    })
    await bench.write(async (writer) => {
      expect(await writer.isNumberTaken(number.register, 41)).toBe(true)
      expect(await writer.isNumberTaken(number.register, 40)).toBe(false)
    })
    const twice = bench.write((writer) => writer.addNumber({ ...number, text: 'other', subject: other.id }, at))
    await expect(twice).rejects.toThrow(/unique/i)
  })

  test('a letter stands in the book of each agency that it came to, once in each', async () => {
    const [letter, other] = [aLetter(), aLetter()]
    const line = (unitId: string, sequence: number, subject = letter.id) => ({
      register: `agenda-masuk/${unitId}/2026`,
      sequence,
      text: `000${sequence}`,
      date: '2026-11-21',
      unitId,
      subject,
    })
    await bench.write(async (writer) => {
      await writer.putLetter(letter, [])
      await writer.putLetter(other, [])
      await writer.addAgenda(line('kominfo', 1), at)
      await writer.addAgenda(line('dpmptsp', 7), at)
      await writer.addAgenda(line('kominfo', 2, other.id), at)
      expect(await writer.lastAgenda('agenda-masuk/kominfo/2026')).toBe(2)
      expect(await writer.lastAgenda('agenda-masuk/kominfo/2027')).toBe(0)
      expect(await writer.isAgendaTaken('agenda-masuk/dpmptsp/2026', 7)).toBe(true)
      expect(await writer.isAgendaTaken('agenda-masuk/dpmptsp/2026', 6)).toBe(false)
    })
    await expect(bench.write((writer) => writer.addAgenda(line('kominfo', 3), at))).rejects.toThrow(/unique/i)
    await expect(bench.write((writer) => writer.addAgenda(line('dpmptsp', 7, other.id), at))).rejects.toThrow(/unique/i)
  })

  test('a register is read line by line with its letters; numbers lent to a computer are not given to another', async () => {
    const [used, void_] = [aLetter(), aLetter()]
    const register = 'kominfo/2026'
    const number = (sequence: number, subject: string) => ({
      register,
      sequence,
      text: `00${sequence}`,
      date: '2026-11-21',
      subject,
    })
    const lease = {
      id: randomUUID(),
      register,
      unitId: 'kominfo',
      first: 3,
      last: 7,
      personId: 'sari',
      deviceId: 'laptop',
      pattern: '{urut}',
      grantedAt: at,
      returnedAt: null,
    }
    await bench.write(async (writer) => {
      await writer.putLetter(used, [])
      await writer.putLetter(void_, [])
      await writer.addNumber(number(1, used.id), at)
      await writer.addNumber(number(4, void_.id), at)
      await writer.cancelNumber(void_.id, 'salah alamat')
      await writer.addLease(lease)
      await writer.addLease({ ...lease, last: 100 })
      expect(await writer.lastSequence(register)).toBe(7)
      expect(await writer.isTextTaken(register, '004')).toBe(true)
      expect(await writer.isTextTaken('dpmptsp/2026', '004')).toBe(false)
    })
    const rows = await bench.store.registerRows('keluar', register, 0, 10)
    expect(rows).toEqual([
      { sequence: 1, text: '001', date: '2026-11-21', cancelled: null, letter: used },
      { sequence: 4, text: '004', date: '2026-11-21', cancelled: 'salah alamat', letter: void_ },
    ])
    expect(await bench.store.registerRows('keluar', register, 1, 1)).toEqual(rows.slice(1))
    expect(await bench.store.registerRows('masuk', register, 0, 10)).toEqual([])
    expect(await bench.store.takenBetween(register, 3, 7)).toEqual([4])
    expect(await bench.store.leasesOf(register)).toEqual([lease])
    expect(await bench.store.leasesOfPerson('wayan')).toEqual([])
    for (const time of [later, at]) await bench.write((writer) => writer.returnLease(lease.id, time))
    expect(await bench.store.lease(lease.id)).toEqual({ ...lease, returnedAt: later })
  })
}
