import { administersPerson, authorityOf, isAdmin, type Authority } from '../../domain/directory-changes/authority.ts'
import type { Directory } from '../../domain/directory.ts'
import { officeDay } from '../../domain/office-day.ts'
import { LontarError } from '../../protocol/errors/lontar-error.ts'
import type { LiveAudience } from '../access/live-audience.ts'
import type { Device, Store } from '../store/store.ts'

export interface AdminParts {
  store: Store
  audience: LiveAudience
  now: () => Date
}

/** Somebody who administers, at one moment: by the positions held on the server's day. */
export interface Admin {
  device: Device
  directory: Directory
  authority: Authority
  at: string
  day: string
}

/** @throws admin_only */
export const adminOf = ({ audience, now }: AdminParts, device: Device): Admin => {
  const at = now().toISOString()
  const day = officeDay(at)
  const { directory } = audience
  const authority = authorityOf(directory, device.personId, day)
  if (!isAdmin(authority)) throw new LontarError('admin_only')
  return { device, directory, authority, at, day }
}

export const administers = ({ authority, directory, day }: Admin, personId: string): boolean =>
  administersPerson(authority, directory, personId, day)

/** @throws admin_only where the person is somebody else's to administer, or nobody's */
export const requirePerson = (admin: Admin, personId: string): void => {
  if (!administers(admin, personId)) throw new LontarError('admin_only')
}
