import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { letterAt } from '../../../domain/testing/access-story.ts'
import { sha256 } from '../../hash.ts'
import type { Bench } from './bench.ts'
import { at, later, aLetter } from './sample-rows.ts'

/** What the server does by itself later, each by one of many processes. */
export const duties = (bench: Bench): void => {
  test('a notice is taken by one, due again if nobody says how it went, and forgotten but for its trace once it ended', async () => {
    const letter = aLetter()
    const notice = {
      id: randomUUID(),
      caseId: letter.id,
      kind: 'akan_berakhir' as const,
      language: 'id' as const,
      once: 'akan_berakhir 30',
      masked: 'n***@contoh.example',
      recipient: sha256('nyoman@contoh.example'),
      address: 'nyoman@contoh.example',
      replyTo: '',
      subject: 'Izin Anda berakhir',
      words: 'Yth. Nyoman',
      state: 'waiting' as const,
    }
    const added = await bench.write(async (writer) => {
      await writer.putLetter(letter, [])
      const again = { ...notice, id: randomUUID() }
      return [await writer.addNotice(notice, at), await writer.addNotice(again, later)]
    })
    expect(added, 'a reminder is queued once').toEqual([true, false])
    expect([await bench.store.isNoticeDue('2026-11-20'), await bench.store.isNoticeDue(at)]).toEqual([false, true])
    const claim = () => bench.write((writer) => writer.claimNotice(at, later))
    const { once: _, recipient: __, state: ___, ...mail } = notice
    expect(await claim()).toEqual({ ...mail, queuedAt: at, attempts: 1 })
    expect([await claim(), await bench.store.isNoticeDue(at), await bench.store.isNoticeDue(later)]).toEqual([
      undefined,
      false,
      true,
    ])
    expect(await bench.write((writer) => writer.noticesTried('2026-11-20'))).toBe(1)
    expect(await bench.write((writer) => writer.noticesTo(notice.recipient, '2026-11-20'))).toBe(1)
    await bench.write((writer) => writer.putOff(notice.id, later, '450 nanti'))
    expect(await bench.store.noticesOf(letter.id)).toMatchObject([{ attempts: 1, nextAt: later, error: '450 nanti' }])
    expect(await bench.store.noticeCounts()).toEqual([{ state: 'waiting', count: 1, oldest: at }])
    await bench.write((writer) => writer.endNotice(notice.id, 'sent', later, ''))
    await bench.write((writer) => writer.endNotice(notice.id, 'failed', later, 'too late to say so'))
    expect(await bench.store.noticesOf(letter.id)).toMatchObject([
      { state: 'sent', endedAt: later, masked: notice.masked },
    ])
    expect(await bench.store.isNoticeDue('2027')).toBe(false)
    // Of what it said and to whom nothing is left: the database itself takes the empty words for what they are.
    await bench.database.raw(`insert into meta (name, value)
      select 'left', address || subject || words from notices where id = '${notice.id}'`)
    expect(await bench.store.fact('left')).toBe('')
  })

  test('a letter that was sent is planned to be strengthened once, taken by one, and forgotten when there is nothing to do any more', async () => {
    const sent = letterAt('sent', 'biasa')
    await bench.write((writer) => writer.putLetter(sent, []))
    const claim = (now: string) => bench.write((writer) => writer.claimStrengthening(now, later))
    expect(await claim('2026-01-01')).toBeUndefined()
    expect(await claim(later)).toEqual({ letterId: sent.id, attempts: 1 })
    const planned = { nextAt: '2034-01-01', attempts: 0 }
    await bench.write((writer) => writer.planStrengthening(sent.id, planned))
    // Whatever else happens to the letter, its time stays.
    await bench.write((writer) => writer.putLetter({ ...sent, version: sent.version + 1 }, []))
    expect([await bench.store.strengtheningsDue('2033'), await bench.store.strengtheningsDue('2035')]).toEqual([0, 1])
    await bench.write((writer) => writer.dropStrengthening(sent.id))
    expect(await bench.store.strengtheningsDue('2035')).toBe(0)
    await bench.write((writer) => writer.putLetter(aLetter(), []))
    expect(await bench.store.strengtheningsDue('2035'), 'a draft').toBe(0)
  })

  test('a reminder is planned once, and taken on its day by one', async () => {
    const { id: caseId } = await bench.write(async (writer) => {
      const letter = aLetter()
      await writer.putLetter(letter, [])
      return letter
    })
    const [first, second] = [
      { caseId, kind: 'akan_berakhir', on: '2026-12-01' },
      { caseId, kind: 'laporan', on: '2026-12-24' },
    ] as const
    await bench.write(async (writer) => {
      for (const each of [second, first, first]) await writer.planReminder(each)
    })
    expect(await bench.store.remindersUntil('2026-11-30', 9)).toEqual([])
    expect(await bench.store.remindersUntil('2026-12-24', 9)).toEqual([first, second])
    expect(await bench.store.remindersUntil('2026-12-24', 1)).toEqual([first])
    const take = () => bench.write((writer) => writer.takeReminder(first))
    expect([await take(), await take(), await bench.store.remindersUntil('2027-01-01', 9)]).toEqual([
      true,
      false,
      [second],
    ])
  })

  test('a request to the signing service is written down before it is sent; a letter has one open one, until it ends', async () => {
    const letter = aLetter()
    const attempt = {
      id: randomUUID(),
      subject: letter.id,
      pdf: 'a'.repeat(64),
      personId: 'arya',
      positionId: 'kepala',
      holding: 'definitif' as const,
      askedAt: at,
      until: later,
    }
    await bench.write(async (writer) => {
      await writer.putLetter(letter, [])
      await writer.addAttempt(attempt)
    })
    expect(await bench.store.openAttempt(letter.id)).toEqual({ ...attempt, documentId: null, state: 'asked' })
    const second = bench.write((writer) => writer.addAttempt({ ...attempt, id: randomUUID() }))
    await expect(second).rejects.toThrow(/unique/i)
    expect([await bench.store.overdueAttempts(at), (await bench.store.overdueAttempts(later)).length]).toEqual([[], 1])
    await bench.write((writer) => writer.nameAttempt(attempt.id, 'dok-1'))
    await bench.write((writer) => writer.markUnknown(attempt.id))
    expect(await bench.store.openAttempt(letter.id)).toMatchObject({ documentId: 'dok-1', state: 'unknown' })
    expect(await bench.store.overdueAttempts(later)).toEqual([])
    await bench.write((writer) => writer.endAttempt(attempt.id, 'signed', later))
    expect(await bench.store.openAttempt(letter.id)).toBeUndefined()
    await bench.write((writer) => writer.addAttempt({ ...attempt, id: randomUUID() }))
  })
}
