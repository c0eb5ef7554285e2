import { randomBytes, randomUUID } from 'node:crypto'
import { demoPassword } from '../../src/protocol/sync-api.ts'
import type { Client } from '../../src/server/testing/client.ts'
import { demoPositionId, demoUnitId } from '../support/province-data.ts'
import { publicExpectations } from './public-expectations.ts'
import type { World } from './world.ts'

/** One request, without what proves who sends it. */
export interface Ask {
  path: string
  json?: unknown
  headers?: Record<string, string>
}

export interface Expectation {
  /** Who may ask at all. */
  for: 'anyone' | 'devices' | 'admins' | 'wiping'
  /** As somebody asks it rightly. */
  rightly(world: World): Ask
  /** What somebody is answered who asks rightly, where that is not 200 or 204. */
  answered?: number
  /** The same of something that belongs to others, and of something that there is not: both must look alike. */
  alike?: { as(world: World): Client; others(world: World): Ask; unknown(world: World): Ask }
}

const outsider = ({ cast }: World) => cast.addresseeTu
const nothing = () => randomUUID()
const noFile = () => randomBytes(32).toString('hex')
const at = (path: string) => () => ({ path })
const hello = { cursor: '', lastSequence: 0, schema: 2, version: 'uji' }
const edit = (client: Client, subject: string): Ask => {
  const operation = client.operation(subject, { kind: 'letter.edit', content: { subject: 'Diubah orang lain' } })
  return { path: '/v1/push', json: { operations: [operation] } }
}
const book = (unit: string): Ask => ({ path: `/v1/registers?unit=${unit}&book=masuk&year=2026` })
const ofDevice = (what: string): Expectation['alike'] => ({
  as: ({ cast }) => cast.adminOpd,
  others: ({ cast }) => ({ path: `/v1/admin/devices/${cast.addresseeTu.deviceId}/${what}` }),
  unknown: () => ({ path: `/v1/admin/devices/${nothing()}/${what}` }),
})
const file: Expectation['alike'] = {
  as: outsider,
  others: (world) => ({ path: `/v1/files/${world.file.sha256}` }),
  unknown: () => ({ path: `/v1/files/${noFile()}` }),
}

