import type { BrowserContext, Page } from 'playwright-core'
import { appOrigin } from '../protocol/desktop-api.ts'
import type { Notice, ShellServices } from '../shell/shell.ts'

/** A notice of the system, shown through the app's page: a plain Node program has no other way on every system. */
export const pageNotices = (context: BrowserContext, page: Page): ShellServices['notify'] => {
  let granted: Promise<void> | undefined
  return async (notice) => {
    await (granted ??= context.grantPermissions(['notifications'], { origin: appOrigin }))
    await page.evaluate(show, notice)
  }
}

/** Runs in the page. */
const show = (notice: Notice) => {
  const page = globalThis as unknown as {
    Notification: new (
      title: string,
      options: { body: string },
    ) => { addEventListener(event: 'click', clicked: () => void): void }
    focus(): void
    location: { hash: string }
  }
  // Made, it is shown.
  const shown = new page.Notification(notice.title, { body: notice.body })
  shown.addEventListener('click', () => {
    page.focus()
    if (notice.place) page.location.hash = notice.place
  })
}
