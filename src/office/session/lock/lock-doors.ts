import { LontarError } from '../../../protocol/errors/lontar-error.ts'
import type { OfficeStart } from '../../../protocol/process-api.ts'
import { demoPassword } from '../../../protocol/sync-api.ts'
import type { DoorCall, Handlers } from '../../desk/handlers.ts'
import type { ShellServices } from '../../desk/shell-services.ts'
import type { OpenProfile } from '../open-profile.ts'
import { openKeyBy, type SignInParts } from '../sign-in.ts'
import { lockRules } from './lock-rules.ts'
import type { SessionLock } from './session-lock.ts'
import { forgetFailures, mayUsePin, setUnlockPin, tryUnlockPin } from './unlock-pin.ts'

/** What a locked session still answers. */
export const openWhileLocked: ReadonlySet<string> = new Set([
  'session.lockState',
  'session.lock',
  'session.touch',
  'session.unlock',
  'session.signOut',
] satisfies DoorCall[])

type LockCall = Extract<
  DoorCall,
  `session.${'lock' | 'lockState' | 'touch' | 'unlock' | 'security' | 'setLock' | 'setPin'}`
>

/** The lock of whoever is signed in, and what the settings show of keys. */
export const lockDoors = (parts: {
  lock: SessionLock
  policies: OfficeStart['policies']
  services: Pick<ShellServices, 'describe'>
  signInParts: SignInParts
  /** Null: nobody is signed in. */
  opened: () => OpenProfile | null
}): Pick<Handlers, LockCall> => {
  const { lock, policies, signInParts } = parts
  const required = (): OpenProfile => {
    const opened = parts.opened()
    if (!opened) throw new LontarError('not_signed_in')
    return opened
  }
  /** As the disk has it: a password may have been changed, or a key sealed anew, since. */
  const profileOf = ({ profile }: OpenProfile) => signInParts.folder.find(profile.personId) ?? profile
  const asksPassword = (opened: OpenProfile) => {
    const { password } = profileOf(opened)
    return password !== undefined && !password.demo
  }
  const prove = async (opened: OpenProfile, password = demoPassword) =>
    void (await openKeyBy(profileOf(opened), password, signInParts)).fill(0)
  const pinAllowed = policies.values.UnlockByPin

  return {
    'session.lockState': () => {
      const opened = parts.opened()
      if (!opened) return { locked: false, name: '', pin: false, asksPassword: true }
      const pin = pinAllowed && mayUsePin(opened.store.facts.get('unlockPin'))
      return { locked: lock.isLocked(), name: opened.profile.name, pin, asksPassword: asksPassword(opened) }
    },
    'session.lock': () => {
      lock.lock()
      return {}
    },
    'session.touch': () => {
      lock.touch()
      return {}
    },
    'session.unlock': async (asked) => {
      const opened = required()
      const { facts } = opened.store
      if ('pin' in asked) {
        if (!pinAllowed) throw new LontarError('unlock_pin_off')
        await tryUnlockPin(facts, asked.pin)
      } else {
        await prove(opened, asked.password)
        forgetFailures(facts)
      }
      // Somebody else may have been let in while the password was worked out.
      if (parts.opened() === opened) lock.unlock()
      return {}
    },
    'session.security': async () => {
      const opened = required()
      const { facts } = opened.store
      const shell = await parts.services.describe([]).catch(() => null)
      const profile = profileOf(opened)
      return {
        lock: {
          ...lockRules(policies, facts.get('lockChoice')),
          most: policies.values.LockAfterMinutes,
          screenFixed: policies.values.LockWithScreen,
        },
        pin: { allowed: pinAllowed, set: facts.get('unlockPin') !== null },
        asksPassword: asksPassword(opened),
        secrets: shell?.secrets ?? null,
        recovery: profile.recovery !== undefined,
        filesLeft: profile.filesUnderOlderKey === true,
      }
    },
    'session.setLock': (choice) => {
      required().store.facts.set('lockChoice', choice)
      return {}
    },
    'session.setPin': async ({ password, pin }) => {
      const opened = required()
      if (pin !== null && !pinAllowed) throw new LontarError('unlock_pin_off')
      await prove(opened, password)
      await setUnlockPin(opened.store.facts, pin)
      return {}
    },
  }
}
