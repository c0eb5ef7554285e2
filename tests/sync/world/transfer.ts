import type { Appointment } from '../../../src/domain/directory.ts'
import { officeDay } from '../../../src/domain/office-day.ts'
import { settle } from './settle.ts'
import { dayMs } from './true-time.ts'
import type { World } from './world.ts'

/** A position goes to somebody else, for good or for a few days beside its holder; the server learns it with a new directory. */
export const transferSomebody = async (world: World): Promise<void> => {
  const { dice, directory, server } = world
  const day = (offset: number) => officeDay(new Date(world.time.now() + offset * dayMs).toISOString())
  const leaving = dice.pick(directory.appointments.filter((a) => a.until === null))
  const others = directory.people.filter((p) => p.id !== leaving.personId)
  if (others.length === 0) return
  const { id } = dice.pick(others)
  const asActing = dice.chance(0.5)
  const arriving: Appointment = asActing
    ? { personId: id, positionId: leaving.positionId, holding: 'plt', from: day(dice.below(2)), until: day(2) }
    : { personId: id, positionId: leaving.positionId, holding: 'definitif', from: day(0), until: null }
  const staying = asActing
    ? directory.appointments
    : directory.appointments.map((a) => (a === leaving ? { ...a, until: day(-1) } : a))
  world.directory = { ...directory, appointments: [...staying, arriving] }
  world.story.tell(() => `${leaving.positionId}: ${id} as ${arriving.holding} from ${arriving.from}`)
  await server.stop()
  await settle()
  await world.startServer()
}
