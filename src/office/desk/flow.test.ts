import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { suratDinas } from '../../domain/kinds/shipped/korespondensi.ts'
import type { Letter, LetterContent } from '../../domain/letter.ts'
import { draftContent, office, people } from '../../domain/testing/small-office.ts'
import { createFileVault } from '../files/file-vault.ts'
import { signingPosition } from './act-on-letter.ts'
import { copyLetter } from './copy-letter.ts'
import type { Desk } from './desk.ts'
import { mailFile } from './mail-file.ts'
import { signOnPaper } from './sign-on-paper.ts'
import { smallBook, type SmallBook } from './testing/small-book.ts'

const decree = { ...suratDinas, id: 'keputusan', name: 'Keputusan', electronicSignature: false }
const at = '2026-11-16T03:00:00.000Z'
let small: SmallBook
let desk: Desk
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'lontar-flow-'))
})
afterEach(() => {
  small.remove()
  rmSync(dir, { recursive: true, force: true })
})
const sitDown = (who: 'konseptor' | 'tu') => {
  small = smallBook(who)
  small.store.facts.set('directory', { ...office, kinds: [decree] })
  const vault = createFileVault(join(dir, 'files'), randomBytes(32))
  desk = { ...small, vault, settings: { attachmentLimitBytes: 1_000_000 } } as unknown as Desk
}
const pdf = async () => {
  const { PDFDocument } = await import('pdf-lib')
  const made = await PDFDocument.create()
  made.addPage()
  return Buffer.from(await made.save())
}
const arrives = async (change: Partial<Letter>, content: Partial<LetterContent> = {}): Promise<string> => {
  const id = randomUUID()
  const file = await desk.vault.put(await pdf())
  small.store.files.markPresent(file)
  const letter: Letter = {
    id,
    version: 9,
    contentVersion: 2,
    state: 'dikirim',
    unitId: 'kominfo',
    author: people.konseptor,
    content: { ...draftContent, ...content },
    parafs: [],
    number: { text: 'B/000.9/7/Sekr/KOMINFO', register: 'kominfo/2026', sequence: 7, date: '2026-11-16' },
    numberRequested: false,
    finalPdf: file,
    signedPdf: file,
    signature: null,
    deliveries: [],
    history: [
      {
        action: 'letter.submit',
        by: people.konseptor,
        at,
        claimedAt: at,
        note: '',
        contentVersion: 2,
        state: 'diperiksa',
      },
    ],
    updatedAt: at,
    ...change,
  }
  small.store.transaction(() => small.book.receive(id, letter))
  return id
}

describe('an e-mail for somebody outside', () => {
  const name = 'Koperasi “Sari Rāga” ᬅᬓ᭄ᬱᬭ'
  const outside = { type: 'external' as const, name, place: 'Gianyar', email: 'sekretariat@contoh.example' }

  it('carries the letter, what is attached and a covering text, opens as a draft, and comes apart again as it went in', async () => {
    sitDown('konseptor')
    const scan = await desk.vault.put(Buffer.from('%PDF-lampiran'))
    small.store.files.markPresent(scan)
    const attachments = [{ ...scan, name: 'Daftar hadir – é.pdf', pages: 1 }]
    const id = await arrives({}, { addressees: [outside], subject: 'Undangan', attachments })
    const file = await mailFile(desk, id, name, 'id')
    expect(file.name).toMatch(/^B-000\.9-7-Sekr-KOMINFO - Koperasi -Sari Rāga- .*\.eml$/)
    const mail = Buffer.from(file.data, 'base64').toString()
    expect(mail).toMatch(/^X-Unsent: 1$/m)
    expect(mail).toMatch(/^To: =\?UTF-8\?.*<sekretariat@contoh\.example>/ms)
    expect(mail).toMatch(/^From: Dinas Kominfo <kominfo@contoh\.invalid>/m)
    const parts = mail.split(/\r?\n--[^\r\n]+\r?\n/)
    const bytes = (type: string) =>
      parts
        .filter((part) => part.startsWith(`Content-Type: ${type}`))
        .map((part) => Buffer.from(part.split(/\r?\n\r?\n/)[1] ?? '', 'base64'))
    const [letterFile, attachment] = bytes('application/pdf')
    expect(letterFile).toEqual(Buffer.from(await desk.vault.get(small.book.get(id).local.signedPdf!.sha256)))
    expect(attachment?.toString()).toBe('%PDF-lampiran')
  })

  it('takes a subject of a thousand signs, and no line of an address becomes a header', async () => {
    sitDown('konseptor')
    const subject = 'Perihal yang sangat panjang '.repeat(40).slice(0, 1000)
    const sly = {
      ...outside,
      name: 'Seseorang\r\nBcc: orang@lain.example',
      email: 'a@contoh.example\r\nBcc: b@lain.example',
    }
    const id = await arrives({}, { addressees: [sly], subject })
    const mail = Buffer.from((await mailFile(desk, id, sly.name, 'en')).data, 'base64').toString()
    expect(mail.split('\r\n\r\n')[0]).not.toMatch(/^Bcc:/m)
    expect(Math.max(...mail.split('\r\n').map((line) => line.length))).toBeLessThan(998)
  })

  it('is for nobody whom the letter does not name', async () => {
    sitDown('konseptor')
    const id = await arrives({}, { addressees: [outside] })
    await expect(mailFile(desk, id, 'Orang lain', 'id')).rejects.toMatchObject({ code: 'addressee_unknown' })
  })
})

