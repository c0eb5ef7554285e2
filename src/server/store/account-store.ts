import type { AuditEvent, Device } from './store.ts'

/** Failed attempts in a row, of a person or from an address of the network. */
export interface Attempts {
  failures: number
  lastAt: string
}

/** A code that is still good. */
export interface GoodCode {
  standing: boolean
  /** Its bearer may set a new password. */
  resetsPassword: boolean
  createdAt: string
}

export interface AuditRow extends AuditEvent {
  id: number
  previous: string
  sha256: string
}

/** What may be asked about accounts and devices at any time. */
export interface AccountReader {
  device(id: string): Promise<Device | undefined>
  /** Argon2id as a PHC string; undefined for a person who has not set a password yet. */
  passwordHash(personId: string): Promise<string | undefined>
  goodCode(sha256: string, personId: string): Promise<GoodCode | undefined>
  attempts(who: string): Promise<Attempts | undefined>
  /** Views that the person was sent and still had after row `from` of the feed, up to row `through`: each letter's last. */
  viewsHeld(personId: string, from: number, through: number): Promise<{ subject: string; view: string }[]>
  /** Rows of the audit log in their order, after the given id. */
  auditAfter(id: number, limit: number): Promise<AuditRow[]>
}

/** What only a transaction may change of them. */
export interface AccountWriter {
  setPassword(personId: string, hash: string, at: string): Promise<void>
  setAttempts(who: string, attempts: Attempts | null): Promise<void>
  /** Ends the device's access, once: the first time stays. */
  revokeDevice(id: string, at: string): Promise<void>
  orderWipe(id: string, at: string): Promise<void>
  confirmWipe(id: string, at: string): Promise<void>
}
