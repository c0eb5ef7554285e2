import { afterEach, describe, expect, test } from 'vitest'
import { defaultKinds } from '../../domain/kinds/default-kinds.ts'
import { suratTugas } from '../../domain/kinds/shipped/arahan.ts'
import { p } from '../../domain/kinds/shipped/template.ts'
import type { Desk } from './desk.ts'
import { previewKind, readKindPreview } from './preview-kind.ts'
import { smallBook } from './testing/small-book.ts'

const open: ReturnType<typeof smallBook>[] = []
const aDesk = (): Desk => {
  const book = smallBook('konseptor')
  open.push(book)
  return { ...book, settings: { assetsDir: 'assets' } } as unknown as Desk
}
afterEach(() => open.splice(0).forEach((book) => book.remove()))

describe('every kind that Lontar ships can be seen printed', () => {
  test.each(defaultKinds.map((kind) => [kind.name, kind] as const))('%s', async (_name, kind) => {
    const desk = aDesk()
    const { document } = await previewKind(desk, kind)
    expect(Buffer.from(readKindPreview(desk, document).subarray(0, 5)).toString()).toBe('%PDF-')
  })
})

test('a kind with a hole in its template is not drawn, and only the last sample can be read', async () => {
  const desk = aDesk()
  const faulty = { ...suratTugas, template: { type: 'doc' as const, content: [p('{tidak_ada}')] } }
  await expect(previewKind(desk, faulty)).rejects.toMatchObject({ code: 'directory_invalid' })
  const { document } = await previewKind(desk, suratTugas)
  await previewKind(desk, { ...suratTugas, title: 'SURAT TUGAS UJI' })
  expect(() => readKindPreview(desk, document)).toThrow(expect.objectContaining({ code: 'letter_unknown' }))
})
