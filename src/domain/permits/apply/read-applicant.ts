import type { ApplicantType } from '../form/applicant-types.ts'

/** As typed; whether it will do is for `applicantProblems` to say. The same parts as `applicantSchema`. */
export interface TypedApplicant {
  type: ApplicantType
  name: string
  identityType: 'nik' | 'paspor'
  identity: string
  organisation: string
  address: string
  email: string
  phone: string
}

/** Of somebody who has not chosen it is the first that the kind of permit takes. */
export const readApplicant = (
  types: readonly ApplicantType[],
  typed: Readonly<Record<string, string>>,
): TypedApplicant => {
  const text = (field: string) => (Object.hasOwn(typed, `pemohon.${field}`) ? typed[`pemohon.${field}`]!.trim() : '')
  const identityType = text('identityType') === 'paspor' ? 'paspor' : 'nik'
  const identity = text('identity')
  return {
    type: types.find((type) => type === text('type')) ?? types[0]!,
    name: text('name').replaceAll(/\s+/g, ' '),
    identityType,
    identity:
      identityType === 'nik' ? identity.replaceAll(/[\s.-]/g, '') : identity.toUpperCase().replaceAll(/\s/g, ''),
    organisation: text('organisation').replaceAll(/\s+/g, ' '),
    address: text('address').replaceAll(/\r\n?/g, '\n'),
    email: text('email'),
    phone: text('phone'),
  }
}
