import { driversToTry } from '../../signing/drivers/drivers-to-try.ts'
import type { DriverToTry } from '../../signing/drivers/drivers-to-try.ts'
import { findTokens } from '../../signing/drivers/find-tokens.ts'
import type { FoundTokens } from '../../signing/drivers/find-tokens.ts'
import type { Desk } from '../desk.ts'

/** Where nobody said otherwise, as in tests: no other drivers than those that are named. */
const onlyNamed = { known: false, own: true }

/** The drivers of this computer: those of IT, of the person, and the makers' that are installed. */
export const deskDrivers = ({ settings, store }: Pick<Desk, 'settings' | 'store'>): DriverToTry[] =>
  driversToTry({
    policy: settings.tokenModules,
    own: store.facts.get('tokenDrivers')?.paths ?? [],
    rules: settings.drivers ?? onlyNamed,
  })

/** What is plugged in. Never asks for a PIN. */
export const deskTokens = (
  desk: Pick<Desk, 'settings' | 'store' | 'token' | 'setAside'>,
  again = false,
): Promise<FoundTokens> =>
  findTokens({ call: desk.token, drivers: deskDrivers(desk), setAside: (desk.setAside ??= new Map()), again })
