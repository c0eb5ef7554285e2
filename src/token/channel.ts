/** The way to the parent, the same for every kind of process. */
export interface Channel {
  post(message: unknown): void
  onMessage(receive: (message: unknown) => void): void
  /** The parent is gone: nobody waits for an answer any more. Electron ends its utility processes by itself. */
  onClose(close: () => void): void
}

/** As much of Electron's `process.parentPort` as is used: this program must not import electron. */
interface ParentPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

/** The channel of this process: `child_process.fork` or Electron's `utilityProcess`. Throws when started by hand. */
export const parentChannel = (): Channel => {
  const { parentPort } = process as NodeJS.Process & { parentPort?: ParentPort }
  if (parentPort !== undefined) {
    return {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, no window
      post: (message) => parentPort.postMessage(message),
      onMessage: (receive) => parentPort.on('message', (event) => receive(event.data)),
      onClose: () => {},
    }
  }
  if (process.send === undefined) throw new Error('The token process is started by Lontar, not by hand.')
  return {
    // Without the callback, an answer to a parent that just died would be an uncaught error.
    post: (message) => void process.send?.(message, undefined, undefined, () => {}),
    onMessage: (receive) => void process.on('message', receive),
    onClose: (close) => void process.on('disconnect', close),
  }
}
