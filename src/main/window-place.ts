import { readFileSync, writeFileSync } from 'node:fs'
import { screen } from 'electron'
import type { BrowserWindow, Rectangle } from 'electron'
import { z } from 'zod'

const placeSchema = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }),
  maximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof placeSchema>

/** Where the window was when it was closed; the size of a common office screen where that is unknown or off every screen. */
export const readWindowPlace = (file: string): { bounds: Partial<Rectangle>; maximized: boolean } => {
  const usual = { bounds: { width: 1280, height: 720 }, maximized: false }
  try {
    const place = placeSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
    return isOnAScreen(place.bounds) ? place : usual
  } catch {
    return usual
  }
}

export const rememberWindowPlace = (window: BrowserWindow, file: string): void => {
  window.on('close', () => {
    const place: WindowPlace = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(file, JSON.stringify(place))
    } catch {
      // A full disk must not keep the window from closing.
    }
  })
}

const isOnAScreen = ({ x, y, width, height }: Rectangle): boolean => {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  return (
    x < workArea.x + workArea.width &&
    x + width > workArea.x &&
    y < workArea.y + workArea.height &&
    y + height > workArea.y
  )
}
