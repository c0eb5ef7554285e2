import { z } from 'zod'
import { addressSchema } from '../../domain/address-book.ts'
import { letterKindSchema } from '../../domain/kinds/letter-kind.ts'
import { sha256Schema } from '../../domain/letter.ts'
import { richNodeSchema } from '../../domain/rich-text.ts'
import { call } from './call.ts'

const nothing = z.object({})

/** Writing letters: kinds, the body from and to Word, the address book. */
export const writingCalls = {
  /** How often each kind was begun on this computer: the usual ones stand first where a kind is chosen. */
  'kinds.used': call(nothing, z.object({ uses: z.record(z.string(), z.number().int()) })),
  /** A sample letter of a kind, as it would be printed; only the last one can be read. */
  'kinds.preview': call(z.object({ kind: letterKindSchema }), z.object({ document: z.string() })),
  /** The body of a Word document, and what of it a letter does not know. */
  'draft.importDocx': call(
    z.object({ name: z.string().min(1).max(200), data: z.base64() }),
    z.object({
      body: richNodeSchema,
      dropped: z.array(
        z.object({
          what: z.enum(['image', 'note', 'comment', 'header', 'textbox', 'other']),
          count: z.number().int(),
        }),
      ),
    }),
  ),
  'draft.exportDocx': call(z.object({ id: z.uuid() }), z.object({ name: z.string(), data: z.base64() })),
  'addressBook.list': call(
    nothing,
    z.object({
      book: z.array(addressSchema.and(z.object({ id: z.string() }))),
      seen: z.array(addressSchema.and(z.object({ id: z.string() }))).describe('whom letters went to before'),
    }),
  ),
  'addressBook.put': call(
    z.object({ id: z.string().max(100).nullable(), address: addressSchema }),
    z.object({ id: z.string() }),
  ),
  'addressBook.remove': call(z.object({ id: z.string().max(100) }), nothing),
  'addressBook.export': call(nothing, z.object({ name: z.string(), json: z.string() })),
  'addressBook.import': call(
    z.object({ json: z.string().max(4_000_000) }),
    z.object({ added: z.number().int(), replaced: z.number().int() }),
  ),
  /** Another order, or other names, of what is attached. */
  'draft.arrangeAttachments': call(
    z.object({
      id: z.uuid(),
      attachments: z.array(z.object({ sha256: sha256Schema, name: z.string().trim().min(1).max(200) })).max(50),
    }),
    nothing,
  ),
} as const
