import { describe, expect, it, test } from 'vitest'
import { demoDirectory } from '../../../../tests/support/province-data.ts'
import { applyChange } from '../../directory-changes/apply-change.ts'
import type { Authority } from '../../directory-changes/authority.ts'
import type { DirectoryChange } from '../../directory-changes/change.ts'
import { surroundingsOf } from '../../directory-changes/permit-kinds.ts'
import { ChangeRefused } from '../../directory-changes/refuse.ts'
import type { Directory } from '../../directory.ts'
import { doc, lines, p, table } from '../../kinds/shipped/template.ts'
import type { FormField } from '../form/form-schema.ts'
import { checkPermitKind } from './check-permit-kind.ts'
import type { PermitKind, PermitPaper } from './permit-kind.ts'
import { newestPermitKind, permitKindOf, permitKindsOf } from './permit-kinds-of.ts'
import { suratKeteranganPenelitian as kind } from './shipped/research.ts'

const office = demoDirectory('https://contoh.example')
const told = (changed: Partial<Record<keyof PermitKind, unknown>>): string[] =>
  checkPermitKind({ ...kind, ...changed }, surroundingsOf(office, kind.id)).map(({ rule, section, at, name }) =>
    [rule, section, at, name].filter(Boolean).join(' '),
  )

const field = (id: string, more: Partial<FormField>) => ({
  form: { ...kind.form, properties: { ...kind.form.properties, [id]: { ...kind.form.properties[id], ...more } } },
})
const extra = (id: string, one: FormField) => ({
  form: {
    ...kind.form,
    properties: { ...kind.form.properties, [id]: one },
    'x-groups': [...kind.form['x-groups'], { title: 'Lain', 'x-titleEn': 'More', fields: [id] }],
  },
})
const words: FormField = { type: 'string', title: 'Lain', 'x-titleEn': 'More' }
const paper = (more: Partial<PermitPaper>, role: 'izin' | 'penolakan' = 'izin') => ({
  papers: { ...kind.papers, [role]: { ...kind.papers[role], ...more } },
})
const step = (at: number, more: object) => ({
  steps: kind.steps.map((one, n) => (n === at ? { ...one, ...more } : one)),
})
const team = kind.steps[1]!.teams![0]!
const named = (text: string) => doc(p(`{pemohon_nama} ${text}`))

test('the research permit is right', () => {
  expect(told({})).toEqual([])
})

