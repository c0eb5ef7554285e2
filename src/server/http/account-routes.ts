import type { FastifyInstance } from 'fastify'
import { passwordRequestSchema, renewRequestSchema } from '../../protocol/sync-api.ts'
import { changePassword } from '../accounts/change-password.ts'
import { confirmWipe } from '../accounts/devices.ts'
import { renewDevice } from '../accounts/renew-device.ts'
import type { Services } from '../services.ts'
import { deviceOf } from './authenticate.ts'
import { parseRequest } from './parse-request.ts'

/** What a person does with the own account, and a device with itself. */
export const accountRoutes = (app: FastifyInstance, { store, accounts, now }: Services): void => {
  app.post('/v1/account/password', async (request) => {
    await changePassword(accounts, deviceOf(request), parseRequest(passwordRequestSchema, request.body), request.ip)
    return {}
  })

  app.post('/v1/devices/renew', async (request) => {
    const asked = parseRequest(renewRequestSchema, request.body)
    await renewDevice(store, deviceOf(request), asked, now().toISOString())
    return {}
  })

  app.post('/v1/devices/wiped', { config: { openWhileWiping: true } }, async (request) => {
    await confirmWipe(store, deviceOf(request), now().toISOString())
    return {}
  })
}
