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

/** PDFs from outside of the letters are signed as letters are, by the same keys and through the same gate; the office keeps nothing of them. */
export const signFileHandlers = (desk: Desk): Handlers<`signFile.${'look' | 'sign'}`> => ({
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
      return { name: signedName(input.name), data, field: signed.fieldName, verdict }
    } finally {
      await signer.end()
    }
  },
})

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
