import type { BrowserContext, Page } from 'playwright-core'
import { appOrigin } from '../protocol/desktop-api.ts'
import type { AppResponse } from '../shell/serve-app.ts'

/**
 * Everything below the app's origin is answered by this program; every other request is aborted. `aborted` on a
 * navigation leaves the page where it is, so a link to elsewhere does nothing at all.
 */
export const routeRequests = async (
  context: BrowserContext,
  page: Page,
  serve: (method: string, path: string) => Promise<AppResponse>,
): Promise<void> => {
  await context.route('**', async (route) => {
    const request = route.request()
    const url = new URL(request.url())
    const leavesApp = request.isNavigationRequest() && url.pathname !== '/'
    const own = url.origin === appOrigin && !leavesApp
    const answered = own ? route.fulfill(await serve(request.method(), url.pathname)) : route.abort('aborted')
    // A page that closes while it waits needs no answer.
    await answered.catch(() => undefined)
  })
  await context.routeWebSocket(/.*/, (socket) => socket.close())
  // Whatever opens another page (window.open, Ctrl+N, a middle click) gets it closed.
  context.on('page', (other) => {
    if (other !== page) void other.close().catch(() => undefined)
  })
  // about:blank and blob: are not requests and cannot be aborted: the window comes back to the app.
  page.on('framenavigated', (frame) => {
    if (frame !== page.mainFrame() || frame.url().startsWith(`${appOrigin}/`)) return
    void page.goto(`${appOrigin}/`).catch(() => undefined)
  })
}
