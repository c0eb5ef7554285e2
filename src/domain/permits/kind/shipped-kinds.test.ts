import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { validateForm } from '../form/validate-form.ts'
import { visibleFields } from '../form/visible-fields.ts'
import { fillPaper } from '../papers/fill-paper.ts'
import { holesIn } from '../papers/paper-nodes.ts'
import { sampleFacts } from '../papers/sample-facts.ts'
import { arbitraryAnswers } from '../testing/arbitrary-form.ts'
import { demoDirectory } from '../../../../tests/support/province-data.ts'
import { surroundingsOf } from '../../directory-changes/permit-kinds.ts'
import { checkPermitKind } from './check-permit-kind.ts'
import { paperRoles } from './paper-roles.ts'
import { shippedPermitKinds as shippedKinds } from './shipped/shipped-permit-kinds.ts'

const office = demoDirectory('https://contoh.example')
const day = '2026-11-26'

describe.each(shippedKinds.map((kind) => [kind.name, kind] as const))('%s', (_, kind) => {
  test('is right, with its people and agencies', () => {
    expect(checkPermitKind(kind, surroundingsOf(office, kind.id))).toEqual([])
  })

  test('its form takes all that fits it, and finds what is broken', () => {
    const situations = fc
      .constantFrom(...kind.applicants)
      .chain((type) => fc.tuple(fc.constant(type), arbitraryAnswers(kind.form, type), fc.nat()))
    fc.assert(
      fc.property(situations, ([type, data, at]) => {
        expect(validateForm(kind.form, data, type, day)).toEqual([])
        const asked = visibleFields(kind.form, data, type).filter((id) => kind.form.required.includes(id))
        const id = asked[at % asked.length]!
        const missing = validateForm(kind.form, { ...data, [id]: '' }, type, day)
        expect(missing.map(({ field }) => field)).toContain(id)
        const wrong = kind.form.properties[id]!.type === 'string' ? 17 : 'kata'
        expect(validateForm(kind.form, { ...data, [id]: wrong }, type, day)).toContainEqual(
          expect.objectContaining({ field: id, rule: 'type' }),
        )
      }),
      { numRuns: 40 },
    )
  })

  test('its papers have no holes, whatever is answered', () => {
    for (const role of paperRoles) {
      expect(holesIn(fillPaper(kind.papers[role], sampleFacts(kind, role, day)).body)).toEqual([])
    }
    const situations = fc
      .constantFrom(...kind.applicants)
      .chain((type) => fc.tuple(fc.constant(type), arbitraryAnswers(kind.form, type)))
    fc.assert(
      fc.property(situations, fc.constantFrom(...paperRoles), ([applicantType, answers], role) => {
        const facts = { ...sampleFacts(kind, role, day), applicantType, answers }
        const { body, subject } = fillPaper(kind.papers[role], facts)
        expect(holesIn(body)).toEqual([])
        expect(subject).not.toMatch(/[{}…]/)
      }),
      { numRuns: 30 },
    )
  })
})

test('samples answer every form', () => {
  for (const kind of shippedKinds) {
    const { answers, applicantType } = sampleFacts(kind, 'izin', day)
    expect(validateForm(kind.form, answers, applicantType, day), kind.name).toEqual([])
  }
})
