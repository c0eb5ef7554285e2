import { z } from 'zod'

const rectangleSchema = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
export type Area = z.infer<typeof rectangleSchema>

/** Where the window was when it was last seen, in device-independent pixels. */
export const windowPlaceSchema = z.object({ bounds: rectangleSchema, maximized: z.boolean() })
export type WindowPlace = z.infer<typeof windowPlaceSchema>

/** On a common office screen of 1366×768, its task bar included. */
export const usualSize = { width: 1280, height: 720 }
export const leastSize = { width: 480, height: 400 }

/**
 * Where the window comes up. The screen it was on may be gone, moved, or scaled otherwise since: then it comes to the screen that it
 * touches most, wholly inside and no larger than that, or to the first screen in the usual size.
 *
 * @param screens work areas, the main one first
 * @returns bounds without a place where the system may choose
 */
export const placeWindow = (
  remembered: WindowPlace | null,
  screens: readonly Area[],
): { bounds: Area | { width: number; height: number }; maximized: boolean } => {
  const [first] = screens
  const usual = first
    ? { width: Math.min(usualSize.width, first.width), height: Math.min(usualSize.height, first.height) }
    : usualSize
  if (!remembered) return { bounds: usual, maximized: false }
  const { bounds, maximized } = remembered
  const [best] = screens
    .map((screen) => ({ screen, shared: sharedArea(bounds, screen) }))
    .toSorted((a, b) => b.shared - a.shared)
  // A strip at an edge cannot be taken hold of.
  if (!best || best.shared < graspable) return { bounds: usual, maximized }
  return { bounds: fitInto(bounds, best.screen), maximized }
}

const graspable = 100 * 50

const sharedArea = (a: Area, b: Area): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return width > 0 && height > 0 ? width * height : 0
}

const fitInto = (bounds: Area, screen: Area): Area => {
  const width = Math.min(Math.max(bounds.width, leastSize.width), screen.width)
  const height = Math.min(Math.max(bounds.height, leastSize.height), screen.height)
  const within = (at: number, from: number, room: number) => Math.max(from, Math.min(at, from + room))
  return {
    x: within(bounds.x, screen.x, screen.width - width),
    y: within(bounds.y, screen.y, screen.height - height),
    width,
    height,
  }
}
