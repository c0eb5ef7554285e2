import type { Dice } from './dice.ts'
import type { NetworkFaults } from './network.ts'
import { peopleAtMost } from './province.ts'

/** What may happen in one step of the world. */
export const happenings = [
  'work', // somebody does something with a letter
  'exchange', // a laptop speaks with the server
  'move', // one message moves on
  'time', // minutes or hours pass
  'night', // a day passes: appointments begin and end
  'laptop_crash',
  'server_crash',
  'partition',
  'clock', // a laptop's clock jumps
  'backup',
  'server_restore',
  'laptop_image',
  'laptop_restore',
  'laptop_clone',
  'transfer', // appointments change
] as const
/** In seeds that are about repairs only: nothing is drawn for them elsewhere. */
export const repairHappenings = ['laptop_copy', 'laptop_damage', 'unsent_file'] as const
/** What happens for the long term, in seeds of that aim alone: the others throw their dice as they always did. */
export const longTermHappenings = [
  'good_link', // a laptop exchanges all it has, at once
  'outside', // a service outside of the province goes on with a question
  'remote_sign', // a signatory types the passphrase of the signing service
  'remote_settle', // somebody asks what became of a lost answer, or decides
  'look_again', // the server looks after requests that nobody ended
  'strengthen', // the server walks the ladder with what is due
] as const
export type LongTermHappening = (typeof longTermHappenings)[number]
export type Happening = (typeof happenings)[number] | (typeof repairHappenings)[number] | LongTermHappening

/** The services outside. */
export interface LongTermHabits {
  version: 'v1' | 'v2'
  /** How often something goes wrong with a question: 0 to 1. */
  trouble: number
  toLevel: 'B-LT' | 'B-LTA'
  /** People of whose certificates the issuer says nothing, ever. */
  mute: string[]
  /** Identities that the signing service does not know. */
  strangers: string[]
}

/** What people do, with how much liking. */
export const deeds = [
  'create',
  'edit',
  'attach',
  'submit',
  'paraf',
  'return',
  'reserve_number',
  'finalize',
  'sign',
  'read',
  'cancel',
  'resolve',
  'record', // a letter from outside
  'correct',
  'dispose',
  'cancel_disposition',
  'answer',
  'follow_up',
  'withdraw',
  'dispatch_outside',
  'sign_on_paper',
  'approve_remote', // for the signing service
  'withdraw_remote',
  'archive',
  'retire', // to the inactive archive, on a list, approved
  'anything', // a step that may well be refused
] as const
/** What is done where permits are served: in seeds that have them. */
export const permitDeeds = ['apply', 'permit', 'draft_paper', 'pass_by'] as const
export type Deed = (typeof deeds)[number] | (typeof permitDeeds)[number]

/** How one seed's world is: each has other habits and other troubles, and most lack some altogether. */
export interface Swarm {
  laptops: number
  people: number
  /** People work for one agency each, or for all of them. */
  byHouse: boolean
  oldLaptops: number
  /** Applications for permits are served. */
  permits: boolean
  /** Stores of laptops are files, which are copied daily, damaged and repaired. */
  repairs: boolean
  happenings: Partial<Record<Happening, number>>
  deeds: Partial<Record<Deed, number>>
  network: NetworkFaults
  longTerm: LongTermHabits | null
}

const usual: Record<(typeof happenings)[number], number> = {
  work: 34,
  exchange: 10,
  move: 50,
  time: 3,
  night: 0.7,
  laptop_crash: 0.8,
  server_crash: 1.2,
  partition: 1,
  clock: 0.5,
  backup: 0.5,
  server_restore: 0.35,
  laptop_image: 0.5,
  laptop_restore: 0.4,
  laptop_clone: 0.4,
  transfer: 0.8,
}
const rare = new Set<string>(['anything', 'cancel', 'withdraw', 'archive'])
const needed = new Set<string>(['work', 'exchange', 'move', 'create'])

