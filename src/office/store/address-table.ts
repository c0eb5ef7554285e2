import { addressKey, type Address } from '../../domain/address-book.ts'
import type { Db } from './open-store.ts'

export type StoredAddress = Address & { id: string }

export interface AddressTable {
  /** What was put into the book. */
  book(): StoredAddress[]
  /** Whom letters went to, the latest first, without those of the book. */
  seen(): StoredAddress[]
  /** Takes the place of the one with its id, and of one with its name. */
  put(id: string, address: Address): void
  remove(id: string): void
  /** A letter was addressed to them. */
  remember(id: string, address: Address, at: string): void
}

/** Older ones are forgotten: nobody looks for them among suggestions. */
const mostSeen = 500

export const addressTable = (db: Db): AddressTable => {
  const read = (where: string) => {
    const rows = db.prepare<[], { id: string; json: string }>(`SELECT id, json FROM address WHERE ${where}`)
    return () => rows.all().map(({ id, json }): StoredAddress => ({ ...(JSON.parse(json) as Address), id }))
  }
  const write = db.prepare(
    'INSERT OR REPLACE INTO address (key, id, json, seen_at) VALUES (:key, :id, :json, :seen_at)',
  )
  const see = db.prepare(`
    INSERT INTO address (key, id, json, seen_at) VALUES (:key, :id, :json, :seen_at)
    ON CONFLICT (key) DO UPDATE SET seen_at = excluded.seen_at WHERE address.seen_at IS NOT NULL`)
  const remove = db.prepare('DELETE FROM address WHERE id = ?')
  const forget = db.prepare(`
    DELETE FROM address WHERE key IN
      (SELECT key FROM address WHERE seen_at IS NOT NULL ORDER BY seen_at DESC LIMIT -1 OFFSET ${mostSeen})`)
  const row = (id: string, address: Address, seenAt: string | null) => ({
    key: addressKey(address),
    id,
    json: JSON.stringify(address),
    seen_at: seenAt,
  })
  return {
    book: read('seen_at IS NULL ORDER BY key'),
    seen: read('seen_at IS NOT NULL ORDER BY seen_at DESC'),
    put: (id, address) => void write.run(row(id, address, null)),
    remove: (id) => void remove.run(id),
    remember(id, address, at) {
      see.run(row(id, address, at))
      forget.run()
    },
  }
}
