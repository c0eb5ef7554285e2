import type { App, PowerMonitor } from 'electron'
import type { OfficeSupervisor } from '../shell/supervise-office.ts'
import { watchClock } from '../shell/watch-clock.ts'

/** Tells the office that the computer slept, woke, was locked, or that its clock was set. */
export const watchComputer = (app: App, power: PowerMonitor, office: Pick<OfficeSupervisor, 'happened'>): void => {
  const clock = watchClock(() => office.happened('clock_changed'))
  power.on('suspend', () => office.happened('suspending'))
  power.on('resume', () => {
    office.happened('resumed')
    clock.woke()
  })
  power.on('lock-screen', () => office.happened('screen_locked'))
  power.on('unlock-screen', () => office.happened('screen_unlocked'))
  // Linux and macOS wait a moment for whoever quits by itself.
  power.on('shutdown', () => app.quit())
}