/** Every route of the server must be here: one that is not fails the tests, whoever adds it. */
export const expectations: Record<string, Expectation> = {
  ...publicExpectations,
  'GET /v1/health': { for: 'anyone', rightly: at('/v1/health') },
  'GET /v1/release': { for: 'anyone', rightly: at('/v1/release') },
  'GET /v1/ready': { for: 'anyone', rightly: at('/v1/ready') },
  'GET /v1/demo/people': { for: 'anyone', rightly: at('/v1/demo/people') },
  'POST /v1/devices': {
    for: 'anyone',
    rightly: () => ({ path: '/v1/devices', json: { personId: 'sari', code: '', password: '', deviceName: '' } }),
  },
  'GET /v/:letterId': {
    for: 'anyone',
    rightly: () => ({ path: `/v/${nothing()}` }),
    alike: {
      as: outsider,
      others: ({ draft }) => ({ path: `/v/${draft}` }),
      unknown: () => ({ path: `/v/${nothing()}` }),
    },
  },
  'POST /v/:letterId': {
    for: 'anyone',
    rightly: () => ({ path: `/v/${nothing()}`, json: {} }),
    alike: {
      as: outsider,
      others: ({ draft }) => ({ path: `/v/${draft}`, json: {} }),
      unknown: () => ({ path: `/v/${nothing()}`, json: {} }),
    },
  },
  'GET /periksa': { for: 'anyone', rightly: at('/periksa') },
  'POST /periksa': { for: 'anyone', rightly: () => ({ path: '/periksa', json: {} }), answered: 400 },

  'POST /v1/hello': { for: 'devices', rightly: () => ({ path: '/v1/hello', json: hello }) },
  'GET /v1/directory': { for: 'devices', rightly: at('/v1/directory') },
  'POST /v1/push': {
    for: 'devices',
    rightly: ({ cast }) => edit(cast.konseptor, nothing()),
    alike: {
      as: outsider,
      others: ({ cast, draft }) => edit(cast.addresseeTu, draft),
      unknown: ({ cast }) => edit(cast.addresseeTu, nothing()),
    },
  },
  'GET /v1/feed': { for: 'devices', rightly: at('/v1/feed?limit=10') },
  'GET /v1/feed/group/:group': { for: 'devices', rightly: at('/v1/feed/group/0') },
  'GET /v1/digest': { for: 'devices', rightly: at('/v1/digest') },
  'POST /v1/letters': {
    for: 'devices',
    rightly: ({ draft }) => ({ path: '/v1/letters', json: { subjects: [draft] } }),
    alike: {
      as: outsider,
      others: ({ draft }) => ({ path: '/v1/letters', json: { subjects: [draft] } }),
      unknown: () => ({ path: '/v1/letters', json: { subjects: [nothing()] } }),
    },
  },
  'POST /v1/unknown': { for: 'devices', rightly: () => ({ path: '/v1/unknown', json: { subjects: [nothing()] } }) },
  'POST /v1/alarm': {
    for: 'devices',
    rightly: () => ({ path: '/v1/alarm', json: { kind: 'sync_stuck', detail: 'uji' } }),
  },
  'HEAD /v1/files/:sha256': {
    for: 'devices',
    rightly: (world) => ({ path: `/v1/files/${world.file.sha256}` }),
    alike: file,
  },
  'GET /v1/files/:sha256': {
    for: 'devices',
    rightly: (world) => ({ path: `/v1/files/${world.file.sha256}` }),
    alike: file,
  },
  'PATCH /v1/files/:sha256': {
    for: 'devices',
    rightly: (world) => ({
      path: `/v1/files/${world.file.sha256}`,
      headers: { 'upload-offset': '0', 'upload-length': '5' },
    }),
    alike: {
      as: outsider,
      others: (world) => ({
        path: `/v1/files/${world.file.sha256}`,
        headers: { 'upload-offset': '3', 'upload-length': '5' },
      }),
      unknown: () => ({ path: `/v1/files/${noFile()}`, headers: { 'upload-offset': '3', 'upload-length': '5' } }),
    },
  },
  'POST /v1/account/password': {
    for: 'devices',
    // The password of a demonstration is nobody's own, which only its owner is told.
    answered: 422,
    rightly: () => ({ path: '/v1/account/password', json: { current: demoPassword, next: demoPassword } }),
  },
  'GET /v1/registers': {
    for: 'devices',
    // Whoever drafts keeps no book. Which agencies there are is no secret, what stands in their books is.
    answered: 403,
    rightly: () => book(demoUnitId.diskominfos),
  },
  'GET /v1/permits/:id/notices': {
    for: 'devices',
    rightly: () => ({ path: `/v1/permits/${nothing()}/notices` }),
    answered: 404,
  },
  // This province has no remote signing service; what one is asked is in tests/interop/bsre-server.test.ts.
  'GET /v1/remote-signing/account': { for: 'devices', rightly: at('/v1/remote-signing/account'), answered: 404 },
  'POST /v1/remote-signing/code': {
    for: 'devices',
    rightly: () => ({ path: '/v1/remote-signing/code', json: { documents: 1 } }),
    answered: 404,
  },
  'POST /v1/remote-signing/sign': {
    for: 'devices',
    rightly: () => ({
      path: '/v1/remote-signing/sign',
      json: { letters: [{ id: nothing(), of: noFile() }], secret: { kind: 'passphrase', value: 'uji' } },
    }),
    answered: 404,
  },
  'POST /v1/remote-signing/settle': {
    for: 'devices',
    rightly: () => ({ path: '/v1/remote-signing/settle', json: { id: nothing(), decision: 'check' } }),
    answered: 404,
  },
  'GET /v1/leases': { for: 'devices', rightly: at('/v1/leases') },
  'POST /v1/leases': {
    for: 'devices',
    // Blocks are lent only where the policy says so, and to a registry.
    answered: 403,
    rightly: () => ({ path: '/v1/leases', json: { unitId: demoUnitId.diskominfos } }),
    alike: {
      as: outsider,
      others: () => ({ path: '/v1/leases', json: { unitId: demoUnitId.diskominfos } }),
      unknown: () => ({ path: '/v1/leases', json: { unitId: 'dinas-gaib' } }),
    },
  },
  'POST /v1/leases/return': {
    for: 'devices',
    answered: 404,
    rightly: () => ({ path: '/v1/leases/return', json: { id: nothing() } }),
  },
  'POST /v1/leases/show': { for: 'devices', rightly: () => ({ path: '/v1/leases/show', json: { seals: ['palsu'] } }) },
  // Rightly asked it ends the device that asks: here for an id that is taken.
  'POST /v1/devices/renew': {
    for: 'devices',
    answered: 400,
    rightly: ({ spare }) => ({
      path: '/v1/devices/renew',
      json: { deviceId: spare.deviceId, tokenSha256: noFile() },
    }),
  },
  'POST /v1/devices/wiped': { for: 'wiping', rightly: at('/v1/devices/wiped') },

  'GET /v1/admin/devices': { for: 'admins', rightly: at('/v1/admin/devices') },
  'GET /v1/admin/devices/:id/holdings': {
    for: 'admins',
    rightly: ({ spare }) => ({ path: `/v1/admin/devices/${spare.deviceId}/holdings` }),
    alike: ofDevice('holdings'),
  },
  'POST /v1/admin/devices/:id/revoke': {
    for: 'admins',
    rightly: ({ spare }) => ({ path: `/v1/admin/devices/${spare.deviceId}/revoke` }),
    alike: ofDevice('revoke'),
  },
  'POST /v1/admin/devices/:id/wipe': {
    for: 'admins',
    rightly: ({ spare }) => ({ path: `/v1/admin/devices/${spare.deviceId}/wipe` }),
    alike: ofDevice('wipe'),
  },
  'POST /v1/admin/codes': {
    for: 'admins',
    rightly: () => ({ path: '/v1/admin/codes', json: { personId: 'sari', resetsPassword: false } }),
    alike: {
      as: ({ cast }) => cast.adminOpd,
      others: ({ cast }) => ({
        path: '/v1/admin/codes',
        json: { personId: cast.addresseeTu.personId, resetsPassword: true },
      }),
      unknown: () => ({ path: '/v1/admin/codes', json: { personId: 'siapa', resetsPassword: true } }),
    },
  },
  'POST /v1/admin/moves': {
    for: 'admins',
    rightly: () => ({ path: '/v1/admin/moves', json: { personId: 'sari', positionId: demoPositionId.konseptor } }),
    alike: {
      as: ({ cast }) => cast.adminOpd,
      others: ({ cast }) => ({
        path: '/v1/admin/moves',
        json: { personId: cast.addresseeTu.personId, positionId: demoPositionId.addresseeTu },
      }),
      unknown: () => ({ path: '/v1/admin/moves', json: { personId: 'siapa', positionId: 'apa' } }),
    },
  },
  'POST /v1/admin/directory': {
    for: 'admins',
    // For its stale base, which only an admin is told.
    answered: 409,
    rightly: () => ({
      path: '/v1/admin/directory',
      json: { base: 'lama', change: { kind: 'person.edit', personId: 'sari', to: { rank: 'Penata' } } },
    }),
  },
  'POST /v1/admin/recovery/end': { for: 'admins', rightly: at('/v1/admin/recovery/end') },
}
