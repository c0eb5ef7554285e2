import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { backupFolder } from '../../../src/office/repair/backup-folder.ts'
import { clearDamage, markDamaged } from '../../../src/office/repair/damage-mark.ts'
import { importUnsent } from '../../../src/office/repair/import-unsent.ts'
import { makeBackup } from '../../../src/office/repair/make-backup.ts'
import { readDamaged, restoreStore } from '../../../src/office/repair/restore-store.ts'
import { salvagedWork } from '../../../src/office/repair/salvaged-work.ts'
import type { UnsentFile } from '../../../src/office/repair/unsent-file.ts'
import { unsentWork } from '../../../src/office/session/unsent-work.ts'
import { LontarError } from '../../../src/protocol/errors/lontar-error.ts'
import { workOnPower } from '../loader/frail-disk.ts'
import { halfway } from '../loader/paper/copy-in-halves.ts'
import { copyStore, readableSteps, removeStore, stepsOfStore, type Step } from '../oracle/readable-steps.ts'
import { checkInFile, checkRepaired } from '../oracle/repaired-steps.ts'
import { Violation } from '../oracle/violation.ts'
import { breakStore, spoiled } from './break-disk.ts'
import type { Laptop } from './laptop.ts'
import { paperProfile, storeKey } from './office-disk.ts'
import { createPower, PowerCut } from './power.ts'
import { shelfVault } from './shelves.ts'
import type { World } from './world.ts'

/** Of so many days the newest copy is kept. */
const days = 3

/** Daily copies of the laptops’ stores, damage to their disks, and what brings the work back. */
export interface RepairShop {
  /** @param meanwhile what its person does while the copy is half made */
  copy(laptop: Laptop, meanwhile: () => Promise<void>): Promise<void>
  damage(laptop: Laptop): Promise<void>
  /** Its store does not open: the newest copy takes its place. Often the power goes in the middle; then it is begun again. */
  repair(laptop: Laptop): void
  /** Unsent work of one laptop is carried to another of the same person. */
  carry(laptop: Laptop): Promise<void>
}

interface Damage {
  before: Step[]
  readable: Step[]
  tries: number
  /** What was read of it, where its enrolment is gone and only a file brings it back. */
  file: UnsentFile | null
}

/** Not by its time: the clock of the machine is none of the world’s. */
const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

