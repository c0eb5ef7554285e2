import type { FastifyInstance } from 'fastify'
import { positionsOf, unitOf } from '../../domain/directory.ts'
import { officeDay } from '../../domain/office-day.ts'
import { enrolRequestSchema, type EnrolAnswer } from '../../protocol/sync-api.ts'
import { enrolDevice } from '../accounts/enrol-device.ts'
import { publicRecoveryKey } from '../accounts/recovery-key.ts'
import type { Services } from '../services.ts'
import { parseRequest } from './parse-request.ts'
import { proveRequest } from './prove-request.ts'

/** What is reachable without a token: enrolment, and the people of a demonstration. */
export const enrolRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, audience, accounts, demo, now } = services

  app.post('/v1/devices', async (request): Promise<EnrolAnswer> => {
    const asked = parseRequest(enrolRequestSchema, request.body)
    // The key that proves this request is the one that all later requests of the device are proven with.
    const thumbprint = await proveRequest(request, services, null)
    const enrolled = await enrolDevice(accounts, asked, { thumbprint, address: request.ip })
    const recoveryKey = await publicRecoveryKey(store)
    return {
      ...enrolled,
      directory: audience.directory,
      services: { ...services.offered, ...(recoveryKey && { recoveryKey }) },
    }
  })

  if (!demo) return
  app.get('/v1/demo/people', async () => {
    const { directory } = audience
    const codes = await store.standingCodes()
    const day = officeDay(now().toISOString())
    return {
      people: directory.people.flatMap(({ id, name }) => {
        const code = codes.find((c) => c.personId === id)?.code
        const position = positionsOf(directory, id, day)[0]
        const unit = position && unitOf(directory, position.unitId)
        return code && unit ? [{ personId: id, name, title: position.title, unit: unit.name, code }] : []
      }),
    }
  })
}
