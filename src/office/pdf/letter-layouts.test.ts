import { beforeAll, describe, expect, it } from 'vitest'
import type { Directory } from '../../domain/directory.ts'
import { defaultKinds } from '../../domain/kinds/default-kinds.ts'
import type { LetterKind } from '../../domain/kinds/letter-kind.ts'
import type { LetterContent } from '../../domain/letter.ts'
import type { FontFiles } from './fonts.ts'
import { renderLetter } from './render-letter.ts'
import { letterOfKind } from './samples/letter-of-kind.ts'
import { textOfPages } from './samples/read-back.ts'
import { sampleFonts } from './samples/sample-fonts.ts'
import { body, day, directory, letter, paragraph } from './samples/sample-letter.ts'

let fonts: FontFiles
beforeAll(async () => {
  fonts = await sampleFonts()
})

const kind = (id: string): LetterKind => defaultKinds.find((one) => one.id === id)!
const read = async (one: ReturnType<typeof letter>, mode: 'preview' | 'final' = 'final', from: Directory = directory) =>
  (await textOfPages(await renderLetter({ letter: one, directory: from, day, mode }, fonts))).join(' ')
const draw = (id: string, change: Partial<LetterContent> = {}) => read(letterOfKind(kind(id), change))

/** The two sentences of an electronic signature. */
const notes = 'Balai Sertifikasi Elektronik'

describe('each kind in its layout', () => {
  it.each(defaultKinds.map((one) => [one.id]))('%s can be final', async (id) => {
    const words = await draw(id)
    expect(words).toContain('B.000.5/012/SEKRET/DISKOMINFOS')
    expect(words).not.toContain('[')
  })

  it('a nota dinas goes from desk to desk: Kepada, Dari, Tanggal, Nomor', async () => {
    const words = await draw('nota_dinas')
    expect(words).toMatch(
      /NOTA DINAS Kepada : Yth\. Sekretaris Daerah Provinsi Bali Dari : Kepala Dinas Komunikasi.* Tanggal : 21 November 2026 Nomor :/,
    )
    expect(words).not.toContain('Denpasar, 21 November')
  })

  it('a surat tugas names its people in a numbered table, and was given in a place on a day', async () => {
    const words = await draw('surat_tugas')
    expect(words).toMatch(/SURAT TUGAS NOMOR B\.000/)
    expect(words).toMatch(/No\. Nama Pangkat\/Golongan NIP Jabatan 1\. Ni Luh Contoh Ayu/)
    expect(words).toContain('990000000000000013')
    expect(words).toContain('Ditetapkan di Denpasar pada tanggal 21 November 2026')
  })

  it('a surat edaran says TENTANG what, in capitals', async () => {
    expect(await draw('surat_edaran')).toMatch(/TENTANG UNDANGAN RAPAT KOORDINASI/)
  })

  it('an invitation shows its day with the weekday', async () => {
    expect(await draw('surat_undangan')).toContain('Hari, tanggal : Senin, 23 November 2026')
  })

  it('what is signed by hand has no notes, no code and no word of electronics, but room and a name', async () => {
    const words = await draw('keputusan')
    expect(words).not.toContain(notes)
    expect(words).not.toContain('secara elektronik')
    expect(words).toContain('NIP 990000000000000001')
  })

  it('a kind that an office wrote itself, and one that nobody knows any more', async () => {
    const own: LetterKind = { ...kind('surat_keterangan'), id: 'milik_sendiri', title: 'SURAT MILIK SENDIRI' }
    const one = letterOfKind(own)
    expect(await read(one, 'final', { ...directory, kinds: [own] })).toContain('SURAT MILIK SENDIRI')
    expect(await read(letter({ kind: 'entah' }))).toContain('Yth.')
  })
})

describe('who signs', () => {
  const house: Directory = {
    ...directory,
    positions: [
      ...directory.positions,
      { ...directory.positions[0]!, id: 'gubernur', title: 'Gubernur Bali', reportsTo: null },
    ],
    appointments: [
      ...directory.appointments,
      { personId: 'made', positionId: 'sekda', holding: 'plh', from: '2026-11-01', until: null },
    ],
  }
  const signed = (change: Partial<LetterContent>) => read(letterOfKind(kind('berita_acara'), change), 'final', house)

  it('a.n.: the superior in capitals over the own title', async () => {
    expect(await signed({ signatory: { positionId: 'sekda', onBehalfOf: 'gubernur' } })).toContain(
      'a.n. GUBERNUR BALI Plh. Sekretaris Daerah Provinsi Bali,',
    )
  })

  it('u.b.: the one between stands between', async () => {
    expect(await signed({ signatory: { positionId: 'kadis', onBehalfOf: 'gubernur', through: 'sekda' } })).toContain(
      'a.n. GUBERNUR BALI Sekretaris Daerah Provinsi Bali u.b. Kepala Dinas Komunikasi',
    )
  })

  it('two and more: each with a mark', async () => {
    const words = await signed({ coSignatories: [1, 2, 3].map(() => ({ positionId: 'sekda', onBehalfOf: null })) })
    expect(words.split('Ditandatangani secara elektronik oleh:')).toHaveLength(5)
  })
})

describe('blanks', () => {
  const undangan = (fields: LetterContent['fields']) => letterOfKind(kind('surat_undangan'), { fields: fields ?? {} })
  const refusalOf = (one: ReturnType<typeof letter>) =>
    read(one).then(
      () => '',
      (error: { code: string; params: { fields: string } }) => `${error.code} ${error.params.fields}`,
    )

  it('in a preview they are named in brackets, and those that may stay empty leave no line', async () => {
    const words = await read(undangan({}), 'preview')
    expect(words).toContain('[Tempat]')
    expect(words).not.toContain('Catatan')
  })

  it('a final letter is refused while one is empty', async () => {
    expect(await refusalOf(undangan({ tanggal_acara: '2026-11-23' }))).toMatch(/^incomplete_letter .*Tempat/)
  })

  it('a final letter is refused for a variable or a table that nobody knows', async () => {
    const variable = { type: 'paragraph', content: [{ type: 'variable', attrs: { name: 'entah' } }] } as const
    expect(await refusalOf(letter({ body: body({ ...variable, content: [...variable.content] }) }))).toBe(
      'incomplete_letter entah',
    )
    expect(await refusalOf(letter({ body: body({ type: 'fieldTable', attrs: { name: 'orang' } }) }))).toBe(
      'incomplete_letter orang',
    )
  })

  it('facts of the letter fill themselves in', async () => {
    const facts = ['nomor', 'tanggal', 'hal', 'penandatangan', 'konseptor', 'opd', 'kota', 'tahun']
    const words = await read(
      letter({
        body: body({
          type: 'paragraph',
          content: facts.flatMap((name) => [
            { type: 'variable', attrs: { name } } as const,
            { type: 'text', text: ' | ' } as const,
          ]),
        }),
      }),
    )
    expect(words).toMatch(
      /\| 21 November 2026 \|.*\| Dr\. I Wayan Contoh Sudiarta.*\| Ni Made Misal.*\| Denpasar \| 2026 \|/,
    )
  })

  it('a day that no calendar has stays as it was written', async () => {
    const one = letterOfKind(kind('surat_undangan'))
    one.content.fields = { ...one.content.fields, tanggal_acara: '2026-02-31' }
    expect(await read(one)).toContain('2026-02-31')
  })

  it('an empty paragraph of a draft is no reason to refuse', async () =>
    expect(await refusalOf(letter({ body: body(paragraph('Isi.'), paragraph()) }))).toBe(''))
})
