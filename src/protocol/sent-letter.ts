import { z } from 'zod'
import {
  attachmentSchema,
  fileRefSchema,
  letterNumberSchema,
  securityLevels,
  urgencyLevels,
  type Letter,
} from '../domain/letter.ts'

const addressees = z.array(z.looseObject({ type: z.string() }))

/**
 * A letter as it comes from a server that may be a version ahead. What this version stands on is checked; a state, a node of the body,
 * an addressee or a field that it does not know is kept as it came, so that one such letter does not stop the whole exchange
 * (docs/sync.md, rule 12).
 */
export const sentLetterSchema = z.looseObject({
  id: z.uuid(),
  version: z.number().int().nonnegative(),
  contentVersion: z.number().int().positive(),
  state: z.string(),
  unitId: z.string(),
  author: z.looseObject({ personId: z.string(), positionId: z.string() }),
  content: z.looseObject({
    kind: z.string(),
    subject: z.string(),
    body: z.looseObject({ type: z.string() }),
    addressees,
    copies: addressees,
    security: z.enum(securityLevels),
    urgency: z.enum(urgencyLevels),
    classification: z.string(),
    attachments: z.array(z.looseObject(attachmentSchema.shape)),
    signatory: z.looseObject({ positionId: z.string() }),
    reviewers: z.array(z.string()),
  }),
  parafs: z.array(z.looseObject({ positionId: z.string() })),
  number: z.looseObject(letterNumberSchema.shape).nullable(),
  numberRequested: z.boolean(),
  finalPdf: z.looseObject(fileRefSchema.shape).nullable(),
  signedPdf: z.looseObject(fileRefSchema.shape).nullable(),
  deliveries: z.array(z.looseObject({ unitId: z.string(), sentAt: z.string() })),
  history: z.array(z.looseObject({ action: z.string(), at: z.string(), state: z.string() })),
  updatedAt: z.iso.datetime(),
}) as unknown as z.ZodType<Letter>
