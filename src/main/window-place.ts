import { readFileSync, writeFileSync } from 'node:fs'
import { screen } from 'electron'
import type { BrowserWindow } from 'electron'
import { placeWindow, windowPlaceSchema } from '../shell/place-window.ts'
import type { WindowPlace } from '../shell/place-window.ts'

const workAreas = () => {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}

/** Where the window was when it was closed, as far as the screens of today allow. */
export const readWindowPlace = (file: string): ReturnType<typeof placeWindow> => {
  let remembered: WindowPlace | null = null
  try {
    remembered = windowPlaceSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // The first start, or a file that somebody damaged: the usual size.
  }
  return placeWindow(remembered, workAreas())
}

const placeOf = (window: BrowserWindow): WindowPlace => ({
  bounds: window.getNormalBounds(),
  maximized: window.isMaximized(),
})

export const rememberWindowPlace = (window: BrowserWindow, file: string): void => {
  window.on('close', () => {
    try {
      writeFileSync(file, JSON.stringify(placeOf(window)))
    } catch {
      // A full disk must not keep the window from closing.
    }
  })
  // The screen it was on is pulled out: not every desktop brings its windows back.
  screen.on('display-removed', () => {
    if (window.isDestroyed() || window.isMaximized()) return
    window.setBounds(placeWindow(placeOf(window), workAreas()).bounds)
  })
}
