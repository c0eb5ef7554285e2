import type { permitKindCalls } from '../../../protocol/desktop/permit-kind-calls.ts'
import type { Desk } from '../desk.ts'
import type { Handlers } from '../handlers.ts'
import { previewPaper } from './preview-paper.ts'

/** What the editor of permit kinds asks beside the directory. */
export const permitKindHandlers = (desk: Desk): Pick<Handlers, keyof typeof permitKindCalls> => ({
  'permitKinds.previewPaper': ({ kind, role }) => previewPaper(desk, kind, role),
})
