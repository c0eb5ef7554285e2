import { generateKeyPairSync, randomBytes, randomUUID, sign } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { applyIntent } from '../../../domain/lifecycle/apply-intent.ts'
import type { LetterIntent } from '../../../domain/letter-intents.ts'
import type { Letter, LetterContent } from '../../../domain/letter.ts'
import { viewFor } from '../../../domain/letter-views.ts'
import { draftContent, office, people, type Name } from '../../../domain/testing/small-office.ts'
import type { TokenCertificate } from '../../../protocol/token-api.ts'
import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import { createFileVault } from '../../files/file-vault.ts'
import { createLetterBook } from '../../letters/letter-book.ts'
import type { Canvas } from '../../pdf/page/canvas.ts'
import { signatureFields } from '../../pdf/signature-field.ts'
import { selfSigned } from '../../signing/signers/test-certificate.ts'
import { createStore } from '../../store/store.ts'
import type { Desk } from '../desk.ts'

/** A page with the empty field that its signatory fills. */
export const pageToSign = async (field = 'ttd-1'): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create()
  const page = pdf.addPage([300, 400])
  page.drawText(randomUUID(), { x: 20, y: 300, size: 10 })
  const fields = signatureFields(pdf)
  fields.add({ page } as Canvas, { field, left: 20, top: 200, width: 100, height: 40 })
  fields.finish()
  return pdf.save({ useObjectStreams: false })
}

/**
 * The laptop of the kadis, with a real store, a real vault and real signatures; only the card is played: what `card` does at each
 * signature is the test's to say. Time is 16 November 2026.
 */
export const signingDesk = (name = 'Uji kadis') => {
  const dir = mkdtempSync(join(tmpdir(), 'lontar-signing-'))
  const [storeKey, vaultKey] = [randomBytes(32), randomBytes(32)]
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const certificate = selfSigned(keys, name)
  const entry: TokenCertificate = {
    module: '/usr/lib/uji.so',
    slot: 0,
    tokenLabel: 'Uji',
    tokenSerial: '01',
    keyId: 'ab',
    certificate: certificate.toString('base64'),
    chain: [],
    pin: 'ok',
    alwaysAuthenticate: false,
    needsLogin: false,
  }
  const card = {
    asked: [] as string[],
    signatures: 0,
    /** Throws what a card refuses with, or gives back something else than a signature. */
    atSignature: (_n: number): Buffer | null => null,
  }
  const now = () => new Date('2026-11-16T03:00:00Z')
  const token = async (call: string, input: { data?: string[] }) => {
    card.asked.push(call)
    if (call === 'list') return { certificates: [entry], tried: [], slots: [] }
    if (call === 'openSession') return { session: 's', asksEachTime: false }
    if (call !== 'signIn') return {}
    const odd = card.atSignature(card.signatures++)
    return {
      signatures: input.data!.map((d) =>
        (odd ?? sign('sha256', Buffer.from(d, 'base64'), keys.privateKey)).toString('base64'),
      ),
    }
  }
  const open = () => {
    const store = createStore(join(dir, 'store.db'), storeKey)
    store.facts.set('directory', office)
    store.facts.set('services', { tsaUrl: '', anchors: [certificate.toString('base64')], numberPattern: '' })
    const book = createLetterBook({ store, personId: 'kadis', now, changed: () => undefined })
    const settings = { assetsDir: '', tokenModules: ['/usr/lib/uji.so'], timestampUrl: null, attachmentLimitBytes: 0 }
    const vault = createFileVault(join(dir, 'files'), vaultKey)
    return { store, book, vault, now, settings, token } as unknown as Desk
  }
  let desk = open()
  const chosen = { type: 'token' as const, id: '01:ab', pin: '123456', finalTryConfirmed: false }
  return {
    card,
    chosen,
    get desk() {
      return desk
    },
    /** The computer goes off and on again: what was on the disk is all there is. */
    restart() {
      desk.store.close()
      desk = open()
    },
    /** A letter that waits for the kadis, its file on this computer. */
    async letter(content: Partial<LetterContent> = {}, pdf?: Uint8Array): Promise<string> {
      const file = await desk.vault.put(pdf ?? (await pageToSign()))
      const letter = readyToSign({ ...draftContent, ...content }, file)
      desk.store.transaction(() => {
        desk.book.receive(letter.id, viewFor(letter, office, 'kadis', '2026-11-16'))
        desk.store.files.markPresent(file)
      })
      return letter.id
    },
    refuse: (code: ConstructorParameters<typeof LontarError>[0]) => {
      throw new LontarError(code)
    },
    remove() {
      desk.store.close()
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

const number = { text: 'B.000.9/017/Sekr/KOMINFO', register: 'kominfo/2026', sequence: 17, date: '2026-11-16' }

const readyToSign = (content: LetterContent, pdf: { sha256: string; size: number }): Letter => {
  const at = '2026-11-16T01:00:00Z'
  const id = randomUUID()
  const steps: [Name, LetterIntent][] = [
    ['konseptor', { kind: 'letter.create', content }],
    ['konseptor', { kind: 'letter.submit', note: 'Mohon tanda tangan.' }],
    ['kabid', { kind: 'letter.paraf', contentVersion: 1, note: '' }],
    ['tu', { kind: 'letter.reserve_number' }],
    ['tu', { kind: 'letter.finalize', pdf, contentVersion: 1 }],
  ]
  return steps.reduce<Letter | null>(
    (letter, [who, intent]) =>
      applyIntent(id, letter, intent, {
        directory: office,
        actor: people[who],
        now: at,
        claimedAt: at,
        assignNumber: () => number,
      }),
    null,
  )!
}