interface Habits {
  /** So many at most. */
  laptops?: number
  happenings?: Partial<Record<Happening, number>>
  deeds?: Partial<Record<Deed, number>>
}
/** What seeds can be told to have much more of: rare mistakes need the same trouble again and again. */
export const aims = {
  /** The server is put back, to a backup that lacks a good part of the day; positions change hands meanwhile. */
  restores: {
    happenings: {
      exchange: 20,
      backup: 0.4,
      server_restore: 0.6,
      transfer: 1,
      partition: 0,
      laptop_clone: 0,
      laptop_restore: 0,
    },
    deeds: { submit: 2, paraf: 2, reserve_number: 3, anything: 0.5, create: 0.3 },
  },
  /** Positions change hands while letters are under way. */
  transfers: { happenings: { transfer: 3, night: 2, laptop_clone: 0, laptop_restore: 0 } },
  /** Disks of laptops are copied and put back, and laptops are enrolled anew. */
  copies: { happenings: { laptop_image: 1.5, laptop_clone: 1, laptop_restore: 1.5, server_restore: 0 } },
  /** Disks of laptops fail, and their stores come back from the daily copies. */
  repairs: {
    laptops: 5,
    happenings: {
      laptop_copy: 4,
      laptop_damage: 4,
      unsent_file: 2,
      exchange: 8,
      laptop_image: 0,
      laptop_clone: 0,
      laptop_restore: 0,
      server_restore: 0,
    },
  },
  crashes: { happenings: { laptop_crash: 15, server_crash: 6 } },
  /** Many hands on the same drafts. */
  drafting: { happenings: { exchange: 14, partition: 0 }, deeds: { edit: 4, submit: 0.4, create: 0.3 } },
  /** Letters come to their end, and some are given up after they got a number. */
  numbers: { deeds: { submit: 3, paraf: 3, reserve_number: 3, cancel: 1, finalize: 2, sign: 2, return: 0.2 } },
  /** What becomes of letters when they have arrived: few laptops, so that they soon do. */
  houses: {
    laptops: 4,
    happenings: {
      work: 60,
      move: 40,
      exchange: 22,
      server_restore: 0,
      laptop_clone: 0,
      laptop_restore: 0,
      partition: 0,
      night: 1.5,
    },
    deeds: {
      create: 0.2,
      record: 0.2,
      edit: 0.2,
      attach: 0,
      return: 0.6,
      cancel: 0,
      submit: 5,
      paraf: 5,
      reserve_number: 5,
      finalize: 5,
      sign: 5,
      sign_on_paper: 3,
      read: 0.6,
      dispose: 2,
      answer: 1,
      cancel_disposition: 2,
      follow_up: 0.5,
      withdraw: 2,
      archive: 0.4,
      retire: 1,
      anything: 0.5,
    },
  },
  /** Letters signed by the remote service, and brought up for the long term; few laptops, so that letters get there. */
  ladder: {
    laptops: 4,
    happenings: {
      work: 60,
      move: 40,
      exchange: 4,
      good_link: 14,
      time: 3,
      night: 1.5,
      outside: 40,
      remote_sign: 20,
      remote_settle: 8,
      look_again: 2,
      strengthen: 5,
      server_crash: 2,
      laptop_clone: 0,
      laptop_restore: 0,
      partition: 0,
    },
    deeds: {
      create: 0.3,
      record: 0,
      edit: 0.2,
      attach: 0.1,
      return: 0.3,
      cancel: 0.05,
      submit: 5,
      paraf: 5,
      reserve_number: 5,
      finalize: 5,
      sign: 0.7,
      approve_remote: 12,
      withdraw_remote: 2,
      sign_on_paper: 1,
      dispose: 0.2,
      withdraw: 0.3,
      archive: 0.2,
      retire: 0.3,
      anything: 0.3,
    },
  },
  /** Applications for permits, more than letters; few laptops, so that cases come to their end. */
  permits: {
    laptops: 4,
    happenings: {
      work: 60,
      move: 40,
      exchange: 22,
      laptop_clone: 0,
      laptop_restore: 0,
      server_restore: 0.1,
      backup: 0.3,
      partition: 0,
      night: 0.5,
    },
    deeds: {
      create: 0.02,
      apply: 0.25,
      permit: 6,
      draft_paper: 12,
      record: 0,
      edit: 0.1,
      attach: 0,
      archive: 0.1,
      retire: 0,
      return: 0.1,
      cancel: 0.03,
      submit: 5,
      paraf: 5,
      reserve_number: 5,
      finalize: 5,
      sign: 5,
      // Nobody completes at the service here: what was approved for it waits until somebody signs.
      approve_remote: 0.1,
      read: 0.3,
      dispose: 0.2,
      anything: 0.3,
    },
  },
} satisfies Record<string, Habits>
export type Aim = keyof typeof aims

