import type { DesktopInput } from '../../src/protocol/desktop-api.ts'
import type { OfficeProcess } from '../support/office-process.ts'
import type { DemoPart } from '../support/province-data.ts'
import { startTestProvince } from '../support/test-province.ts'
import { openFormDrawer, type FormDrawer } from './form-drawer.ts'

/** The province in which kinds are walked through: real server, authority and time-stamps, and an office for whoever has a part. */
export interface Walk {
  dir: string
  forms: FormDrawer
  open(part: DemoPart): Promise<OfficeProcess>
  /** The head's certificate file, to sign with. */
  certificate(): Promise<DesktopInput<'signing.sign'>['with']>
  close(): Promise<void>
}

export const startWalk = async (): Promise<Walk> => {
  const forms = await openFormDrawer()
  const province = await startTestProvince()
  const password = 'rahasia-uji'
  let file: Promise<string> | null = null
  return {
    dir: province.dir,
    forms,
    open: (part) => province.open(part),
    async certificate() {
      file ??= province.p12('addresseeKepala', password)
      return { type: 'p12', file: await file, password }
    },
    async close() {
      await province.close()
      await forms.close()
    },
  }
}
