import { z } from 'zod'
import { paperRoles } from '../kind/paper-roles.ts'

/** What a letter is to the permit case it was drafted from. It stands in the letter's content, so that whoever checks it sees it. */
export const permitPaperRefSchema = z.object({
  caseId: z.uuid(),
  as: z.enum(paperRoles),
  kind: z.string().max(60).describe('of the permit'),
  kindVersion: z.number().int().positive(),
  title: z.string().max(120).describe('in capitals over the number, instead of that of the kind of naskah'),
  holder: z.string().max(300).describe('whose permit it is'),
})
export type PermitPaperRef = z.infer<typeof permitPaperRefSchema>
