import { randomUUID } from 'node:crypto'
import type { DesktopEvent, Offered } from '../../protocol/desktop-api.ts'
import { lontarFileOf } from '../../protocol/lontar-file.ts'
import { parseLontarLink } from '../../protocol/lontar-link.ts'
import type { Opened } from '../../protocol/process-api.ts'

/** What was opened from outside and not yet taken up: `.lontar` files, and places named by `lontar:` links. The newest stands last. */
export interface OfferedFiles {
  put(opened: Opened): void
  list(): Offered[]
  /** The bytes, and it stays offered. */
  look(id: string): Buffer | null
  /** The bytes, once: who takes them up or turns them down has dealt with them. */
  take(id: string): Buffer | null
}

const most = 5

export const createOfferedFiles = (emit: (event: DesktopEvent) => void): OfferedFiles => {
  let held: { offered: Offered; bytes: Buffer | null }[] = []
  const shown = () => held.map(({ offered }) => offered)
  const add = (offered: Offered, bytes: Buffer | null) => {
    held = [...held, { offered, bytes }].slice(-most)
    emit({ event: 'offered.changed', offered: shown() })
  }
  return {
    put(opened) {
      const id = randomUUID()
      if (opened.what === 'link') {
        const place = parseLontarLink(opened.link)
        // A link that is none of ours does nothing: anybody can write one into a web page.
        if (place) add({ id, what: 'link', place }, null)
        return
      }
      const bytes = Buffer.from(opened.data, 'base64')
      add({ id, what: 'file', name: opened.name, kind: lontarFileOf(bytes)?.kind ?? null }, bytes)
    },
    list: shown,
    look: (id) => held.find(({ offered }) => offered.id === id)?.bytes ?? null,
    take(id) {
      const bytes = held.find(({ offered }) => offered.id === id)?.bytes ?? null
      held = held.filter(({ offered }) => offered.id !== id)
      return bytes
    },
  }
}
