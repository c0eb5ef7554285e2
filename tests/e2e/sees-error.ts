import { expect, type Locator, type Page } from '@playwright/test'
import { errorList, type ErrorCode } from '../../src/protocol/errors/lontar-error.ts'

/**
 * The four sentences of an error are on the screen, and its code for the help desk. Params are given as words, as a person
 * reads them.
 */
export const seesError = async (
  where: Page | Locator,
  code: ErrorCode,
  params: Record<string, string> = {},
  language: 'id' | 'en' = 'id',
): Promise<void> => {
  const { heading, happened, safe, next } = errorList[code][language]
  const panel = where.getByLabel(heading, { exact: true })
  for (const sentence of [heading, happened, safe, next]) {
    const words = sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
    await expect(panel.getByText(words, { exact: true })).toBeVisible()
  }
  await expect(panel).toContainText(code)
}