describe('a broken kind is told with its place', () => {
  it.each<[string, Partial<Record<keyof PermitKind, unknown>>, string[]]>([
    ['no name', { name: ' ' }, ['shape about name']],
    ['an unknown keyword', field('judul', { pattern: '(a+)+$' } as object), ['shape form form.properties.judul']],
    [
      'a field in no group',
      { form: { ...kind.form, 'x-groups': kind.form['x-groups'].slice(0, 3) } },
      ['group_missing form taat_hukum', 'group_missing form data_benar', 'group_missing form sanggup_lapor'],
    ],
    [
      'a field in two groups',
      {
        form: {
          ...kind.form,
          'x-groups': [...kind.form['x-groups'], { title: 'Lagi', 'x-titleEn': 'Again', fields: ['judul'] }],
        },
      },
      ['group_twice form judul'],
    ],
    [
      'a group with a field that is gone',
      {
        form: {
          ...kind.form,
          'x-groups': [...kind.form['x-groups'], { title: 'Lagi', 'x-titleEn': 'Again', fields: ['hilang'] }],
        },
      },
      ['group_unknown form hilang'],
    ],
    [
      'a required field that is not there',
      { form: { ...kind.form, required: [...kind.form.required, 'hilang'] } },
      ['required_unknown form hilang'],
    ],
    [
      'shown by a field that is not there',
      field('izin_brin', { 'x-when': { field: 'negara', in: ['x'] } }),
      ['when_unknown_field form izin_brin negara'],
    ],
    [
      'shown by an answer that nobody can give',
      field('izin_brin', { 'x-when': { field: 'kebangsaan', in: ['marsian'] } }),
      ['when_unknown_value form izin_brin marsian'],
    ],
    [
      'waiting for itself in a circle',
      {
        form: {
          ...kind.form,
          properties: {
            ...kind.form.properties,
            bidang: { ...kind.form.properties.bidang, 'x-when': { field: 'kebangsaan', in: ['wni'] } },
            kebangsaan: { ...kind.form.properties.kebangsaan, 'x-when': { field: 'bidang', in: ['lain'] } },
          },
        },
      },
      [
        'when_circle form bidang',
        'when_circle form bidang_lain',
        'when_circle form kebangsaan',
        'when_circle form izin_brin',
      ],
    ],
    [
      'a table without columns',
      field('lokasi', { items: { type: 'object', properties: {} }, 'x-order': [] }),
      ['columns_missing form lokasi'],
    ],
    ['columns in an order that forgets one', field('lokasi', { 'x-order': ['tempat'] }), ['order_faulty form lokasi']],
    ['bounds the wrong way round', field('judul', { minLength: 400 }), ['bounds_reversed form judul']],
    [
      'a choice that is there twice',
      field('kebangsaan', {
        oneOf: [
          { const: 'wni', title: 'a' },
          { const: 'wna', title: 'b' },
          { const: 'wni', title: 'c' },
        ],
      }),
      ['choice_twice form kebangsaan wni'],
    ],
    ['a limit of numbers on words', field('judul', { maximum: 3 }), ['keyword_misplaced form judul maximum']],
    [
      'a day after a field that is no day',
      field('selesai', { 'x-notBefore': 'judul' }),
      ['date_bound form selesai judul'],
    ],
    ['a field that is called like a fact', extra('ketentuan', words), ['name_reserved form ketentuan']],
    ['a field that is called like the applicant', extra('pemohon', words), ['name_reserved form pemohon']],
    ['a document twice', { documents: [...kind.documents, kind.documents[0]] }, ['document_twice documents proposal']],
    [
      'a document for an answer that is not there',
      { documents: [{ ...kind.documents[0], when: { field: 'pemohon', in: ['raja'] } }] },
      ['when_unknown_value documents proposal raja'],
    ],
    [
      'signed before it is checked',
      { steps: [kind.steps[2], kind.steps[0], kind.steps[1], kind.steps[3]] },
      ['steps_order steps'],
    ],
    ['never handed over', { steps: kind.steps.slice(0, 3) }, ['steps_order steps']],
    ['more days than are promised', { serviceDays: 4 }, ['too_many_days steps 5']],
    ['a technical step without teams', step(1, { teams: [] }), ['teams_missing steps teknis']],
    ['teams where nobody is asked', step(0, { teams: [{ ...team, days: 1 }] }), ['teams_elsewhere steps kelengkapan']],
    ['the same agency twice', step(1, { teams: [team, team] }), ['team_twice steps teknis kesbangpol']],
    [
      'an agency that is not there',
      step(1, { teams: [{ ...team, unitId: 'dinas-gaib' }] }),
      ['unit_unknown steps teknis dinas-gaib'],
    ],
    [
      'an agency without a technical team',
      step(1, { teams: [{ ...team, unitId: 'setda' }] }),
      ['team_without_position steps teknis setda'],
    ],
    [
      'a word that nobody fills in',
      paper({ template: named('{nama_ibu}') }),
      ['variable_unknown papers izin nama_ibu'],
    ],
    [
      'a sentence with an answer that may be missing',
      paper({ template: named('{responden}') }),
      ['variable_may_be_empty papers izin responden'],
    ],
    [
      'a table that is not there',
      paper({ template: doc(p('{pemohon_nama}'), table('kendaraan')) }),
      ['table_unknown papers izin kendaraan'],
    ],
    [
      'a line that is not there',
      paper({ template: doc(p('{pemohon_nama}'), lines('kendaraan')) }),
      ['variable_unknown papers izin kendaraan'],
    ],
    [
      'a permit that says what is missing',
      paper({ template: named('{kekurangan}') }),
      ['variable_unknown papers izin kekurangan'],
    ],
    [
      'a refusal without a reason',
      paper({ template: named('') }, 'penolakan'),
      ['variable_needed papers penolakan alasan'],
    ],
    [
      'a subject with a word that nobody fills in',
      paper({ subject: 'Izin {siapa}' }),
      ['variable_unknown papers izin siapa'],
    ],
    [
      'carried by a naskah that is not there',
      paper({ letterKind: 'surat_gaib' }),
      ['letter_kind_unknown papers izin surat_gaib'],
    ],
    [
      'a signer who is not there',
      { signer: { ...kind.signer, positionId: 'gubernur' } },
      ['signer_unknown signer positionId gubernur'],
    ],
    [
      'a signer who may not sign',
      { signer: { ...kind.signer, positionId: 'dpmptsp-analis' } },
      ['signer_role signer positionId dpmptsp-analis'],
    ],
    [
      'a reviewer who is not there',
      { signer: { ...kind.signer, reviewers: ['siapa'] } },
      ['reviewer_unknown signer reviewers siapa'],
    ],
    ['anyone may read what is not there', { publicFields: ['hilang'] }, ['public_unknown signer publicFields hilang']],
    [
      'anyone may read what is personal',
      { publicFields: ['surel_lembaga'] },
      ['public_personal signer publicFields surel_lembaga'],
    ],
    ['a report after an end that never comes', { validity: { months: null } }, ['report_without_end signer report']],
    ['served by an agency that is not there', { unitId: 'dinas-gaib' }, ['unit_unknown about unitId dinas-gaib']],
    ['a code that another kind has', { code: 'SIPI' }, ['code_taken about code SIPI']],
    ['the same applicants twice', { applicants: ['badan', 'badan'] }, ['applicant_twice about applicants badan']],
  ])('%s', (_, changed, expected) => {
    expect(told(changed).toSorted()).toEqual(expected.toSorted())
  })

  it.each<[string, unknown]>([
    ['nothing', null],
    ['words', 'izin'],
    ['a list', []],
  ])('%s is no kind', (_, what) => {
    expect(checkPermitKind(what).map(({ rule }) => rule)).toContain('shape')
  })

  it('nor is a template nested so deep that nobody could have written it', () => {
    let template = doc(p('{pemohon_nama}'))
    for (let depth = 0; depth < 20_000; depth++) template = { type: 'listItem', content: [template] }
    expect(told(paper({ template }))).toEqual(['shape papers'])
  })
})

