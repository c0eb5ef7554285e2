/** The line to the shell that started this process: an Electron port or a fork channel, the same messages on both. */
export interface ParentChannel {
  post(message: unknown): void
  onMessage(listener: (message: unknown) => void): void
  /** The shell is gone: there is nobody left to work for. */
  onClosed(listener: () => void): void
}

interface ElectronPort {
  postMessage(message: unknown): void
  on(event: 'message', listener: (event: { data: unknown }) => void): void
}

export const parentChannel = (): ParentChannel => {
  const electron = (process as NodeJS.Process & { parentPort?: ElectronPort }).parentPort
  if (electron) {
    return {
      post: (message) => electron.postMessage(message),
      onMessage: (listener) => electron.on('message', (event) => listener(event.data)),
      onClosed: () => {},
    }
  }
  if (!process.send) throw new Error('office is started by a shell: src/main or src/chromium')
  return {
    post: (message) => void process.send!(message),
    onMessage: (listener) => void process.on('message', listener),
    onClosed: (listener) => void process.on('disconnect', listener),
  }
}
