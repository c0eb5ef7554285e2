import { z } from 'zod'
import { namedFileSchema } from '../../domain/named-file.ts'
import { call } from './call.ts'

/** Files that the directory names: logos of agencies, the tree of classification codes. */
export const directoryCalls = {
  /** Brings one to the server; the change that names it (`admin.change`) comes after. */
  'admin.bringFile': call(
    z.object({ name: z.string().min(1).max(200), data: z.base64().max(6 * 1024 * 1024) }),
    namedFileSchema,
  ),
}
