import { nextSignatory } from '../../../src/domain/lifecycle/signatories.ts'
import { passphraseOf } from './esign-service.ts'
import type { Laptop } from './laptop.ts'
import { calmNetwork } from './network.ts'
import { PowerCut } from './power.ts'
import { settle } from './settle.ts'
import { silentStory } from './story.ts'
import type { LongTermHappening } from './swarm.ts'
import type { World } from './world.ts'

/** What happens where letters are signed by the service and strengthened for the long term. */
export const happenLongTerm = async (world: World, what: LongTermHappening): Promise<void> => {
  try {
    if (what === 'good_link') return await exchangeAtOnce(world, world.dice.pick(world.laptops))
    make(world, what)
  } catch (error) {
    // A laptop that was looked into lost its power at that.
    if (!(error instanceof PowerCut)) throw error
  }
}

const make = (world: World, what: Exclude<LongTermHappening, 'good_link'>): void => {
  const { dice, longTerm } = world
  switch (what) {
    case 'outside':
      return longTerm?.outside.moveOne(dice)
    case 'remote_sign':
      return completeBatch(world, dice.pick(world.laptops))
    case 'remote_settle':
      return askToSettle(world, dice.pick(world.laptops))
    case 'look_again':
      return inBackground(world, world.server.program()?.longTerm?.desk.lookAgain())
    case 'strengthen':
      return strengthen(world)
  }
}

/** Also twice at once, as two servers on one database do it. */
export const strengthen = (world: World): void => inBackground(world, world.server.program()?.longTerm?.strengthen())

const inBackground = (world: World, work: Promise<unknown> | undefined): void => {
  void work?.catch((error: unknown) => {
    if (!(error instanceof PowerCut)) world.broke('server', error)
  })
}

/** A whole exchange with nothing in its way: letters get far enough to be signed at all. Services outside stand still meanwhile. */
const exchangeAtOnce = async ({ dice, network, server }: World, laptop: Laptop): Promise<void> => {
  if (laptop.power.off || !server.program()) return
  if (!laptop.round) laptop.startRound()
  for (let moved = 0; moved < 500 && laptop.round && !laptop.power.off; moved++) {
    await settle()
    if (network.onTheWay() > 0) network.moveOne(calmNetwork, dice, silentStory, () => true)
  }
}

/** As `desk/remote-handlers.ts` does it: the approvals first. Now and then somebody does not wait for them. */
const completeBatch = (world: World, laptop: Laptop): void => {
  if (laptop.power.off) return
  if (world.dice.chance(0.2)) return askToSign(world, laptop)
  if (!laptop.round) laptop.startRound()
  inBackground(
    world,
    laptop.round?.then(() => askToSign(world, laptop)),
  )
}

/** The person types the passphrase once for all that is approved on this laptop; now and then a wrong one. */
const askToSign = ({ dice, story, network }: World, laptop: Laptop): void => {
  if (laptop.power.off) return
  const letters = laptop.store.letters.ids('has_task').flatMap((id) => {
    const { state, remote } = laptop.desk.book.get(id).local
    return state === 'siap_ttd' && remote?.by.personId === laptop.personId ? [{ id, of: remote.of }] : []
  })
  if (letters.length === 0) return
  const value = dice.chance(0.1) ? 'salah' : passphraseOf(`UJI-${laptop.personId}`)
  story.tell(() => `${laptop.name} asks for signatures: ${letters.map(({ id }) => id.slice(0, 8)).join(', ')}`)
  const ask = { letters, secret: { kind: 'passphrase', value } as const }
  void network.send(laptop.sends('remoteSign', ask)).then(
    (lines) =>
      story.tell(
        () =>
          `${laptop.name} is told: ${JSON.stringify((lines as { result: string; error: { code: string } | null }[]).map(({ result, error }) => error?.code ?? result))}`,
      ),
    () => {},
  )
}

/** Whose turn it is asks what became of it, or says that nothing was signed. */
const askToSettle = ({ dice, story, network }: World, laptop: Laptop): void => {
  if (laptop.power.off) return
  const waiting = laptop.store.letters.ids('all').filter((id) => {
    const { local } = laptop.desk.book.get(id)
    return local.state === 'hasil_tidak_pasti' && nextSignatory(local) !== undefined
  })
  if (waiting.length === 0) return
  const id = dice.pick(waiting.toSorted())
  const decision = dice.pick(['check', 'not_signed', 'not_signed'] as const)
  story.tell(() => `${laptop.name} settles ${id.slice(0, 8)}: ${decision}`)
  void network.send(laptop.sends('remoteSettle', { id, decision })).then(
    (answer) => story.tell(() => `${laptop.name}: ${id.slice(0, 8)} is ${JSON.stringify(answer)}`),
    () => {},
  )
}
