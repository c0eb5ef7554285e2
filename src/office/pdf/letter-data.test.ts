import { PDF } from '@libpdf/core'
import { beforeAll, expect, it } from 'vitest'
import { defaultKinds } from '../../domain/kinds/default-kinds.ts'
import type { LetterKind } from '../../domain/kinds/letter-kind.ts'
import type { Letter } from '../../domain/letter.ts'
import { letterDataName, letterDataSchema } from '../../protocol/letter-data.ts'
import type { FontFiles } from './fonts.ts'
import { renderLetter } from './render-letter.ts'
import { letterOfKind } from './samples/letter-of-kind.ts'
import { sampleFonts } from './samples/sample-fonts.ts'
import { day, directory } from './samples/sample-letter.ts'

let fonts: FontFiles
beforeAll(async () => {
  fonts = await sampleFonts()
})
const dataOf = async (letter: Letter, kinds: LetterKind[] = []) => {
  const pdf = await renderLetter({ letter, directory: { ...directory, kinds }, day, mode: 'final' }, fonts)
  const found = (await PDF.load(pdf)).getAttachment(letterDataName)
  return letterDataSchema.parse(JSON.parse(new TextDecoder().decode(found)))
}

it.each(defaultKinds.map((kind) => [kind.id, kind] as const))('%s carries its data', async (_, kind) => {
  const data = await dataOf(letterOfKind(kind))
  expect(data).toMatchObject({ kind: { id: kind.id }, number: 'B.000.5/012/SEKRET/DISKOMINFOS', date: day })
  expect(data.signatories).toHaveLength(1)
  expect(data.verification === null).toBe(!kind.electronicSignature)
})

it('holds nothing that the paper does not show, and no NIK', async () => {
  const keterangan = defaultKinds.find(({ id }) => id === 'surat_keterangan')!
  const asking: LetterKind = {
    ...keterangan,
    fields: [
      ...keterangan.fields,
      { id: 'nik', label: 'NIK', labelEn: 'NIK', type: 'text', required: false, help: '' },
      { id: 'rahasia_dapur', label: 'Catatan', labelEn: 'Note', type: 'text', required: false, help: '' },
    ],
    template: { type: 'doc', content: [{ type: 'fieldList', attrs: { names: 'nama,nik' } }] },
  }
  const letter = letterOfKind(asking)
  letter.content.fields = { ...letter.content.fields, nik: '5171000000000001', rahasia_dapur: 'jangan' }
  letter.history = [
    {
      action: 'letter.return',
      by: letter.author,
      at: letter.updatedAt,
      claimedAt: letter.updatedAt,
      note: 'kurang rapi',
      contentVersion: 1,
      state: 'draf',
    },
  ]
  const data = await dataOf(letter, [asking])
  expect(data.fields.map(({ id }) => id)).toEqual(['nama'])
  expect(JSON.stringify(data)).not.toMatch(/5171|jangan|kurang rapi|9900000/)
})
