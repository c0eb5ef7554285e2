import { deflateSync } from 'node:zlib'
import { AFRelationship, PDFName, PDFString, type PDFDocument } from 'pdf-lib'
import { letterDataName, type LetterData } from '../../protocol/letter-data.ts'
import type { FontFiles } from './fonts.ts'

/**
 * What makes a document PDF/A-3b besides embedded fonts and its metadata: the meaning of its colours (an sRGB profile), and the letter’s data
 * as an associated file, which only part 3 of ISO 19005 allows.
 */
export const asArchive = async (
  pdf: PDFDocument,
  { profile }: Pick<FontFiles, 'profile'>,
  data: LetterData,
  date: Date,
): Promise<void> => {
  const { context } = pdf
  const stream = context.register(context.stream(packed(profile), { N: 3, Filter: 'FlateDecode' }))
  const intent = context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: stream,
  })
  pdf.catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(intent)]))

  await pdf.attach(new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`), letterDataName, {
    mimeType: 'application/json',
    description: 'Data surat (lontar-letter 1)',
    creationDate: date,
    modificationDate: date,
    afRelationship: AFRelationship.Data,
  })
}

const packedOnce = new WeakMap<Uint8Array, Uint8Array>()
const packed = (profile: Uint8Array): Uint8Array => {
  const known = packedOnce.get(profile) ?? deflateSync(profile)
  packedOnce.set(profile, known)
  return known
}
