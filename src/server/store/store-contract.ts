import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Letter } from '../../domain/letter.ts'
import { applyIntent } from '../../domain/lifecycle/apply-intent.ts'
import { letterAt } from '../../domain/testing/access-story.ts'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
import { digestInput, toggleInDigest } from '../../protocol/digest.ts'
import { sha256 } from '../hash.ts'
import { auditSeal } from './sql-audit-writer.ts'
import type { AuditEvent, OperationHead, Store, StoreWriter } from './store.ts'
import { viewOf } from './view.ts'

/** One empty database, as many stores on it as a story needs, and a way around them. */
export interface ContractDatabase {
  open(): Promise<Store>
  /** One statement as an administrator could send it. */
  raw(sql: string): Promise<void>
  remove(): Promise<void>
}

const at = '2026-11-21T00:00:00.000Z'
const later = '2026-11-21T01:00:00.000Z'
const aDevice = (personId = 'sari') => ({
  id: randomUUID(),
  personId,
  name: `Laptop “${personId}” é 🖋`,
  tokenSha256: sha256(randomUUID()),
  keyThumbprint: 'kunci',
  at,
})
const event = (name: string): AuditEvent => ({
  at,
  deviceId: null,
  personId: 'sari',
  subject: null,
  event: name,
  detail: { n: 1, words: `it's "so"` },
})
const aLetter = (id: string = randomUUID(), version = 1): Letter => {
  const context = { directory: office, now: at, claimedAt: at, actor: people.konseptor }
  return { ...applyIntent(id, null, { kind: 'letter.create', content: draftContent }, context), version }
}
const head = (dseq: number, subject: string): OperationHead => ({
  dseq,
  opId: randomUUID(),
  subject,
  schema: 2,
  baseVersion: 0,
  follows: null,
  actor: { positionId: 'j-konseptor', holding: 'definitif' },
  dependsOn: [],
  payloadHash: sha256(`payload ${dseq}`),
  claimedAt: at,
})
const accepted = (dseq: number, letter: Letter) =>
  ({ dseq, result: 'accepted', version: letter.version, letter, receipt: `receipt ${dseq}` }) as const

/** Gives the next number of a register to a new letter, in everything that this writes. */
export const takeNumber = (store: Store): Promise<number> =>
  store.transact(async (writer) => {
    const sequence = (await writer.lastSequence('bersama')) + 1
    const letter = aLetter()
    await writer.putLetter(letter, [])
    await writer.addFeedRow({ personId: 'sari', subject: letter.id, previous: null, view: viewOf(letter) })
    const number = { register: 'bersama', sequence, text: `${sequence}`, date: '2026-11-21', subject: letter.id }
    await writer.addNumber(number, at)
    await writer.addAudit(event(number.text))
    return sequence
  })