describe('a letter made from another', () => {
  it('as ralat has its words and names it; as follow-up its addresses only; the old one is as it was', async () => {
    sitDown('konseptor')
    const id = await arrives({ parafs: [] }, { subject: 'Undangan rapat', reviewers: ['j-kabid'] })
    const before = small.book.get(id)
    const made = (as: 'ralat' | 'tindak_lanjut' | null) => small.book.get(copyLetter(desk, id, as)).local
    expect(made('ralat')).toMatchObject({
      state: 'draf',
      number: null,
      content: {
        subject: 'Ralat: Undangan rapat',
        body: draftContent.body,
        reviewers: ['j-kabid'],
        relation: { letterId: id, as: 'ralat', number: 'B/000.9/7/Sekr/KOMINFO', subject: 'Undangan rapat' },
      },
    })
    const follows = made('tindak_lanjut').content
    expect(follows).toMatchObject({ addressees: draftContent.addressees, relation: { as: 'tindak_lanjut' } })
    expect(follows.body).not.toEqual(draftContent.body)
    expect(made(null).content).toMatchObject({ subject: 'Undangan rapat' })
    expect(made(null).content.relation).toBeUndefined()
    expect(small.book.get(id)).toEqual(before)
  })

  it('of the longest subject there is stays within it', async () => {
    sitDown('konseptor')
    const id = await arrives({}, { subject: 'x'.repeat(1000) })
    expect(small.book.get(copyLetter(desk, id, 'ralat')).local.content.subject).toHaveLength(1000)
  })
})

describe('a decree that was signed by hand', () => {
  const waits = () =>
    arrives({ state: 'siap_ttd', signedPdf: null }, { kind: 'keputusan', reviewers: [], addressees: [] })

  it('leaves with the scan that the registry brings', async () => {
    sitDown('tu')
    const id = await waits()
    const scan = await pdf()
    await signOnPaper(desk, { id, name: 'keputusan.pdf', data: scan.toString('base64'), note: 'Asli di TU.' })
    const { local } = small.book.get(id)
    expect(local).toMatchObject({ state: 'dikirim', signature: null })
    expect(Buffer.from(await desk.vault.get(local.signedPdf!.sha256))).toEqual(scan)
  })

  it.each([
    ['a photograph', 'foto.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'scan_not_pdf'],
    ['half a PDF', 'rusak.pdf', Buffer.from('%PDF-1.7\n1 0 obj'), 'pdf_damaged'],
    [
      'more than an attachment may be',
      'besar.pdf',
      Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(1_000_001)]),
      'attachment_too_large',
    ],
  ])('%s is refused, and the letter waits on', async (_, name, bytes, code) => {
    sitDown('tu')
    const id = await waits()
    await expect(signOnPaper(desk, { id, name, data: bytes.toString('base64'), note: '' })).rejects.toMatchObject({
      code,
      params: { name },
    })
    expect(small.book.get(id).local.state).toBe('siap_ttd')
    expect(small.store.outbox.waiting(9)).toEqual([])
  })
})

describe('an acting head whose appointment ended yesterday', () => {
  it('is told so by the day before the key is used, also where the letter still lies on this computer', async () => {
    sitDown('konseptor')
    const plt = { personId: 'konseptor', positionId: 'j-kadis', holding: 'plt' as const, from: '2026-11-01' }
    const until = (end: string) =>
      small.store.facts.set('directory', { ...office, appointments: [...office.appointments, { ...plt, until: end }] })
    until('2026-11-15')
    const id = await arrives({ state: 'siap_ttd', signedPdf: null }, { reviewers: [] })
    const { local } = small.book.get(id)
    const sign = () =>
      small.book.check(
        id,
        {
          kind: 'letter.sign',
          pdf: local.finalPdf!,
          of: local.finalPdf!.sha256,
          signature: { onBehalfOf: null, certificateSubject: 'x', claimedTime: at, timestampTime: null, level: 'B-B' },
        },
        signingPosition(desk, local),
      )
    expect(sign).toThrow(
      expect.objectContaining({
        code: 'mandate_ended',
        params: { position: 'Kepala Dinas Kominfo', until: '2026-11-15' },
      }) as Error,
    )
    until('2026-11-16')
    expect(sign).not.toThrow()
    expect(small.store.outbox.waiting(9), 'asking leaves nothing behind').toEqual([])
  })
})
