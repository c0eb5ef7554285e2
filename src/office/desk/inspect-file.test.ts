import { expect, test } from 'vitest'
import { inspectFile } from './inspect-file.ts'

const outcome = (name: string, start: string, limitBytes = 1000) =>
  inspectFile(Buffer.concat([Buffer.from(start, 'hex'), Buffer.alloc(20)]), { name, limitBytes }).then(
    ({ pages }) => pages,
    (error: { code: string }) => error.code,
  )

test('pictures and files of Word and Excel are taken as they are, with macros too', async () => {
  expect(await outcome('peta.PNG', '89504e470d0a1a0a')).toBeNull()
  expect(await outcome('foto.jpeg', 'ffd8ffe0')).toBeNull()
  expect(await outcome('naskah.docm', '504b0304')).toBeNull()
  expect(await outcome('anggaran.xls', 'd0cf11e0a1b11ae1')).toBeNull()
  expect(await outcome('terkunci.docx', 'd0cf11e0a1b11ae1')).toBeNull()
})

test('a file that is not what its name says is refused, and so is every other sort', async () => {
  expect(await outcome('foto.png', 'ffd8ffe0')).toBe('attachment_type_refused')
  expect(await outcome('naskah.docx', '4d5a9000')).toBe('attachment_type_refused')
  expect(await outcome('program.exe', '4d5a9000')).toBe('attachment_type_refused')
  expect(await outcome('halaman.html', '3c68746d')).toBe('attachment_type_refused')
  expect(await outcome('surat.pdf', '504b0304')).toBe('attachment_type_refused')
})

test('the limit comes before all else', async () => {
  expect(await outcome('foto.png', '89504e470d0a1a0a', 10)).toBe('attachment_too_large')
})
