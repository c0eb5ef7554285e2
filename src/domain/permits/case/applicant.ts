import { z } from 'zod'
import { applicantTypes } from '../form/applicant-types.ts'

/** Who asks for a permit: a person, the leader of a group, or who acts for a company or organisation. */
export const applicantSchema = z.object({
  type: z.enum(applicantTypes),
  name: z.string().trim().min(1).max(200),
  identityType: z.enum(['nik', 'paspor']),
  identity: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .describe('personal: masked but where it is needed; never in a log or an address'),
  organisation: z.string().trim().max(200).describe('university, company; empty: none'),
  address: z.string().trim().min(1).max(400),
  email: z.string().trim().max(200),
  phone: z.string().trim().max(40),
})
export type Applicant = z.infer<typeof applicantSchema>

/** A NIK is 16 digits: place of registration, date of birth (women's days plus 40), running number. */
export const isNik = (text: string): boolean =>
  /^\d{6}(0[1-9]|[12]\d|3[01]|4[1-9]|[56]\d|7[01])(0[1-9]|1[0-2])\d{6}$/.test(text)

/** @example maskIdentity('5171010101900001') // '••••••••••••0001' */
export const maskIdentity = (identity: string): string =>
  '•'.repeat(Math.max(0, identity.length - 4)) + identity.slice(-4)
