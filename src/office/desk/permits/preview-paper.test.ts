import { afterEach, describe, expect, test } from 'vitest'
import { paperRoles } from '../../../domain/permits/kind/paper-roles.ts'
import { suratKeteranganPenelitian } from '../../../domain/permits/kind/shipped/research.ts'
import { shippedPermitKinds } from '../../../domain/permits/kind/shipped/shipped-permit-kinds.ts'
import type { Desk } from '../desk.ts'
import { readKindPreview } from '../preview-kind.ts'
import { smallBook } from '../testing/small-book.ts'
import { previewPaper } from './preview-paper.ts'

const open: ReturnType<typeof smallBook>[] = []
const aDesk = (): Desk => {
  const book = smallBook('konseptor')
  open.push(book)
  return { ...book, settings: { assetsDir: 'assets' } } as unknown as Desk
}
afterEach(() => open.splice(0).forEach((book) => book.remove()))

const printed = async (...[kind, role]: [Parameters<typeof previewPaper>[1], Parameters<typeof previewPaper>[2]]) => {
  const desk = aDesk()
  const { document } = await previewPaper(desk, kind, role)
  return Buffer.from(readKindPreview(desk, document))
}

describe('every permit that Lontar ships can be seen printed', () => {
  test.each(shippedPermitKinds.map((kind) => [kind.name, kind] as const))('%s', async (_name, kind) => {
    expect((await printed(kind, 'izin')).subarray(0, 5).toString()).toBe('%PDF-')
  })
})

test.each(paperRoles)('the research permit has its %s', async (role) => {
  expect((await printed(suratKeteranganPenelitian, role)).length).toBeGreaterThan(10_000)
})

test('a paper that no kind of naskah carries is not drawn', async () => {
  const { papers } = suratKeteranganPenelitian
  const kind = { ...suratKeteranganPenelitian, papers: { ...papers, izin: { ...papers.izin, letterKind: 'gaib' } } }
  await expect(previewPaper(aDesk(), kind, 'izin')).rejects.toMatchObject({ code: 'directory_invalid' })
})
