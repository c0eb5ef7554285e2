import { randomUUID } from 'node:crypto'
import { appointmentsOn } from '../../domain/directory.ts'
import type { DesktopInput } from '../../protocol/desktop-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { Place } from '../../signatures/index.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { fontsFor } from './fonts-for.ts'
import type { Handlers } from './handlers.ts'
import { judgeDocument } from './judge-document.ts'
import { openSigner } from './open-signer.ts'

type SignFileCall = `signFile.${'look' | 'sign' | 'list' | 'copy' | 'tryNow' | 'remove'}`

/**
 * PDFs from outside of the letters are signed as letters are, by the same keys and through the same gate. Of the original nothing is kept; of the signed
 * copy one stays here, encrypted, for its time-stamp and what follows (`strengthen-files.ts`).
 */
export const signFileHandlers = (desk: Desk, { soon }: { soon: () => void }): Handlers<SignFileCall> => ({
  'signFile.look': async ({ name, data }) => {
    const pdf = Buffer.from(data, 'base64')
    const { lookAtPdf } = await import('../../signatures/index.ts')
    const { verdict } = await judgeDocument(desk, pdf)
    const positions = myPositions(desk).map(({ id }) => ({ id, title: titleOf(desk, id) }))
    try {
      const { emptyFields } = lookAtPdf(pdf, name)
      return { verdict, emptyFields: emptyFields.map((field) => field.name), positions, problem: null }
    } catch (error) {
      return { verdict, emptyFields: [], positions, problem: LontarError.from(error).toMessage() }
    }
  },
  'signFile.sign': async (input) => {
    const { requireRoomToSign, signPdf } = await import('../../signatures/index.ts')
    const pdf = Buffer.from(input.data, 'base64')
    // Drawn and placed before the key is opened: whatever goes wrong here costs no try of a PIN.
    const place = await placeOf(desk, input, pdf)
    requireRoomToSign(pdf, place)
    const signer = await openSigner(desk, input.with)
    try {
      const signed = await signPdf({ pdf, name: input.name, place, signer, at: desk.now() })
      const { verdict } = await judgeDocument(desk, signed.pdf)
      const data = Buffer.from(signed.pdf.buffer, signed.pdf.byteOffset, signed.pdf.length).toString('base64')
      const name = signedName(input.name)
      const kept = await keep(desk, name, signed.pdf)
      if (kept.id) soon()
      return { name, data, field: signed.fieldName, verdict, ...kept }
    } finally {
      await signer.end()
    }
  },
  'signFile.list': () => ({
    files: desk.store.signedFiles.list().map(({ id, name, signedAt, level, savedLevel, problem, nextAt }) => {
      return { id, name, signedAt, level, savedLevel, problem, nextAt }
    }),
  }),
  'signFile.copy': async ({ id }) => {
    const file = desk.store.signedFiles.get(id)
    if (!file) throw new LontarError('file_missing')
    const pdf = await desk.vault.get(file.sha256)
    desk.store.signedFiles.saved(id, file.level, desk.now().toISOString())
    return { name: file.name, data: pdf.toString('base64') }
  },
  'signFile.tryNow': () => {
    desk.store.signedFiles.tryNow(desk.now().toISOString())
    soon()
    return {}
  },
  'signFile.remove': ({ id }) => {
    desk.store.signedFiles.remove(id)
    return {}
  },
})

/** A full disk must not take the signature away that the person has just made: it is handed out all the same, and why it is not kept is told. */
const keep = async (desk: Desk, name: string, pdf: Uint8Array) => {
  try {
    const file = await desk.vault.put(pdf)
    const id = randomUUID()
    desk.store.transaction(() => {
      desk.store.files.markPresent(file)
      const signedAt = desk.now().toISOString()
      desk.store.signedFiles.add({ id, name, signedAt, sha256: file.sha256, level: 'B-B' })
    })
    return { id, notKept: null }
  } catch (error) {
    return { id: null, notKept: LontarError.from(error).toMessage() }
  }
}

type SignInput = DesktopInput<'signFile.sign'>

const placeOf = async (desk: Desk, { place, as, name }: SignInput, pdf: Buffer): Promise<Place> => {
  if (place.kind === 'invisible') return 'invisible'
  const { drawMark, lookAtPdf } = await import('../../signatures/index.ts')
  const { regular, bold } = await fontsFor(desk)
  const size =
    place.kind === 'page' ? place : lookAtPdf(pdf, name).emptyFields.find((field) => field.name === place.field)
  // A mark of no size cannot be drawn: the field shows nothing, or the box will be refused by its own name.
  const fonts = { regular: regular.bytes, bold: bold.bytes }
  const isSeen = size && size.width >= 1 && size.height >= 1
  const appearance = isSeen ? await drawMark(wordsOf(desk, as), size, fonts) : undefined
  if (place.kind === 'field') return { field: place.field, appearance }
  const { page, x, y, width, height } = place
  return { page, rect: { x, y, width, height }, appearance }
}

/** @throws LontarError not_allowed where the position is not the person's */
const wordsOf = (desk: Desk, positionId: string | null) => {
  const directory = desk.book.directory()
  const name = directory.people.find(({ id }) => id === desk.book.personId)?.name ?? ''
  const checkUrl = directory.verificationUrl.replace(/\/+$/, '')
  if (positionId === null) return { name, checkUrl }
  if (!myPositions(desk).some(({ id }) => id === positionId))
    throw new LontarError('not_allowed', { position: positionId })
  return { name, checkUrl, title: titleOf(desk, positionId) }
}

const prefix = { definitif: '', plt: 'Plt. ', plh: 'Plh. ', pj: 'Pj. ', pjs: 'Pjs. ' } as const

/** The title with its holding: `Plt. Kepala Dinas …`. */
const titleOf = (desk: Desk, positionId: string): string => {
  const title = myPositions(desk).find(({ id }) => id === positionId)?.title ?? ''
  const mine = appointmentsOn(desk.book.directory(), desk.book.personId, desk.book.today())
  return `${prefix[mine.find((one) => one.positionId === positionId)?.holding ?? 'definitif']}${title}`
}

/** @example signedName('Perjanjian.pdf') // 'Perjanjian-ttd.pdf' */
const signedName = (name: string): string => `${name.replace(/\.pdf$/i, '')}-ttd.pdf`