/** Swarm testing: leaving features out at random finds what the average of all never meets. */
export const drawSwarm = (dice: Dice, wish: { laptops?: number | undefined; aim?: Aim | undefined }): Swarm => {
  const habits: Habits = wish.aim ? aims[wish.aim] : {}
  const few = dice.chance(0.6)
  const drawnLaptops = few ? 2 + dice.below(3) : 4 + dice.below(9)
  const laptops = wish.laptops ?? Math.min(drawnLaptops, habits.laptops ?? Infinity)
  const draw = <K extends string>(names: readonly K[], weight: (name: K) => number): Partial<Record<K, number>> =>
    Object.fromEntries(
      names.flatMap((name) => {
        const kept = needed.has(name) || dice.chance(0.65)
        return kept ? [[name, weight(name) * (0.3 + 1.7 * dice.number())]] : []
      }),
    ) as Partial<Record<K, number>>
  const fault = (most: number) => (dice.chance(0.6) ? dice.number() * most : 0)
  const drawn: Swarm = {
    laptops,
    people: Math.min(peopleAtMost, Math.max(1, laptops - dice.below(3))),
    byHouse: wish.aim === 'houses' || wish.aim === 'permits' || dice.chance(0.4),
    oldLaptops: dice.chance(0.3) ? 1 + dice.below(2) : 0,
    permits: false,
    repairs: wish.aim === 'repairs',
    happenings: draw(happenings, (name) => usual[name]),
    deeds: draw(deeds, (name) => (rare.has(name) ? 0.3 : 1)),
    network: {
      drop: fault(0.15),
      duplicate: fault(0.15),
      late: fault(0.15),
      strange: fault(0.05),
      reorder: dice.chance(0.7),
    },
    longTerm: null,
  }
  const { happenings: more, deeds: liked }: Habits = habits
  const all = { ...drawn.happenings, ...more }
  // The last of the dice: seeds without permits are as they were.
  const permits = wish.aim === 'permits' || (wish.aim === undefined && dice.chance(0.25))
  const served = permits ? { apply: 1, permit: 3, draft_paper: 3, pass_by: 1 } : {}
  const longTerm = wish.aim === 'ladder' ? drawLongTerm(dice) : null
  return { ...drawn, longTerm, permits, happenings: oneKindOfCopy(all), deeds: { ...drawn.deeds, ...served, ...liked } }
}

const drawLongTerm = (dice: Dice): LongTermHabits => ({
  version: dice.pick(['v1', 'v2']),
  trouble: dice.chance(0.8) ? 0.1 + 0.5 * dice.number() : 0,
  toLevel: dice.chance(0.7) ? 'B-LTA' : 'B-LT',
  mute: dice.chance(0.3) ? ['Made'] : [],
  strangers: dice.chance(0.3) ? ['UJI-Putu'] : [],
})

/**
 * Either the server is put back or laptops are copied, not both in one seed: a computer that was enrolled anew since the backup is unknown to
 * the restored server, which does not wait for it (README, known gap).
 */
const oneKindOfCopy = (happenings: Swarm['happenings']): Swarm['happenings'] =>
  happenings.server_restore ? { ...happenings, laptop_clone: 0, laptop_restore: 0 } : happenings
