export type Zoom = number | 'fit'

const steps = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3]

/** The scale at which a page fills the width; a page never grows past twice its paper size by itself. */
export const fitScale = (available: number, pageWidth: number): number =>
  Math.round(Math.min(2, Math.max(0.3, available / pageWidth)) * 1000) / 1000

/** The next larger or smaller of the usual steps. */
export const stepZoom = (scale: number, direction: 1 | -1): number => {
  const next = direction === 1 ? steps.find((s) => s > scale + 0.001) : steps.findLast((s) => s < scale - 0.001)
  return next ?? scale
}
