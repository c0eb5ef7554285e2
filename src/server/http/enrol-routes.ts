import { randomBytes, randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { positionsOf, unitOf } from '../../domain/directory.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { apiVersion, enrolRequestSchema, type EnrolAnswer } from '../../protocol/sync-api.ts'
import { sha256 } from '../hash.ts'
import type { Services } from '../services.ts'
import { parseRequest } from './parse-request.ts'

/** What is reachable without a token: health, enrolment, and the people of a demonstration. */
export const enrolRoutes = (app: FastifyInstance, services: Services): void => {
  const { store, audience, demo, now } = services
  const { directory } = audience

  app.get('/v1/health', async () => ({
    name: 'lontar',
    api: apiVersion,
    epoch: await store.epoch(),
    serverTime: now().toISOString(),
  }))

  app.post('/v1/devices', async (request): Promise<EnrolAnswer> => {
    const { personId, code, deviceName } = parseRequest(enrolRequestSchema, request.body)
    const person = directory.people.find((p) => p.id === personId)
    const at = now().toISOString()
    const id = randomUUID()
    const token = randomBytes(32).toString('base64url')
    await store.transact(async (writer) => {
      const good = await writer.useCode({ sha256: sha256(code), personId, allowStanding: demo, at })
      if (!person || !good) throw new LontarError('enrolment_refused')
      await writer.addDevice({ id, personId, name: deviceName, tokenSha256: sha256(token), keyThumbprint: '', at })
      await writer.addAudit({ at, deviceId: id, personId, subject: null, event: 'device_enrolled', detail: {} })
    })
    return { deviceId: id, token, person: { id: personId, name: person!.name }, directory, services: services.offered }
  })

  if (!demo) return
  app.get('/v1/demo/people', async () => {
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
