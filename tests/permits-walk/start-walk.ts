import { join } from 'node:path'
import type { DesktopInput } from '../../src/protocol/desktop-api.ts'
import type { OfficeProcess } from '../support/office-process.ts'
import type { DemoPart } from '../support/province-data.ts'
import { startTestProvince } from '../support/test-province.ts'

/** The province in which kinds are walked through: real server, authority and time-stamps, and an office for whoever has a part. */
export interface Walk {
  dir: string
  open(part: DemoPart): Promise<OfficeProcess>
  /** The head's certificate file, to sign with. */
  certificate(): Promise<DesktopInput<'signing.sign'>['with']>
  close(): Promise<void>
}

export const startWalk = async (): Promise<Walk> => {
  const province = await startTestProvince()
  const password = 'rahasia-uji'
  let file: Promise<string> | null = null
  return {
    dir: join(province.dir),
    open: (part) => province.open(part),
    async certificate() {
      file ??= province.p12('addresseeKepala', password)
      return { type: 'p12', file: await file, password }
    },
    close: () => province.close(),
  }
}
