/** The way to the parent, the same for every kind of process. */
export interface Channel {
  post(message: unknown): void
  onMessage(receive: (message: unknown) => void): void
  /** The parent is gone: nobody waits for an answer any more. */
  onClose(close: () => void): void
}

/** As much of Electron's MessagePortMain and parentPort as is used; this process must not import electron. */
interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown; ports?: readonly ElectronPort[] }) => void): void
  on(event: 'close', listener: () => void): void
  start?(): void
}

/** The channel of this process: `child_process.fork` or Electron's `utilityProcess`. Throws when started by hand. */
export const parentChannel = (): Channel => {
  const { parentPort } = process as NodeJS.Process & { parentPort?: ElectronPort }
  if (parentPort !== undefined) return portChannel(parentPort)
  if (process.send === undefined) throw new Error('The token process is started by Lontar, not by hand.')
  return {
    post: (message) => void process.send?.(message),
    onMessage: (receive) => void process.on('message', receive),
    onClose: (close) => void process.on('disconnect', close),
  }
}

/**
 * Main starts this process but may hand it a port to office: requests are then answered on the port they came by.
 */
const portChannel = (parentPort: ElectronPort): Channel => {
  let answerTo = parentPort
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between processes, no window
    post: (message) => answerTo.postMessage(message),
    onMessage: (receive) => {
      const listen = (port: ElectronPort) => {
        port.on('message', (event) => {
          const [handed] = event.ports ?? []
          if (handed !== undefined) {
            answerTo = handed
            listen(handed)
            handed.start?.()
          } else {
            receive(event.data)
          }
        })
      }
      listen(parentPort)
    },
    onClose: (close) => parentPort.on('close', close),
  }
}