export const createRepairShop = (world: () => World): RepairShop => {
  /** What each copy held, by its path without an end. */
  const copies = new Map<string, { steps: Step[]; sha256: string; nth: number }>()
  const newest = new Map<Laptop, string>()
  const broken = new Set<string>()
  const damages = new Map<Laptop, Damage>()
  const carried: { personId: string; work: UnsentFile }[] = []
  const scratch = (laptop: Laptop) => `${laptop.folder}-scratch.db`
  const storeOf = (laptop: Laptop) => join(laptop.folder, 'store.db')
  const tell = (line: () => string) => world().story.tell(line)

  const stepsNow = (laptop: Laptop, path = storeOf(laptop)): Map<number, Step> => {
    copyStore(path, scratch(laptop))
    try {
      return stepsOfStore(scratch(laptop), storeKey)
    } finally {
      removeStore(scratch(laptop))
    }
  }

  /** What the copies hold that were made, whether or not anybody was told. */
  const note = (laptop: Laptop, held: Map<number, Step>): void => {
    const backups = backupFolder(laptop.folder)
    for (const { name, nth } of backups.list()) {
      const path = join(laptop.folder, name)
      const sha256 = hashOf(backups.pathOf(name)!)
      const known = copies.get(path)
      if (known?.sha256 === sha256 && known.nth === nth) continue
      const steps = [...stepsNow(laptop, backups.pathOf(name)!).values()]
      const there = new Set(steps.map(({ opId }) => opId))
      for (const { opId, letterId } of held.values())
        if (!there.has(opId)) throw new Violation('I2', `${laptop.name}: its copy lacks a step`, letterId)
      copies.set(path, { steps, sha256, nth })
      broken.delete(backups.pathOf(name)!)
      newest.set(laptop, name)
    }
  }

  const breakCopy = (laptop: Laptop, name: string): void => {
    const { dice } = world()
    const copy = backupFolder(laptop.folder).pathOf(name)!
    writeFileSync(copy, spoiled(readFileSync(copy), dice.pick(['pages written over', 'cut off']), dice))
    copies.get(join(laptop.folder, name))!.sha256 = hashOf(copy)
    broken.add(copy)
    tell(() => `${laptop.name}: its newest copy ${name} is damaged too`)
  }

  /** The newest copy that can be taken, else afresh; where that cannot be, an empty store that is enrolled. */
  const restore = (laptop: Laptop, now: Date): { from: string | null; whole: boolean } => {
    const list = backupFolder(laptop.folder).list()
    const last = newest.get(laptop)
    if (last !== undefined && list[0]?.name !== last)
      throw new Violation('I2', `${laptop.name}: the copy made last is not the first that is offered`)
    for (const name of [...list.map((backup) => backup.name), null]) {
      try {
        return { from: name, whole: restoreStore(laptop.folder, storeKey, name, now).whole }
      } catch (error) {
        if (!(error instanceof LontarError) || error.code !== 'backup_unusable') throw error
        tell(() => `${laptop.name}: its copy ${name} cannot be used`)
      }
    }
    throw new Error('afresh is always possible')
  }

  const afterwards = (laptop: Laptop, from: string | null): void => {
    const { before, readable } = damages.get(laptop)!
    damages.delete(laptop)
    const copy = from === null ? [] : copies.get(join(laptop.folder, from))!.steps
    const after = [...stepsNow(laptop).values()]
    const lost = checkRepaired(laptop, { before, readable, copy }, after)
    tell(() => `${laptop.name} is repaired ${from === null ? 'afresh' : `from ${from}`}, ${lost.length} steps are lost`)
    forget(laptop, lost)
  }

  /** Nothing tells who this computer was: it is enrolled anew, and what can be read comes as a file. */
  const beginAnew = (laptop: Laptop): void => {
    const { before, readable, file } = damages.get(laptop)!
    removeStore(storeOf(laptop))
    clearDamage(laptop.folder)
    // The server does not know it, and its person enrols it.
    laptop.begin({ deviceId: '', token: '' })
    const open = readable.filter(({ status }) => status !== 'accepted')
    const lost = checkInFile(laptop, open, { before, file })
    tell(() => `${laptop.name} begins anew, ${lost.length} steps are lost`)
    forget(laptop, lost)
  }

  const forget = (laptop: Laptop, lost: Step[]): void => {
    world().saved.lost(
      laptop,
      lost.map(({ opId }) => opId),
    )
    for (const { opId } of lost) world().refused.lost(laptop.personId, opId)
    laptop.disk.lookAgain(laptop.shelf, new Date(world().time.now()))
  }

  /** As the repair desk exports it. */
  const readFile = async (laptop: Laptop): Promise<UnsentFile | null> => {
    const vault = shelfVault(laptop.shelf, laptop.desk.now)
    const found = await salvagedWork(readDamaged(laptop.folder, storeKey), vault, laptop.personId)
    return found && (JSON.parse(Buffer.from(found.bytes).toString()) as UnsentFile)
  }

  const takeIn = async (laptop: Laptop, work: UnsentFile): Promise<void> => {
    const taken = await importUnsent(laptop.desk, work)
    tell(() => `${laptop.name} takes in ${taken} of ${work.operations.length} unsent steps`)
    if ((await importUnsent(laptop.desk, work)) > 0) throw new Violation('I1', `${laptop.name} takes a file in twice`)
    for (const { subject } of work.operations) world().saved.saved(laptop, subject)
  }

  return {
    async copy(laptop, meanwhile) {
      const { store, folder, desk, power } = laptop
      const held = stepsNow(laptop)
      halfway.happens = meanwhile
      workOnPower(power)
      try {
        const parts = { store, folder, storeKey, profile: paperProfile }
        const { name } = await makeBackup(parts, days, desk.now(), new AbortController().signal)
        tell(() => `${laptop.name}: its store is copied as ${name}`)
      } catch (error) {
        if (!(error instanceof PowerCut)) throw error
      } finally {
        halfway.happens = async () => {}
        workOnPower(createPower())
      }
      note(laptop, held)
    },
    async damage(laptop) {
      const { dice } = world()
      const cut = dice.chance(0.5)
      laptop.shutDown(cut)
      const path = storeOf(laptop)
      const whole = `${laptop.folder}-whole.db`
      copyStore(path, whole)
      const before = stepsNow(laptop)
      const what = breakStore(path, dice)
      const last = newest.get(laptop)
      if (last !== undefined && dice.chance(0.15)) breakCopy(laptop, last)
      const backups = backupFolder(laptop.folder)
      const heads = backups
        .list()
        .flatMap(({ name }) => (broken.has(backups.pathOf(name)!) ? [] : backups.pathOf(name)!))
      const known = { key: storeKey, last: Math.max(0, ...before.keys()), copies: heads }
      const readable = readableSteps(path, whole, scratch(laptop), known)
      removeStore(whole)
      tell(
        () =>
          `${laptop.name}: ${what}; ${new Set(readable.map((s) => s.opId)).size} of ${before.size} steps are readable`,
      )
      markDamaged(laptop.folder, laptop.desk.now())
      damages.set(laptop, { before: [...before.values()], readable, tries: 0, file: null })
      if (dice.chance(0.3)) {
        const work = await readFile(laptop)
        if (work) carried.push({ personId: laptop.personId, work })
      }
      const file = await readFile(laptop)
      damages.get(laptop)!.file = file
      laptop.start()
      // Where the enrolment is gone too, its person takes in the file of what could be read.
      if (file && laptop.store.outbox.recent(1).length === 0) await takeIn(laptop, file)
    },
    repair(laptop) {
      const { dice, time } = world()
      const damage = damages.get(laptop)!
      damage.tries++
      const power = createPower()
      if (dice.chance(0.3) && damage.tries < 5) power.failAfter(dice.below(40))
      workOnPower(power)
      try {
        const now = new Date(time.now() + laptop.skew + damage.tries)
        const { from } = restore(laptop, now)
        workOnPower(createPower())
        afterwards(laptop, from)
      } catch (error) {
        if (error instanceof LontarError && error.code === 'afresh_needs_code') {
          workOnPower(createPower())
          return beginAnew(laptop)
        }
        if (!(error instanceof PowerCut)) throw error
        tell(() => `${laptop.name} loses its power while it is repaired`)
      } finally {
        workOnPower(createPower())
      }
    },
    async carry(laptop) {
      const { dice, laptops } = world()
      const others = laptops.filter((l) => l.personId === laptop.personId && l !== laptop && !l.old && !l.power.off)
      const bytes = laptop.old ? null : await unsentWork(laptop.desk)
      if (bytes) carried.push({ personId: laptop.personId, work: JSON.parse(bytes.toString()) as UnsentFile })
      const own = carried.filter(({ personId }) => personId === laptop.personId)
      if (others.length === 0 || own.length === 0) return
      await takeIn(dice.pick(others), dice.chance(0.6) ? own.at(-1)!.work : dice.pick(own).work)
    },
  }
}
