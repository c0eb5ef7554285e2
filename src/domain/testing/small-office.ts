import type { Directory, Role } from '../directory.ts'
import type { Actor, FileRef, LetterContent } from '../letter.ts'

/** Two small invented offices for the stories of the unit tests. */
const unit = (id: string, name: string, abbreviation: string) => ({
  id,
  name,
  abbreviation,
  address: 'Jalan Contoh 1',
  phone: '(0361) 000000',
  email: `${id}@contoh.invalid`,
  web: `${id}.contoh.invalid`,
  postalCode: '80000',
  city: 'Denpasar',
})

const staff = {
  konseptor: ['kominfo', 'Pranata Humas', ['konseptor'], 'kabid'],
  kabid: ['kominfo', 'Kepala Bidang', ['verifikator'], 'kadis'],
  sekretaris: ['kominfo', 'Sekretaris', ['verifikator'], 'kadis'],
  tu: ['kominfo', 'Kepala Subbagian Umum', ['tu'], 'kadis'],
  kadis: ['kominfo', 'Kepala Dinas Kominfo', ['penandatangan', 'pimpinan'], null],
  tuTujuan: ['dpmptsp', 'Kepala Subbagian Umum', ['tu'], 'kadisTujuan'],
  kadisTujuan: ['dpmptsp', 'Kepala DPMPTSP', ['penandatangan', 'pimpinan'], null],
} as const satisfies Record<string, [string, string, Role[], string | null]>
export type Name = keyof typeof staff
const names = Object.keys(staff) as Name[]

export const office: Directory = {
  province: 'Bali',
  units: [unit('kominfo', 'Dinas Kominfo', 'KOMINFO'), unit('dpmptsp', 'Dinas Penanaman Modal', 'DPMPTSP')],
  positions: names.map((name) => {
    const [unitId, title, roles, reportsTo] = staff[name]
    return {
      id: `j-${name}`,
      unitId,
      title,
      abbreviation: 'Sekr',
      reportsTo: reportsTo && `j-${reportsTo}`,
      roles: [...roles],
    }
  }),
  people: names.map((name) => ({
    id: name,
    name: `Uji ${name}`,
    rank: 'Pembina',
    nip: '990000000000000000',
    identity: `UJI-${name}`,
  })),
  appointments: names.map((name) => ({
    personId: name,
    positionId: `j-${name}`,
    holding: 'definitif',
    from: '2025-01-01',
    until: null,
  })),
  verificationUrl: 'https://contoh.invalid/v',
}

export const people = Object.fromEntries(
  names.map((name) => [name, { personId: name, positionId: `j-${name}`, holding: 'definitif' }]),
) as Record<Name, Actor>

export const fileRef = (digit: string): FileRef => ({ sha256: digit.repeat(64), size: 1000 })

export const draftContent: LetterContent = {
  kind: 'surat_dinas',
  subject: 'Undangan rapat koordinasi',
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dengan hormat, kami mengundang Saudara.' }] }],
  },
  addressees: [{ type: 'unit', unitId: 'dpmptsp' }],
  copies: [],
  security: 'biasa',
  urgency: 'segera',
  classification: '000.9',
  attachments: [],
  signatory: { positionId: 'j-kadis', onBehalfOf: null },
  reviewers: ['j-kabid'],
}