describe('kinds are kept in versions', () => {
  const province: Authority = { province: true, unitIds: [] }
  const put = (...kinds: PermitKind[]): DirectoryChange => ({ kind: 'permit_kinds.put', kinds })
  const change = (what: DirectoryChange, authority = province, directory = office): Directory =>
    applyChange(directory, what, authority, '2026-11-26')
  const refused = (...args: Parameters<typeof change>): string => {
    try {
      change(...args)
      return 'allowed'
    } catch (error) {
      if (error instanceof ChangeRefused) return error.rule
      throw error
    }
  }
  const second = { ...kind, version: 2, name: 'Izin Penelitian' }

  it('a running case keeps the version it began with', () => {
    const after = change(put(second))
    expect(newestPermitKind(after, kind.id)?.name).toBe('Izin Penelitian')
    expect(permitKindOf(after, kind.id, 1)?.name).toBe(kind.name)
    expect(permitKindOf(after, kind.id, 2)?.name).toBe('Izin Penelitian')
    expect(permitKindOf(after, kind.id, 3)).toBeUndefined()
    expect(permitKindsOf(after)).toHaveLength(18)
    expect(permitKindsOf(after)[0]?.version).toBe(2)
  })

  it('nobody writes over what another saved, nor leaves a version out', () => {
    expect(refused(put(kind))).toBe('kind_version')
    expect(refused(put({ ...kind, version: 3 }))).toBe('kind_version')
    expect(refused(put(second), province, change(put(second)))).toBe('kind_version')
    expect(refused(put(second, second))).toBe('id_taken')
  })

  it('a broken one is refused, and spoils the whole file', () => {
    expect(refused(put({ ...second, publicFields: ['hilang'] }))).toBe('kind_faulty')
    expect(refused(put(second, { ...kind, id: 'baru', version: 1 })), 'the code is taken').toBe('kind_faulty')
    expect(refused(put(second, { ...kind, id: 'baru', code: 'BARU', version: 1 }))).toBe('allowed')
  })

  it('is changed by the province, and by who administers the agency that serves it', () => {
    expect(refused(put(second), { province: false, unitIds: ['dpmptsp'] })).toBe('allowed')
    expect(refused(put(second), { province: false, unitIds: ['diskominfos'] })).toBe('province_only')
    expect(refused(put({ ...second, unitId: 'diskominfos' }), { province: false, unitIds: ['diskominfos'] })).toBe(
      'province_only',
    )
  })

  it('one that is retired is not offered, and its cases go on', () => {
    const after = change({ kind: 'permit_kind.retire', id: kind.id })
    expect(newestPermitKind(after, kind.id)).toMatchObject({ version: 2, active: false })
    expect(permitKindOf(after, kind.id, 1)?.active).toBe(true)
    expect(refused({ kind: 'permit_kind.retire', id: kind.id }, province, after)).toBe('unknown_kind')
    expect(refused({ kind: 'permit_kind.retire', id: 'hilang' })).toBe('unknown_kind')
    expect(refused({ kind: 'permit_kind.retire', id: kind.id }, { province: false, unitIds: ['setda'] })).toBe(
      'province_only',
    )
  })
})
