import { sha256 } from '../../../src/office/files/file-vault.ts'
import { demoPersonId } from '../../support/province-data.ts'
import { openAtRest } from './office-at-rest.ts'

const tables = ['fact', 'letter', 'letter_text', 'operation', 'file', 'letter_file', 'letter_box', 'box_count']

/** Everything that two people have on a computer, as one text. @throws what the office would say of damage */
export const contentOfOffice = async (officeDir: string): Promise<string> => {
  const parts: unknown[] = []
  for (const personId of [demoPersonId.konseptor, demoPersonId.kepala]) {
    const { db, vault } = await openAtRest(officeDir, personId)
    try {
      for (const table of tables) parts.push(db.prepare(`SELECT * FROM ${table}`).all())
      parts.push(db.prepare("SELECT rowid FROM letter_find WHERE letter_find MATCH 'naskah'").all())
      const present = db.prepare<[], string>('SELECT sha256 FROM file WHERE present = 1').pluck().all()
      for (const hash of present) parts.push(sha256(await vault.get(hash)))
    } finally {
      db.close()
    }
  }
  return JSON.stringify(parts)
}
