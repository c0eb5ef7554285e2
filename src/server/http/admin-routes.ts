import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { changeRequestSchema, codeRequestSchema, movesRequestSchema } from '../../protocol/admin-api.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { revokeDevice, wipeDevice } from '../accounts/devices.ts'
import { codeDays } from '../accounts/enrol-device.ts'
import { adminOf, requirePerson, type Admin } from '../admin/admin-parts.ts'
import { countAtDesk } from '../admin/at-desk.ts'
import { changeDirectory } from '../admin/change-directory.ts'
import { deviceFor, listDevices } from '../admin/list-devices.ts'
import { reportHoldings } from '../admin/report-holdings.ts'
import { createEnrolmentCode } from '../enrolment-code.ts'
import { endRecovery } from '../recovery/recovery.ts'
import type { Services } from '../services.ts'
import { deviceOf } from './authenticate.ts'
import { limits, requireShallow } from './limits.ts'
import { parseRequest } from './parse-request.ts'

const deviceParams = z.object({ id: z.string().max(100) })
const onWordOf = ({ device }: Admin) => ({ personId: device.personId, deviceId: device.id })

/** For those who administer (`protocol/admin-api.ts`). Each asks anew what its person administers today. */
export const adminRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, audience, now } = services
  const parts = { store, audience, now }

  app.post('/v1/admin/directory', { bodyLimit: limits.directory }, async (request) => {
    requireShallow(request.body)
    const device = deviceOf(request)
    adminOf(parts, device)
    const { base, change } = parseRequest(changeRequestSchema, request.body)
    return { tag: `"${await changeDirectory(parts, device, { base: base.replaceAll('"', ''), change })}"` }
  })

  app.post('/v1/admin/moves', async (request) =>
    countAtDesk(store, adminOf(parts, deviceOf(request)), parseRequest(movesRequestSchema, request.body)),
  )

  app.post('/v1/admin/codes', async (request) => {
    const admin = adminOf(parts, deviceOf(request))
    const { personId, resetsPassword } = parseRequest(codeRequestSchema, request.body)
    requirePerson(admin, personId)
    const given = { resetsPassword, by: admin.device.personId }
    return { code: await createEnrolmentCode(store, admin.directory, personId, admin.at, given), days: codeDays }
  })

  app.get('/v1/admin/devices', async (request) => ({
    devices: await listDevices(store, adminOf(parts, deviceOf(request))),
  }))

  const ofDevice = async (request: Parameters<typeof deviceOf>[0]) => {
    const admin = adminOf(parts, deviceOf(request))
    return { admin, device: await deviceFor(store, admin, parseRequest(deviceParams, request.params).id) }
  }

  app.get('/v1/admin/devices/:id/holdings', async (request) => {
    const { admin, device } = await ofDevice(request)
    return reportHoldings(store, admin, device)
  })

  app.post('/v1/admin/devices/:id/revoke', async (request) => {
    const { admin, device } = await ofDevice(request)
    await revokeDevice(store, device.id, onWordOf(admin), admin.at)
    return {}
  })

  app.post('/v1/admin/devices/:id/wipe', async (request) => {
    const { admin, device } = await ofDevice(request)
    await wipeDevice(store, device.id, onWordOf(admin), admin.at)
    return {}
  })

  app.post('/v1/admin/recovery/end', async (request) => {
    const { authority, at } = adminOf(parts, deviceOf(request))
    if (!authority.province) throw new LontarError('admin_only')
    await store.transact(async (writer) => {
      if (await writer.fact('recovery')) await endRecovery(writer, at)
    })
    return {}
  })
}
