import type { OfficeStart } from '../../protocol/process-api.ts'
import type { DoorCall, Handlers } from '../desk/handlers.ts'
import type { OfferedFiles } from './offered-files.ts'

/** What the screens may ask of this computer, signed in or not. */
export const computerDoors = ({
  start,
  offered,
}: {
  start: OfficeStart
  offered: OfferedFiles
}): Pick<Handlers, Extract<DoorCall, `computer.${string}`>> => ({
  'computer.policies': () => start.policies,
  'computer.offered': () => ({ offered: offered.list() }),
  'computer.dismissOffered': ({ id }) => {
    offered.take(id)
    return {}
  },
})
