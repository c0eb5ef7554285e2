import { protocol } from 'electron'
import type { Session } from 'electron'
import type { AppResponse } from '../shell/serve-app.ts'

/** Another than that of the links from outside (`lontar:surat/…`): no page can name what is inside, not even by mistake. */
const scheme = 'lontar-app'
export const appUrl = `${scheme}://app/`

/** Must run before the app is ready: afterwards Chromium takes the scheme for an opaque one without an origin. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers `lontar-app://app/…` in this session and cancels every other request. */
export const serveAppScheme = (
  session: Session,
  serve: (method: string, path: string) => Promise<AppResponse>,
): void => {
  session.protocol.handle(scheme, async (request) => {
    const url = new URL(request.url)
    if (!url.href.startsWith(appUrl)) return new Response(null, { status: 404 })
    const { status, headers, body } = await serve(request.method, url.pathname)
    return new Response(new Uint8Array(body), { status, headers })
  })
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOwnRequest(details.url) })
  })
}

/** `blob:` and `data:` are bytes that a screen already holds; the developer tools are open only where not packaged. */
const isOwnRequest = (url: string): boolean =>
  [appUrl, `blob:${appUrl}`, 'data:', 'devtools:'].some((start) => url.startsWith(start))
