import type { Db } from './open-store.ts'
import type { EnrolAnswer } from '../../protocol/sync-api.ts'

/** Single facts of a store, by name and type. */
export interface Facts {
  device: { deviceId: string; token: string; personId: string }
  directory: EnrolAnswer['directory']
  directoryTag: string
  services: EnrolAnswer['services']
  cursor: { epoch: string; next: number }
  exchange: { at: string; clockOffsetSeconds: number }
}

export interface FactTable {
  get<K extends keyof Facts>(name: K): Facts[K] | null
  set<K extends keyof Facts>(name: K, value: Facts[K]): void
}

export const factTable = (db: Db): FactTable => {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM fact WHERE name = ?')
  const write = db.prepare('INSERT INTO fact VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
  return {
    get(name) {
      const row = read.get(name)
      return row ? (JSON.parse(row.value) as Facts[typeof name]) : null
    },
    set(name, value) {
      write.run(name, JSON.stringify(value))
    },
  }
}