/** What every store promises, whatever database is behind it. */
export const describeStore = (name: string, create: () => Promise<ContractDatabase>): void => {
  describe(name, () => {
    let database: ContractDatabase
    let store: Store
    beforeEach(async () => {
      database = await create()
      store = await database.open()
    })
    afterEach(async () => {
      await store.close()
      await database.remove()
    })
    const write = <T>(work: (writer: StoreWriter) => Promise<T>) => store.transact(work)
    const publish = async (personId: string, letter: Letter | null, subject = letter!.id) =>
      write(async (writer) => {
        if (letter) await writer.putLetter(letter, [])
        const previous = (await writer.lastViews(subject)).get(personId) ?? null
        await writer.addFeedRow({ personId, subject, previous, view: letter && viewOf(letter) })
      })

    test('the epoch and the secret are made once with the database', async () => {
      const [epoch, secret] = [await store.epoch(), await store.secret()]
      await store.close()
      store = await database.open()
      expect([await store.epoch(), await store.secret()]).toEqual([epoch, secret])
      expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
      await write((writer) => writer.setFact('epoch', 'another'))
      expect(await store.epoch()).toBe('another')
      expect(await store.fact('unheard of')).toBeUndefined()
    })

    test('the last edition of the directory is in force, word for word', async () => {
      expect(await store.directory()).toBeUndefined()
      await write((writer) => writer.putDirectory({ ...office, province: 'Lama' }, 'a', at))
      await write((writer) => writer.putDirectory(office, 'b', at))
      expect(await store.directory()).toEqual({ sha256: 'b', directory: office })
      expect(await store.directoryTag()).toBe('b')
      expect((await store.edition('a'))?.province, 'earlier editions are kept').toBe('Lama')
      expect(await store.edition('unheard of')).toBeUndefined()
    })

    test('a one-time code is good once and for its person; a standing one again and again, where that is allowed', async () => {
      await write(async (writer) => {
        const code = { personId: 'sari', resetsPassword: true, at }
        await writer.addCode({ ...code, sha256: 'once', standingCode: null })
        await writer.addCode({ ...code, sha256: 'standing', standingCode: 'abcd', resetsPassword: false })
      })
      const use = (sha256: string, personId = 'sari', allowStanding = false) =>
        write((writer) => writer.useCode({ sha256, personId, allowStanding, at }))
      expect(await store.goodCode('once', 'sari')).toEqual({ standing: false, resetsPassword: true, createdAt: at })
      expect(await store.goodCode('standing', 'sari')).toMatchObject({ standing: true, resetsPassword: false })
      expect(await store.goodCode('once', 'wayan')).toBeUndefined()
      expect(await use('once', 'wayan')).toBe(false)
      expect(await use('once')).toBe(true)
      expect(await use('once')).toBe(false)
      expect(await store.goodCode('once', 'sari')).toBeUndefined()
      expect(await use('standing')).toBe(false)
      expect(await use('standing', 'sari', true)).toBe(true)
      expect(await use('standing', 'sari', true)).toBe(true)
      expect(await store.standingCodes()).toEqual([{ personId: 'sari', code: 'abcd' }])
    })

    test('a device is known by its token; what it said and what was ordered of it stays, the first time', async () => {
      const [mine, other] = [aDevice(), aDevice('wayan')]
      await publish('sari', aLetter())
      await write(async (writer) => {
        await writer.addDevice(mine)
        await writer.addDevice(other)
        await writer.noteDevice({ id: mine.id, epochSeen: 'e', bringsBack: 7, version: '0.2.0' }, later)
      })
      const { at: enrolledAt, ...known } = mine
      expect(await store.deviceByToken(mine.tokenSha256)).toEqual({
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
      await publish('sari', aLetter())
      for (const time of [at, later]) {
        await write(async (writer) => {
          await writer.revokeDevice(mine.id, time)
          await writer.orderWipe(mine.id, time)
          await writer.confirmWipe(mine.id, time)
        })
        await publish('sari', aLetter())
      }
      const ended = { revoked: true, feedThrough: 2, wipeOrderedAt: at, wipedAt: at }
      expect(await store.device(mine.id)).toMatchObject(ended)
      expect(await store.device(other.id)).toMatchObject({ revoked: false, feedThrough: null, wipedAt: null })
      expect(await store.device('nobody')).toBeUndefined()
      expect(await store.deviceByToken('nobody')).toBeUndefined()
      expect((await store.devices()).map((device) => device.id)).toEqual([mine.id, other.id].toSorted())
      await expect(write((writer) => writer.addDevice(mine))).rejects.toThrow(/unique/i)
    })

    test('operations are decided once, in any order, and the row of a device closes as its gaps do', async () => {
      const [mine, anew] = [aDevice(), aDevice()]
      const letter = aLetter()
      const heads = [1, 2, 3, 5].map((dseq) => head(dseq, letter.id))
      const [first, second, third, fifth] = heads as [OperationHead, OperationHead, OperationHead, OperationHead]
      const decide = (one: OperationHead) =>
        write(async (writer) => {
          await writer.addOperation(mine.id, one, '{"intent":"é"}', accepted(one.dseq, letter), at)
          return writer.decidedThrough(mine.id)
        })
      await write(async (writer) => {
        await writer.addDevice(mine)
        await writer.addDevice(anew)
      })
      const through = [await decide(second), await decide(fifth), await decide(first), await decide(third)]
      expect(through).toEqual([0, 0, 2, 3])
      expect((await store.device(mine.id))!.decidedThrough).toBe(3)

      const error = { code: 'letter_unknown', params: { a: 1 } } as const
      const refusal = { dseq: 1, result: 'rejected', error, letter: null, receipt: 'r' } as const
      const refused = head(1, letter.id)
      await write((writer) => writer.addOperation(anew.id, refused, '{}', refusal, at))
      await write(async (writer) => {
        const found = { payloadHash: second.payloadHash, result: accepted(2, letter) }
        expect(await writer.decidedOperation(mine.id, 2)).toEqual(found)
        expect(await writer.decidedByOpId('sari', second.opId)).toEqual([found])
        expect(await writer.decidedOperation(anew.id, 1)).toEqual({ payloadHash: refused.payloadHash, result: refusal })
        expect(await writer.decidedOperation(mine.id, 4)).toBeUndefined()
        expect(await writer.decidedByOpId('wayan', second.opId)).toEqual([])
      })
      await expect(decide(second)).rejects.toThrow(/unique/i)
    })

    test('a letter is kept with its files, in the order of its id’s bytes, and its version never goes back', async () => {
      const [big, small] = [aLetter('B', 3), aLetter('a')]
      await write(async (writer) => {
        await writer.putLetter(small, ['f1', 'f2', 'f1'])
        await writer.putLetter(big, ['f1'])
        expect(await writer.letter('a')).toEqual(small)
      })
      expect(await store.lettersAfter('', 10)).toEqual([big, small])
      expect(await store.lettersAfter('', 1)).toEqual([big])
      expect(await store.lettersAfter('B', 10)).toEqual([small])
      expect((await store.lettersWithFile('f1')).map((letter) => letter.id).toSorted()).toEqual(['B', 'a'])

      await write((writer) => writer.putLetter({ ...big, version: 3 }, ['f3']))
      expect(await store.lettersWithFile('f1')).toEqual([small])
      expect(await store.lettersWithFile('f3')).toEqual([big])
      const backward = write(async (writer) => {
        await writer.setFact('before', 'written')
        await writer.putLetter({ ...big, version: 2 }, [])
      })
      await expect(backward).rejects.toThrow('never goes back')
      expect(await store.fact('before')).toBeUndefined()
      expect(await store.letter('B')).toEqual(big)
      expect(await store.letter('none')).toBeUndefined()
    })

    test('a register counts by itself; a number is given once, and cancelled stays in it', async () => {
      const [letter, other] = [aLetter(), aLetter()]
      const number = { register: 'kominfo/2026', sequence: 41, text: '041/KOMINFO', date: '2026-11-21' }
      await write(async (writer) => {
        await writer.putLetter(letter, [])
        await writer.putLetter(other, [])
        expect(await writer.lastSequence(number.register)).toBe(0)
        await writer.addNumber({ ...number, subject: letter.id }, at)
        expect(await writer.lastSequence(number.register)).toBe(41)
        expect(await writer.lastSequence('dpmptsp/2026')).toBe(0)
        await writer.cancelNumber(letter.id, 'salah alamat')
      })
      await write(async (writer) => {
        expect(await writer.isNumberTaken(number.register, 41)).toBe(true)
        expect(await writer.isNumberTaken(number.register, 40)).toBe(false)
      })
      const twice = write((writer) => writer.addNumber({ ...number, text: 'other', subject: other.id }, at))
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
      await write(async (writer) => {
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
      await expect(write((writer) => writer.addAgenda(line('kominfo', 3), at))).rejects.toThrow(/unique/i)
      await expect(write((writer) => writer.addAgenda(line('dpmptsp', 7, other.id), at))).rejects.toThrow(/unique/i)
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
      await write(async (writer) => {
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
      const rows = await store.registerRows('keluar', register, 0, 10)
      expect(rows).toEqual([
        { sequence: 1, text: '001', date: '2026-11-21', cancelled: null, letter: used },
        { sequence: 4, text: '004', date: '2026-11-21', cancelled: 'salah alamat', letter: void_ },
      ])
      expect(await store.registerRows('keluar', register, 1, 1)).toEqual(rows.slice(1))
      expect(await store.registerRows('masuk', register, 0, 10)).toEqual([])
      expect(await store.takenBetween(register, 3, 7)).toEqual([4])
      expect(await store.leasesOf(register)).toEqual([lease])
      expect(await store.leasesOfPerson('wayan')).toEqual([])
      for (const time of [later, at]) await write((writer) => writer.returnLease(lease.id, time))
      expect(await store.lease(lease.id)).toEqual({ ...lease, returnedAt: later })
    })

    test('which letter corrects which: the last word of each counts', async () => {
      const [original, ralat] = [aLetter(), aLetter()]
      await write(async (writer) => {
        await writer.putLetter(original, [])
        await writer.putLetter(ralat, [])
        await writer.setRelation(ralat.id, { target: randomUUID(), relation: 'ralat' })
        await writer.setRelation(ralat.id, { target: original.id, relation: 'ralat' })
      })
      expect(await store.relatedTo(original.id, 'ralat')).toEqual([ralat])
      expect(await store.relatedTo(original.id, 'balasan')).toEqual([])
      await write((writer) => writer.setRelation(ralat.id, null))
      expect(await store.relatedTo(original.id, 'ralat')).toEqual([])
    })

    test('every edition that was in force since an instant, the newest first', async () => {
      const edition = (province: string) => ({ ...office, province })
      await write((writer) => writer.putDirectory(edition('lama'), 'a', at))
      await write((writer) => writer.putDirectory(edition('tengah'), 'b', later))
      await write((writer) => writer.putDirectory(edition('baru'), 'c', '2026-11-22T00:00:00.000Z'))
      const since = async (instant: string) => (await store.editionsSince(instant)).map((d) => d.province)
      expect(await since('2026-11-21T12:00:00.000Z')).toEqual(['baru', 'tengah'])
      expect(await since('2020-01-01T00:00:00.000Z')).toEqual(['baru', 'tengah', 'lama'])
    })

    test('each person’s feed has the latest of each letter, in one gap-free row of numbers', async () => {
      const [one, two] = [aLetter(`1${randomUUID().slice(1)}`), aLetter(`2${randomUUID().slice(1)}`)]
      await publish('sari', one)
      await publish('wayan', one)
      await publish('sari', two)
      const newer = { ...one, version: 2 }
      await publish('sari', newer)
      await publish('sari', null, two.id)

      const rows = await store.feedAfter('sari', 0, 10)
      expect(rows.map(({ seq, subject, view }) => ({ seq, subject, view }))).toEqual([
        { seq: 4, subject: one.id, view: viewOf(newer).json },
        { seq: 5, subject: two.id, view: null },
      ])
      expect(await store.feedAfter('sari', 4, 10)).toEqual(rows.slice(1))
      expect(await store.feedAfter('sari', 0, 1)).toEqual(rows.slice(0, 1))
      expect(await store.feedAfter('wayan', 0, 10)).toMatchObject([{ seq: 2, view: viewOf(one).json }])
      expect(await store.feedGroup('sari', '1')).toEqual(rows.slice(0, 1))
      expect(await store.feedGroup('sari', '2')).toEqual([])
      expect(await store.lastFeedRow('sari')).toEqual({ seq: 5, tag: rows[1]!.tag })
      expect(await store.lastFeedRow('nobody')).toBeUndefined()
      expect(await store.feedTag(4)).toBe(rows[0]!.tag)
      expect(await store.feedTag(1)).not.toBe(rows[0]!.tag)
      expect(await store.feedTag(6)).toBeUndefined()
      const [epoch, last] = [await store.epoch(), { lastSeq: 5, lastTag: rows[1]!.tag }]
      expect(await store.feedStanding('sari', 4)).toEqual({ epoch, tag: rows[0]!.tag, ...last })
      expect(await store.feedStanding('nobody', 6)).toEqual({ epoch, tag: null, lastSeq: null, lastTag: null })
      await write(async (writer) => {
        const sent = { sari: viewOf(newer).sha256, wayan: viewOf(one).sha256 }
        expect(Object.fromEntries(await writer.lastViews(one.id))).toEqual(sent)
        expect(Object.fromEntries(await writer.lastViews(two.id))).toEqual({ sari: null })
      })
    })

    test('a person’s digest is what the feed makes it, within the transaction and after it', async () => {
      const letters = [aLetter(`a${randomUUID().slice(1)}`), aLetter(`a${randomUUID().slice(1)}`)]
      const digestOf = (some: Letter[]) =>
        some
          .map((letter) => sha256(digestInput(letter.id, viewOf(letter).sha256)))
          .reduce(toggleInDigest, '0'.repeat(64))
      await write(async (writer) => {
        for (const letter of letters) {
          await writer.putLetter(letter, [])
          await writer.addFeedRow({ personId: 'sari', subject: letter.id, previous: null, view: viewOf(letter) })
        }
        expect(Object.fromEntries(await writer.digests('sari'))).toEqual({ a: digestOf(letters) })
      })
      expect(Object.fromEntries(await store.digests('sari'))).toEqual({ a: digestOf(letters) })
      await publish('sari', null, letters[0]!.id)
      expect(Object.fromEntries(await store.digests('sari'))).toEqual({ a: digestOf(letters.slice(1)) })
      expect(await store.digests('wayan')).toEqual(new Map())
    })

    test('what a lost laptop held: what its person still had when it was enrolled, and what came until it was revoked', async () => {
      const [gone, kept, came, after] = [aLetter(), aLetter(), aLetter(), aLetter()]
      await publish('sari', gone)
      await publish('sari', kept)
      await publish('sari', null, gone.id)
      await publish('sari', came)
      await publish('sari', null, came.id)
      await publish('sari', after)
      const held = await store.viewsHeld('sari', 3, 5)
      const expected = [kept, came].map((letter) => ({ subject: letter.id, view: viewOf(letter).json }))
      expect(held).toEqual(expected.toSorted((a, b) => (a.subject < b.subject ? -1 : 1)))
    })

    test('a complete file is known by its hash, and who brought it', async () => {
      const [mine, other] = [aDevice(), aDevice()]
      const file = { sha256: 'f'.repeat(64), size: 104_857_600, at }
      await write(async (writer) => {
        await writer.addDevice(mine)
        await writer.addDevice(other)
        await writer.addFile({ ...file, deviceId: mine.id })
        await writer.addFile({ ...file, deviceId: mine.id })
      })
      expect(await store.fileSize(file.sha256)).toBe(104_857_600)
      expect(await store.fileSize('none')).toBeUndefined()
      expect(await store.isUploader(file.sha256, mine.id)).toBe(true)
      expect(await store.isUploader(file.sha256, other.id)).toBe(false)
    })

    test('a file that nobody is given any more is nobody’s who brought it; gone, its size is not told; brought anew, it is here', async () => {
      const mine = aDevice()
      const file = { sha256: 'e'.repeat(64), size: 7, at, deviceId: mine.id }
      await write(async (writer) => {
        await writer.addDevice(mine)
        await writer.addFile(file)
        await writer.closeFile(file.sha256, at)
        await writer.closeFile(file.sha256, later)
      })
      expect(await store.isUploader(file.sha256, mine.id)).toBe(false)
      expect(await store.isFileClosed(file.sha256)).toBe(true)
      expect(await store.closedFiles(at)).toEqual([{ sha256: file.sha256, size: 7 }])
      expect(await store.closedFiles('2026-01-01')).toEqual([])
      await write((writer) => writer.noteDestroyed(file.sha256, later))
      expect(await store.fileSize(file.sha256)).toBeUndefined()
      expect([await store.closedFiles(later), await store.isFileClosed(file.sha256)]).toEqual([[], false])
      await write((writer) => writer.addFile(file))
      expect(await store.fileSize(file.sha256)).toBe(7)
      expect(await store.isUploader(file.sha256, mine.id)).toBe(true)
      expect(await store.isFileClosed(file.sha256)).toBe(false)
    })

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
      const added = await write(async (writer) => {
        await writer.putLetter(letter, [])
        const again = { ...notice, id: randomUUID() }
        return [await writer.addNotice(notice, at), await writer.addNotice(again, later)]
      })
      expect(added, 'a reminder is queued once').toEqual([true, false])
      expect([await store.isNoticeDue('2026-11-20'), await store.isNoticeDue(at)]).toEqual([false, true])
      const claim = () => write((writer) => writer.claimNotice(at, later))
      const { once: _, recipient: __, state: ___, ...mail } = notice
      expect(await claim()).toEqual({ ...mail, queuedAt: at, attempts: 1 })
      expect([await claim(), await store.isNoticeDue(at), await store.isNoticeDue(later)]).toEqual([
        undefined,
        false,
        true,
      ])
      expect(await write((writer) => writer.noticesTried('2026-11-20'))).toBe(1)
      expect(await write((writer) => writer.noticesTo(notice.recipient, '2026-11-20'))).toBe(1)
      await write((writer) => writer.putOff(notice.id, later, '450 nanti'))
      expect(await store.noticesOf(letter.id)).toMatchObject([{ attempts: 1, nextAt: later, error: '450 nanti' }])
      expect(await store.noticeCounts()).toEqual([{ state: 'waiting', count: 1, oldest: at }])
      await write((writer) => writer.endNotice(notice.id, 'sent', later, ''))
      await write((writer) => writer.endNotice(notice.id, 'failed', later, 'too late to say so'))
      expect(await store.noticesOf(letter.id)).toMatchObject([{ state: 'sent', endedAt: later, masked: notice.masked }])
      expect(await store.isNoticeDue('2027')).toBe(false)
      // Of what it said and to whom nothing is left: the database itself takes the empty words for what they are.
      await database.raw(`insert into meta (name, value)
        select 'left', address || subject || words from notices where id = '${notice.id}'`)
      expect(await store.fact('left')).toBe('')
    })

    test('a letter that was sent is planned to be strengthened once, taken by one, and forgotten when there is nothing to do any more', async () => {
      const sent = letterAt('sent', 'biasa')
      await write((writer) => writer.putLetter(sent, []))
      const claim = (now: string) => write((writer) => writer.claimStrengthening(now, later))
      expect(await claim('2026-01-01')).toBeUndefined()
      expect(await claim(later)).toEqual({ letterId: sent.id, attempts: 1 })
      const planned = { nextAt: '2034-01-01', attempts: 0 }
      await write((writer) => writer.planStrengthening(sent.id, planned))
      // Whatever else happens to the letter, its time stays.
      await write((writer) => writer.putLetter({ ...sent, version: sent.version + 1 }, []))
      expect([await store.strengtheningsDue('2033'), await store.strengtheningsDue('2035')]).toEqual([0, 1])
      await write((writer) => writer.dropStrengthening(sent.id))
      expect(await store.strengtheningsDue('2035')).toBe(0)
      await write((writer) => writer.putLetter(aLetter(), []))
      expect(await store.strengtheningsDue('2035'), 'a draft').toBe(0)
    })

    test('a reminder is planned once, and taken on its day by one', async () => {
      const { id: caseId } = await write(async (writer) => {
        const letter = aLetter()
        await writer.putLetter(letter, [])
        return letter
      })
      const [first, second] = [
        { caseId, kind: 'akan_berakhir', on: '2026-12-01' },
        { caseId, kind: 'laporan', on: '2026-12-24' },
      ] as const
      await write(async (writer) => {
        for (const each of [second, first, first]) await writer.planReminder(each)
      })
      expect(await store.remindersUntil('2026-11-30', 9)).toEqual([])
      expect(await store.remindersUntil('2026-12-24', 9)).toEqual([first, second])
      expect(await store.remindersUntil('2026-12-24', 1)).toEqual([first])
      const take = () => write((writer) => writer.takeReminder(first))
      expect([await take(), await take(), await store.remindersUntil('2027-01-01', 9)]).toEqual([true, false, [second]])
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
      await write(async (writer) => {
        await writer.putLetter(letter, [])
        await writer.addAttempt(attempt)
      })
      expect(await store.openAttempt(letter.id)).toEqual({ ...attempt, documentId: null, state: 'asked' })
      const second = write((writer) => writer.addAttempt({ ...attempt, id: randomUUID() }))
      await expect(second).rejects.toThrow(/unique/i)
      expect([await store.overdueAttempts(at), (await store.overdueAttempts(later)).length]).toEqual([[], 1])
      await write((writer) => writer.nameAttempt(attempt.id, 'dok-1'))
      await write((writer) => writer.markUnknown(attempt.id))
      expect(await store.openAttempt(letter.id)).toMatchObject({ documentId: 'dok-1', state: 'unknown' })
      expect(await store.overdueAttempts(later)).toEqual([])
      await write((writer) => writer.endAttempt(attempt.id, 'signed', later))
      expect(await store.openAttempt(letter.id)).toBeUndefined()
      await write((writer) => writer.addAttempt({ ...attempt, id: randomUUID() }))
    })

    test('passwords and counted attempts: the last word counts, and no attempts are none', async () => {
      for (const hash of ['first', 'second']) await write((writer) => writer.setPassword('sari', hash, at))
      expect(await store.passwordHash('sari')).toBe('second')
      expect(await store.passwordHash('wayan')).toBeUndefined()
      for (const failures of [1, 2]) await write((writer) => writer.setAttempts('sari', { failures, lastAt: later }))
      expect(await store.attempts('sari')).toEqual({ failures: 2, lastAt: later })
      await write((writer) => writer.setAttempts('sari', null))
      expect(await store.attempts('sari')).toBeUndefined()
    })

    test('the audit is a chain: each row seals the one before, and no row can be changed or taken out', async () => {
      await write(async (writer) => {
        await writer.addAudit(event('one'))
        await Promise.all([writer.addAudit(event('two')), writer.addAudit(event('three'))])
      })
      await write((writer) => writer.addAudit(event('four')))
      const rows = await store.auditAfter(0, 10)
      expect(rows.map((row) => row.event)).toEqual(['one', 'two', 'three', 'four'])
      let end = ''
      for (const { id: _, previous, sha256: seal, ...said } of rows) {
        expect(previous).toBe(end)
        expect(seal).toBe(auditSeal(previous, said))
        end = seal
      }
      expect(await store.auditAfter(rows[1]!.id, 1)).toEqual(rows.slice(2, 3))
      await expect(database.raw(`update audit set event = 'other' where id = 2`)).rejects.toThrow('audit only grows')
      await expect(database.raw('delete from audit where id = 3')).rejects.toThrow('audit only grows')
    })

    test('what fails half-way leaves nothing, and the next transaction is not disturbed', async () => {
      const [lost, kept] = [aDevice(), aDevice()]
      const failing = write(async (writer) => {
        await writer.addDevice(lost)
        throw new Error('half-way')
      })
      const following = write((writer) => writer.addDevice(kept))
      await expect(failing).rejects.toThrow('half-way')
      await following
      expect(await store.deviceByToken(lost.tokenSha256)).toBeUndefined()
      expect(await store.deviceByToken(kept.tokenSha256)).toMatchObject({ id: kept.id })
    })

    test('a write that failed unseen takes the whole transaction with it, even where its author goes on', async () => {
      const device = aDevice()
      const wrong = write(async (writer) => {
        await writer.addDevice(device)
        await writer.addDevice(device).catch(() => undefined)
        await writer.setFact('after', 'written')
      })
      await expect(wrong).rejects.toThrow(/unique/i)
      expect(await store.device(device.id)).toBeUndefined()
      expect(await store.fact('after')).toBeUndefined()
    })

    test('nobody reads the middle of a transaction, and nobody writes after its end', async () => {
      const mine = aDevice()
      const late = await write(async (writer) => {
        await writer.addDevice(mine)
        expect(await writer.device(mine.id)).toBeDefined()
        expect(await store.deviceByToken(mine.tokenSha256)).toBeUndefined()
        return writer
      })
      expect(await store.deviceByToken(mine.tokenSha256)).toBeDefined()
      await expect(late.lastSequence('any')).rejects.toThrow('over')
    })

    test('transactions asked for at once take turns: no number twice, no gap, each whole', async () => {
      const row = Array.from({ length: 40 }, (_, n) => n + 1)
      expect(await Promise.all(row.map(() => takeNumber(store)))).toEqual(row)
      expect((await store.feedAfter('sari', 0, 100)).map(({ seq }) => seq)).toEqual(row)
    })
  })
}
