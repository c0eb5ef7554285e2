import { encode } from 'uqr'
import type { Canvas } from '../page/canvas.ts'

/** A QR code as vector squares, without quiet zone: the caller leaves white around it. Dark neighbours are joined. */
export const drawQr = (canvas: Canvas, text: string, left: number, top: number, side: number): void => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const module = side / size
  const rects = data.flatMap((row, y) =>
    runsOf(row).map(([from, to]) => ({
      left: left + from * module,
      top: top + y * module,
      width: (to - from) * module,
      // A hair higher than its row, else some viewers show white lines between rows.
      height: module * 1.02,
    })),
  )
  canvas.fillRects(rects)
}

const runsOf = (row: boolean[]): [number, number][] => {
  const runs: [number, number][] = []
  for (const [x, dark] of row.entries()) {
    if (!dark) continue
    const last = runs.at(-1)
    if (last && last[1] === x) last[1] = x + 1
    else runs.push([x, x + 1])
  }
  return runs
}
