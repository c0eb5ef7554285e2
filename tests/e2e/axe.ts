import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from 'playwright-core'

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

interface Part {
  /** Selector of the part that is looked at, where the rest is out of reach for now. */
  part?: string
  /** Rules that say nothing here, each with its reason beside the call. */
  except?: string[]
}

/** The page as it stands, in light and in dark, keeps WCAG 2.2 A and AA as far as a program can tell. */
export const keepsWcag = async (
  page: Page,
  where: string,
  { part = 'body', except = [] }: Part = {},
): Promise<void> => {
  // Where a slowed processor brings races to light: there are none in here, and it would take most of the time.
  if (process.env['LONTAR_SLOW']) return
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // Legacy mode stays in this page: the shell closes every other one.
    const axe = new AxeBuilder({ page }).include(part).setLegacyMode(true).withTags(rules).disableRules(except)
    const { violations } = await axe.analyze()
    const told = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    )
    expect.soft(told, `${where}, ${colorScheme}`).toEqual([])
  }
}
