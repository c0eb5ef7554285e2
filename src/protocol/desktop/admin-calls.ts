import { z } from 'zod'
import { directorySchema } from '../../domain/directory.ts'
import {
  adminDevicesSchema,
  changeRequestSchema,
  codeAnswerSchema,
  codeRequestSchema,
  holdingsSchema,
  movesRequestSchema,
  movesSchema,
} from '../admin-api.ts'
import { call, nothing } from './call.ts'

/** The directory as an admin works on it. Offline there is no base: it can be read, not changed. */
export const adminDirectorySchema = z.object({ directory: directorySchema, base: z.string().nullable() })
export type AdminDirectory = z.infer<typeof adminDirectorySchema>
const oneDevice = z.object({ deviceId: z.string().max(100) })

/** All but `admin.directory` need the server (`admin_needs_server`), which alone knows who may. */
export const adminCalls = {
  'admin.directory': call(nothing, adminDirectorySchema),
  'admin.change': call(changeRequestSchema, adminDirectorySchema),
  'admin.moves': call(movesRequestSchema, movesSchema),
  'admin.code': call(codeRequestSchema, codeAnswerSchema),
  'admin.devices': call(nothing, adminDevicesSchema),
  'admin.revoke': call(oneDevice, nothing),
  'admin.wipe': call(oneDevice, nothing),
  'admin.holdings': call(oneDevice, holdingsSchema),
} as const
