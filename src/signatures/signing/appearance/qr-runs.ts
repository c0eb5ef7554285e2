import { encode } from 'uqr'

/** A QR code (error correction M, no quiet zone) as runs of dark modules, `from` to before `to`, row 0 at the top. */
export const qrRuns = (text: string): { size: number; runs: { row: number; from: number; to: number }[] } => {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const runs: { row: number; from: number; to: number }[] = []
  data.forEach((modules, row) => {
    modules.forEach((dark, x) => {
      const last = runs.at(-1)
      if (dark && last?.row === row && last.to === x) last.to = x + 1
      else if (dark) runs.push({ row, from: x, to: x + 1 })
    })
  })
  return { size, runs }
}
