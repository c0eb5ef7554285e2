/** The two programs that a shell starts beside itself. */
export type ProgramName = 'office' | 'token'

/** A running program and the way to speak with it, whatever started it. */
export interface ProcessChannel {
  /** Does nothing once the program is gone. */
  post(message: unknown): void
  onMessage(receive: (message: unknown) => void): void
  /** Called once, also where the program could not be started at all. */
  onExit(exited: (code: number | null) => void): void
  /** At once, without asking: a hung driver does not listen. */
  kill(): void
}

/** `child_process.fork` in the Chromium shell; `utilityProcess.fork` under Electron, where forking is switched off by a fuse. */
export interface Starter {
  start(name: ProgramName, args: readonly string[]): ProcessChannel
}
