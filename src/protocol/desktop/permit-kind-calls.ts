import { z } from 'zod'
import { paperRoles } from '../../domain/permits/kind/paper-roles.ts'
import { permitKindSchema } from '../../domain/permits/kind/permit-kind.ts'
import { call } from './call.ts'

/** What the editor of permit kinds asks beside the directory. */
export const permitKindCalls = {
  /** A paper of the kind as it would be printed, with made-up answers; only the last one can be read. */
  'permitKinds.previewPaper': call(
    z.object({ kind: permitKindSchema, role: z.enum(paperRoles) }),
    z.object({ document: z.string() }),
  ),
}
