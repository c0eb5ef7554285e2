import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { keyFileSecrets } from '../../../src/chromium/key-file-secrets.ts'
import { deriveKey } from '../../../src/office/files/derive-key.ts'
import { createFileVault, type FileVault } from '../../../src/office/files/file-vault.ts'
import { factTable } from '../../../src/office/store/facts.ts'
import { letterTable } from '../../../src/office/store/letter-table.ts'
import { openStore, type Db } from '../../../src/office/store/open-store.ts'
import { outboxTable } from '../../../src/office/store/outbox-table.ts'
import { takeUpLog } from '../../../src/office/session/expected-log.ts'
import { openKey } from '../../../src/office/session/profile-key.ts'
import { profileFolder, type Profile } from '../../../src/office/session/profile-folder.ts'
import { canonicalJson } from '../../../src/protocol/canonical-json.ts'
import { demoPassword } from '../../../src/protocol/sync-api.ts'
import { demoPersonId } from '../../support/province-data.ts'
import type { DeskView, Facts } from './facts.ts'
import type { ServerAtRest } from './server-at-rest.ts'

export interface ProfileAtRest {
  profile: Profile
  db: Db
  vault: FileVault
  view: DeskView
}

/** Opens a person's store as the office would. @throws what the person would be shown */
export const openAtRest = async (officeDir: string, personId: string): Promise<ProfileAtRest> => {
  const folder = profileFolder(officeDir)
  const profile = folder.find(personId)
  if (!profile) throw new Error('no profile')
  const key = await openKey(profile, demoPassword, keyFileSecrets(officeDir))
  takeUpLog(folder.pathOf(personId))
  const db = openStore(join(folder.pathOf(personId), 'store.db'), key)
  const vault = createFileVault(join(folder.pathOf(personId), 'files'), deriveKey(key, Buffer.alloc(0), 'lontar files'))
  const letters = letterTable(db)
  const view: DeskView = { letter: async (id) => letters.get(id)?.local ?? null, file: (_, hash) => vault.get(hash) }
  return { profile, db, vault, view }
}

/**
 * What each person on this computer has, compared with what it must be and with what the server decided. Without a server (its
 * half is not looked at) only what the office is answerable for alone.
 */
export const checkOfficeAtRest = async (
  officeDir: string,
  facts: Facts,
  server: ServerAtRest | null,
): Promise<{ wrong: string[]; lost: string[] }> => {
  const wrong: string[] = []
  const lost: string[] = []
  const parts = new Set([...facts.values()].map((fact) => fact.part))
  for (const part of parts) {
    const mine = [...facts.values()].filter((fact) => fact.part === part)
    try {
      const at = await openAtRest(officeDir, demoPersonId[part])
      try {
        wrong.push(...(await checkProfile(at, server)).map((what) => `${part}: ${what}`))
        for (const fact of mine) {
          const holds = await fact.holds(at.view).catch((error: unknown) => String(error))
          if (holds !== true) lost.push(`${part}: ${fact.name}: ${String(holds)}`)
        }
      } finally {
        at.db.close()
      }
    } catch (error) {
      lost.push(...mine.map((fact) => `${part}: ${fact.name}: ${String(error)}`))
    }
  }
  return { wrong: server ? [...wrong, ...lost] : wrong, lost }
}

const checkProfile = async ({ db, vault, profile }: ProfileAtRest, server: ServerAtRest | null): Promise<string[]> => {
  const wrong: string[] = []
  if (db.pragma('integrity_check', { simple: true }) !== 'ok') wrong.push('integrity_check')
  const outbox = outboxTable(db)
    .recent(1_000_000)
    .toSorted((a, b) => a.dseq - b.dseq)
  outbox.forEach((row, index) => row.dseq !== index + 1 && wrong.push(`operation ${index + 1} is missing`))
  if (new Set(outbox.map((row) => row.operation.opId)).size !== outbox.length) wrong.push('an operation stands twice')
  if (!server) return wrong

  const { deviceId } = factTable(db).get('device')!
  for (const row of outbox) {
    const decided = server.decided(deviceId, row.dseq)
    if (row.status === 'waiting') wrong.push(`operation ${row.dseq} still waits`)
    else if (decided?.result !== row.status || decided.payloadHash !== row.operation.payloadHash) {
      wrong.push(`operation ${row.dseq} is ${row.status} here and ${decided?.result ?? 'unknown'} there`)
    }
  }
  const files = db.prepare<[], { sha256: string; present: number; at_server: number }>('SELECT * FROM file').all()
  for (const file of files) {
    if (file.at_server && !server.hasFile(file.sha256)) wrong.push(`file ${file.sha256} is not at the server`)
    if (!file.present) continue
    const bytes = await vault.get(file.sha256).catch(() => Buffer.alloc(0))
    if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) wrong.push(`file ${file.sha256} is not here`)
  }
  const letters = letterTable(db)
  const mine = letters.ids('all').map((id) => letters.get(id)!)
  const seen = server.seenBy(profile.personId)
  for (const letter of mine) {
    if (letter.server && canonicalJson(letter.server) !== seen.get(letter.id))
      wrong.push(`letter ${letter.id} differs from the server's`)
  }
  for (const id of seen.keys()) if (!mine.some((letter) => letter.id === id)) wrong.push(`letter ${id} did not come`)
  return wrong
}

/** Folders of interrupted first sign-ins, put aside by the next. */
export const unfinished = (officeDir: string): number => {
  const root = join(officeDir, 'profiles')
  return existsSync(root) ? readdirSync(root).filter((name) => name.includes('.unfinished-')).length : 0
}
