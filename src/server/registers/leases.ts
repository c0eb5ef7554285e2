import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { positionsOf, type Directory } from '../../domain/directory.ts'
import { registerOf } from '../../domain/number.ts'
import { defaultNumbering } from '../../domain/numbering-rules.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import { leaseSchema, type Lease } from '../../protocol/register-api.ts'
import type { LiveAudience } from '../access/live-audience.ts'
import { recoveringSince } from '../recovery/recovery.ts'
import type { Seal } from '../seal/seal.ts'
import type { LeaseRow } from '../store/register-store.ts'
import type { Device, Store, StoreReader } from '../store/store.ts'
import { isOver, yearOf } from './lease-times.ts'

export interface LeaseParts {
  store: Store
  audience: LiveAudience
  seal: Seal
  /** How numbers are written where neither kind nor directory says. */
  numberPattern: string
  now: () => Date
}

/**
 * Sets the next numbers of an agency’s register aside for a computer of its registry. Who still has most of a block is given no other:
 * so asking twice, because the answer was lost, takes nothing more.
 *
 * @throws lease_forbidden, server_recovering
 */
export const lendBlock = async (parts: LeaseParts, device: Device, unitId: string): Promise<Lease[]> => {
  const { store, audience } = parts
  const at = parts.now().toISOString()
  const day = officeDay(at)
  const refusal = await store.transact(async (writer) => {
    await audience.follow(writer)
    const { allowed, size } = (audience.directory.numbering ?? defaultNumbering).leases
    if (!allowed || !isRegistry(audience.directory, device.personId, unitId, day)) {
      return new LontarError('lease_forbidden')
    }
    // What the last number was, the devices have yet to tell.
    if ((await recoveringSince(writer)) !== null) return new LontarError('server_recovering')
    const register = registerOf(unitId, day)
    const left = await leftOf(writer, device, register, day)
    if (left > size / 4) return null
    const first = (await writer.lastSequence(register)) + 1
    const { personId, id: deviceId } = device
    const block = { id: randomUUID(), register, unitId, first, last: first + size - 1 }
    const lease: LeaseRow = {
      ...block,
      personId,
      deviceId,
      pattern: parts.numberPattern,
      grantedAt: at,
      returnedAt: null,
    }
    await writer.addLease(lease)
    await writer.addAudit({ at, deviceId, personId, subject: null, event: 'numbers_lent', detail: block })
    return null
  })
  if (refusal) throw refusal
  return leasesFor(parts, device)
}

/** Its holder needs it no more: what is left of it is batal. @throws lease_unknown */
export const takeBack = async (parts: LeaseParts, device: Device, id: string): Promise<Lease[]> => {
  const at = parts.now().toISOString()
  const { personId, id: deviceId } = device
  const isKnown = await parts.store.transact(async (writer) => {
    const lease = await writer.lease(id)
    if (lease?.personId !== personId) return false
    if (lease.returnedAt !== null) return true
    await writer.returnLease(id, at)
    await writer.addAudit({ at, deviceId, personId, subject: null, event: 'numbers_returned', detail: { id } })
    return true
  })
  if (!isKnown) throw new LontarError('lease_unknown')
  return leasesFor(parts, device)
}

/** Blocks that this server lent before it was restored from a backup, and has forgotten: its own seal proves them. */
export const rememberBlocks = async (parts: LeaseParts, device: Device, seals: string[]): Promise<Lease[]> => {
  const at = parts.now().toISOString()
  const { personId, id: deviceId } = device
  const shown = seals.flatMap((seal) => openLeaseSeal(parts.seal, seal) ?? []).filter((l) => l.personId === personId)
  await parts.store.transact(async (writer) => {
    for (const lease of shown) {
      if (await writer.lease(lease.id)) continue
      await writer.addLease(lease)
      const { id, register, first, last } = lease
      const detail = { id, register, first, last }
      await writer.addAudit({ at, deviceId, personId, subject: null, event: 'numbers_lent_again', detail })
    }
  })
  return leasesFor(parts, device)
}

/** The person’s blocks of this year, or later ones. */
export const leasesFor = async ({ store, seal, now }: LeaseParts, device: Device): Promise<Lease[]> => {
  const year = officeDay(now().toISOString()).slice(0, 4)
  const own = (await store.leasesOfPerson(device.personId)).filter((lease) => yearOf(lease.register) >= year)
  return Promise.all(
    own.map(async (lease) => {
      const { personId: _p, pattern, ...rest } = lease
      const used = await store.takenBetween(lease.register, lease.first, lease.last)
      return { ...rest, pattern, used, seal: closeLeaseSeal(seal, lease) }
    }),
  )
}

const leftOf = async (store: StoreReader, device: Device, register: string, day: string): Promise<number> => {
  const own = (await store.leasesOf(register)).filter((l) => l.deviceId === device.id && !isOver(l, day))
  const each = await Promise.all(
    own.map(async ({ first, last }) => last - first + 1 - (await store.takenBetween(register, first, last)).length),
  )
  return each.reduce((sum, left) => sum + left, 0)
}

const isRegistry = (directory: Directory, personId: string, unitId: string, day: string): boolean =>
  positionsOf(directory, personId, day).some((p) => p.unitId === unitId && p.roles.includes('tu'))

const sealedLease = leaseSchema.omit({ used: true, seal: true, returnedAt: true }).extend({ personId: z.string() })

const closeLeaseSeal = (seal: Seal, lease: LeaseRow): string => {
  const { returnedAt: _, ...lent } = lease
  return seal.close('lease', Buffer.from(JSON.stringify(lent)).toString('base64url'))
}

const openLeaseSeal = (seal: Seal, text: string): LeaseRow | null => {
  const opened = seal.open('lease', text)
  if (opened === null) return null
  return { ...sealedLease.parse(JSON.parse(Buffer.from(opened, 'base64url').toString())), returnedAt: null }
}
