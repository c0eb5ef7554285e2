import type { BrowserContext, Page } from 'playwright-core'
import { appOrigin } from '../protocol/desktop-api.ts'
import type { DesktopEvent, LontarBridge } from '../protocol/desktop-api.ts'
import type { OfficeSupervisor } from '../shell/supervise-office.ts'
import { refuse } from '../shell/refuse.ts'

const binding = 'lontarCall'
const dispatcher = 'lontarEvent'

/**
 * Puts `window.lontar` on the app's page: one bound function leads to the office, and is answered only for the main frame
 * of the app's own origin. Events go the other way into a dispatcher that the same init script installs.
 */
export const installBridge = async (context: BrowserContext, page: Page, office: OfficeSupervisor): Promise<void> => {
  await context.exposeBinding(binding, (source, name: unknown, input: unknown) => {
    const own = source.frame === page.mainFrame() && source.frame.url().startsWith(`${appOrigin}/`)
    return own ? office.call(name, input) : refuse('invalid_request', { detail: 'sender' })
  })
  await context.addInitScript(putBridge, { binding, dispatcher, appOrigin })
  office.onEvent((event) => {
    // Between two pages there is nobody to hear; the next page asks for everything afresh.
    page.evaluate(dispatch, { dispatcher, event }).catch(() => undefined)
  })
}

type Globals = Record<string, unknown> & { location: { origin: string }; top: unknown }

/** Runs in the page: it may use nothing from outside its own body. */
const putBridge = (names: { binding: string; dispatcher: string; appOrigin: string }) => {
  const page = globalThis as unknown as Globals
  if (page.location.origin !== names.appOrigin || page.top !== globalThis) return
  const call = page[names.binding] as LontarBridge['call']
  const listeners = new Set<(event: unknown) => void>()
  const bridge: LontarBridge = Object.freeze({
    call: (name: string, input: unknown) => call(name, input),
    subscribe(listener: (event: unknown) => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    shell: 'chromium' as const,
  })
  const hear = (event: unknown) => {
    for (const listener of listeners) listener(event)
  }
  Object.defineProperty(globalThis, names.dispatcher, { value: hear })
  Object.defineProperty(globalThis, 'lontar', { value: bridge, enumerable: true })
}

/** Runs in the page. */
const dispatch = (given: { dispatcher: string; event: DesktopEvent }) => {
  const hear = (globalThis as unknown as Record<string, ((event: DesktopEvent) => void) | undefined>)[given.dispatcher]
  hear?.(given.event)
}
