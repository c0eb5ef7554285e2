import { createHash, randomUUID } from 'node:crypto'
import { positionOf } from '../../domain/directory.ts'
import { checkKind } from '../../domain/kinds/check-kind.ts'
import { columnsOf, isTable, type KindField, type LetterKind } from '../../domain/kinds/letter-kind.ts'
import { blankLetter } from '../../domain/blank-letter.ts'
import type { FieldValue, Letter } from '../../domain/letter.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { newLetterContent } from '../letters/new-letter.ts'
import { myPositions } from './act-on-letter.ts'
import type { Desk } from './desk.ts'
import { fontsForPrint, logosForPrint } from './render-for-letter.ts'

const last = new WeakMap<Desk, { path: string; bytes: Uint8Array }>()

/** A letter of the kind as it would be printed, with samples in its blanks. Only the last one is kept, and only in memory. */
export const previewKind = async (desk: Desk, kind: LetterKind): Promise<{ document: string }> => {
  if (checkKind(kind).length > 0) throw new LontarError('directory_invalid', { detail: 'kind_faulty' })
  const position = myPositions(desk)[0]
  if (!position) throw new LontarError('admin_only')
  const known = desk.book.directory()
  const others = (known.kinds ?? []).filter((other) => other.id !== kind.id)
  const directory = { ...known, kinds: [...others, kind] }
  const letter = sampleLetter(kind, position.id, directory, desk)
  const [{ renderLetter }, fonts, logos] = await Promise.all([
    import('../pdf/render-letter.ts'),
    fontsForPrint(desk),
    logosForPrint(desk, letter.unitId),
  ])
  const day = desk.book.today()
  return keepPreview(desk, kind.id, await renderLetter({ letter, directory, day, mode: 'preview', logos }, fonts))
}

/** Can be read under its path until the next one is made. */
export const keepPreview = (desk: Desk, id: string, bytes: Uint8Array): { document: string } => {
  const path = `/documents/kinds/${id}/${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.pdf`
  last.set(desk, { path, bytes })
  return { document: path }
}

/** @throws letter_unknown for any but the last preview */
export const readKindPreview = (desk: Desk, path: string): Uint8Array => {
  const found = last.get(desk)
  if (found?.path !== path) throw new LontarError('letter_unknown')
  return found.bytes
}

const sampleLetter = (
  kind: LetterKind,
  positionId: string,
  directory: Parameters<typeof positionOf>[0],
  desk: Desk,
): Letter => {
  const now = desk.now().toISOString()
  const content = newLetterContent(kind.id, positionId, directory)
  const [unit] = directory.units
  return blankLetter({
    id: randomUUID(),
    unitId: positionOf(directory, positionId)?.unitId ?? '',
    author: { personId: desk.book.personId, positionId, holding: 'definitif' },
    content: {
      ...content,
      subject: 'Contoh hal surat',
      addressees: kind.addressees === 'none' || !unit ? [] : [{ type: 'unit', unitId: unit.id }],
      fields: Object.fromEntries(kind.fields.map((field) => [field.id, sampleOf(field, desk.book.today())])),
    },
    now,
  })
}

const sampleOf = (field: KindField, day: string): FieldValue => {
  if (isTable(field)) {
    return [1, 2].map((n) => Object.fromEntries(columnsOf(field).map(({ id, label }) => [id, `${label} ${n}`])))
  }
  const samples = { date: day, time: '09:00', number: '12', long: `Contoh ${field.label.toLowerCase()}.` } as const
  return samples[field.type as keyof typeof samples] ?? `Contoh ${field.label.toLowerCase()}`
}
