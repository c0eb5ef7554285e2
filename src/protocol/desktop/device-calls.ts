import { z } from 'zod'
import { errorMessageSchema } from '../errors/lontar-error.ts'
import { pinStateSchema, triedModuleSchema } from '../token-api.ts'
import { call, nothing } from './call.ts'

/** A token driver of this computer and what came of asking it. */
export const driverRowSchema = z.object({
  path: z.string(),
  origin: z.enum(['policy', 'own', 'known']).describe('who named it: IT, the person, the table of makers'),
  maker: z.string().describe('empty for a driver that the table does not know'),
  product: z.string(),
  result: triedModuleSchema.shape.result,
  detail: z.string(),
})
export type DriverRow = z.infer<typeof driverRowSchema>

/** A reader, and the token in it. What several drivers show of one reader is one row for each driver. */
export const readerRowSchema = z.object({
  name: z.string(),
  driver: z.string().describe('path'),
  token: z
    .object({
      label: z.string(),
      serial: z.string(),
      maker: z.string(),
      model: z.string(),
      pin: pinStateSchema,
      certificates: z.number().int().describe('how many of them it offers for signing'),
    })
    .nullable(),
  problem: z.string().describe('name of the CKR, or empty'),
})
export type ReaderRow = z.infer<typeof readerRowSchema>

export const deviceCertificateSchema = z.object({
  id: z.string().describe('as in signing.options'),
  label: z.string().describe('of the token'),
  driver: z.string().describe('path of the driver that fits the token best'),
  subject: z.string().describe('empty where the token shows it after login only'),
  issuer: z.string(),
  notBefore: z.iso.datetime().nullable(),
  notAfter: z.iso.datetime().nullable(),
  key: z.string().describe('RSA-2048, P-256 …; empty where unknown'),
  mine: z.boolean(),
  pin: pinStateSchema,
  asksEachTime: z.boolean(),
  problem: errorMessageSchema.nullable().describe('why the person may not sign with it now'),
})
export type DeviceCertificate = z.infer<typeof deviceCertificateSchema>

export const devicesSchema = z.object({
  drivers: z.array(driverRowSchema),
  notInstalled: z.array(z.string()).describe('makers whose driver is in none of its usual places'),
  readers: z.array(readerRowSchema),
  certificates: z.array(deviceCertificateSchema),
  mayAdd: z.boolean().describe('IT lets people add drivers'),
  example: z.string().describe('how a path of a driver looks on this computer'),
  report: z.string().describe('all of this as text for IT: no secrets, names and numbers masked'),
})
export type Devices = z.infer<typeof devicesSchema>

const path = z.object({ path: z.string().trim().min(1).max(1000) })

/** The signing devices of this computer. Nothing of it needs the server. */
export const deviceCalls = {
  /** Looks anew each time. `again`: asks also the drivers that were set aside after a crash. Never asks for a PIN. */
  'devices.look': call(z.object({ again: z.boolean().default(false) }), devicesSchema),
  /** Throws driver_path_invalid, driver_place_unsafe, driver_path_known, token_module_missing, drivers_set_by_policy. */
  'devices.addDriver': call(path, nothing),
  'devices.removeDriver': call(path, nothing),
  /** Signs a made-up text, checks the signature, and keeps nothing. One login: one try of the PIN. */
  'devices.try': call(
    z.object({ id: z.string(), pin: z.string().max(255), finalTryConfirmed: z.boolean().default(false) }),
    z.object({ subject: z.string(), algorithm: z.string(), key: z.string() }),
  ),
} as const
