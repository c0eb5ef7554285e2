import type { App, Session, WebContents } from 'electron'
import { appUrl } from './app-scheme.ts'

/** The place within the app stands after the `#`; loading the app again is no leaving. */
const stay = (event: { preventDefault(): void; url: string }) => {
  if (event.url.split('#')[0] !== appUrl) event.preventDefault()
}

/** The screens go nowhere, open nothing and get no permission of the browser; whatever contents are ever created. */
export const guardContents = (app: App): void => {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // A script could else send to any address by UDP, past every policy of the page.
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
}

export const denyPermissions = (session: Session): void => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** A crashed page is loaded again; all that was shown as saved is in the office. One that crashes at once is left alone. */
export const reloadAfterCrash = (contents: WebContents, crashed: (reason: string) => void, calmMs = 10_000): void => {
  let last = -Infinity
  contents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    crashed(reason)
    const calm = performance.now() - last > calmMs
    last = performance.now()
    if (calm) contents.reload()
  })
}
