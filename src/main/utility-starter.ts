import { utilityProcess } from 'electron'
import type { ProgramName, Starter } from '../shell/process-channel.ts'

/** Starts office and token as utility processes: the only way where the `runAsNode` fuse is off. */
export const utilityStarter = (programs: Record<ProgramName, string>): Starter => ({
  start(name, args) {
    const child = utilityProcess.fork(programs[name], [...args], {
      serviceName: `Lontar ${name}`,
      stdio: 'inherit',
      // macOS: a driver of a card's vendor is signed by the vendor, not by us. Only token loads one.
      allowLoadingUnsignedLibraries: name === 'token',
      // A proxy that wants a password is told no by main (refuse-passwords.ts), and the log says so.
      respondToAuthRequestsFromMainProcess: name === 'office',
    })
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, no window
      post: (message) => child.postMessage(message),
      onMessage: (receive) => void child.on('message', receive),
      onExit: (exited) => void child.once('exit', exited),
      // child.kill() asks politely, and a hung driver does not listen.
      kill: () => void (child.pid !== undefined && process.kill(child.pid, 'SIGKILL')),
    }
  },
})
