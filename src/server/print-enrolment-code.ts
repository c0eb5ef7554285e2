import { LontarError } from '../protocol/errors/lontar-error.ts'
import { createEnrolmentCode } from './enrolment-code.ts'
import { openStore, type StorePlace } from './store/open-store.ts'

/** For the admin at the server's own console: a one-time code for a new device of a person. */
export const printEnrolmentCode = async (place: StorePlace, personId: string): Promise<void> => {
  const store = await openStore(place)
  try {
    const stored = await store.directory()
    if (!stored) throw new LontarError('invalid_request', { detail: '--data' })
    console.log(await createEnrolmentCode(store, stored.directory, personId, new Date().toISOString()))
  } finally {
    await store.close()
  }
}
