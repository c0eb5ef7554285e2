import { z } from 'zod'
import { classificationFileSchema } from '../../domain/classification/classification.ts'
import { call } from './call.ts'

/** What a screen hands over of a file. Longer than any tree may be, so that a file that is too long is told as that. */
export const classificationUploadSchema = z.object({
  name: z.string().min(1).max(200),
  data: z.base64().max(24_000_000),
})

export const classificationProblemSchema = z.object({
  rule: z.enum([
    'too_large',
    'encoding',
    'shape',
    'header',
    'code',
    'words',
    'years',
    'fate',
    'twice',
    'parent',
    'empty',
  ]),
  line: z.number().int().describe('0: the file as a whole'),
  at: z.string(),
})

export const classificationCheckSchema = z.object({
  problems: z.array(classificationProblemSchema).describe('the first hundred; none: it may be imported'),
  codes: z.number().int(),
  added: z.number().int(),
  removed: z.number().int(),
  changed: z.number().int().describe('codes with another name, retention or fate than now'),
  file: classificationFileSchema.nullable().describe('as it would be kept; null where it is faulty'),
})

export const classificationCalls = {
  'classification.get': call(
    z.object({}),
    z.object({
      file: classificationFileSchema,
      isSample: z.boolean().describe('the office has not imported its own'),
      isMissing: z
        .boolean()
        .describe('the office has its own, which has not come to this computer yet: the sample stands in'),
    }),
  ),
  /** What an import would change. Nothing is kept of it. */
  'classification.check': call(classificationUploadSchema, classificationCheckSchema),
} as const
