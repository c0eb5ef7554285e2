import { afterAll, beforeAll, expect, test } from 'vitest'
import { addObjects, at, setKeys, withKeys } from './support/edit.ts'
import { rawUpdate } from './support/raw-update.ts'
import { pdfRef } from '../../src/signatures/syntax/pdf-value.ts'
import { type World, openWorld } from './support/world.ts'

/** What writers of other makes do to a signed file although nothing in it changes. A signature is not broken by that. */
let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('startxref and the rows of a cross-reference point at the line end before what they mean', () => {
  const update = rawUpdate(world.signed)
  const note = update.object(900, '<</Note (nothing refers to this)>>')
  const table = update.table([{ 900: { at: note - 1 } }])
  expect(world.judge(update.close(table - 1)).verdict).toBe('sah')
})

test('but not at a comment, in which something else could stand', () => {
  const update = rawUpdate(world.signed)
  const comment = update.add('% 900 0 obj\n')
  update.object(900, '<</Note (nothing refers to this)>>')
  expect(world.judge(update.close(update.table([{ 900: { at: comment } }]))).verdict).not.toBe('sah')
})

const newDefaults = '<</XObject <</FRM 4 0 R>> /Font <</Helv 4 0 R>>>>'

test('a second signing program puts the parts of its mark into the default resources of the form', () => {
  expect(world.judge(setKeys(world.signed, ['AcroForm'], { DR: newDefaults })).verdict).toBe('sah')
})

test('but not where a field is shown by them: another font under an old name shows another amount', async () => {
  const shown =
    '<</FT /Tx /T (jumlah) /V (1) /DA (/Helv 0 Tf) /Type /Annot /Subtype /Widget /Rect [72 600 300 620] /F 4>>'
  const prepared = addObjects(world.letter, [shown], (file, [num]) => {
    const { num: form, dict } = at(file, 'AcroForm')
    const fields = [...file.array(dict.v.get('Fields')), pdfRef(num!)]
    return [{ num: form, body: withKeys(dict, { Fields: { t: 'arr', v: fields } }) }]
  })
  const signed = await world.sign(prepared)
  expect(world.judge(signed).verdict).toBe('sah')
  expect(world.judge(setKeys(signed, ['AcroForm'], { DR: newDefaults })).verdict).toBe('rusak')
})
