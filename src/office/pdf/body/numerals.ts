const bullets = ['•', '–', '▪']
export const bulletFor = (level: number): string => bullets[(level - 1) % bullets.length]!

/**
 * Official order of numerals: 1. a. 1) a) (1) (a). `type` (`1`, `a`, `A`, `i`, `I`) sets the numerals, the level still their
 * brackets.
 */
export const numeralFor = (value: number, level: number, type: string): string => {
  const whole = Number.isFinite(value) ? Math.floor(value) : 1
  const sign = numerals[type]?.(whole) ?? (level % 2 === 1 ? String(whole) : letters(whole))
  return level <= 2 ? `${sign}.` : level <= 4 ? `${sign})` : `(${sign})`
}

const letters = (value: number): string => {
  const rest = Math.max(1, value) - 1
  return (rest >= 26 ? letters(Math.floor(rest / 26)) : '') + String.fromCharCode(97 + (rest % 26))
}

const digits: [string, number][] = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
]

/** The Romans wrote no nought and nothing below it, and few thousands. */
const roman = (value: number): string => {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  let out = ''
  for (const [sign, worth] of digits) {
    while (rest >= worth) {
      out += sign
      rest -= worth
    }
  }
  return out
}

const numerals: Record<string, (value: number) => string> = {
  '1': String,
  a: letters,
  A: (value) => letters(value).toUpperCase(),
  i: roman,
  I: (value) => roman(value).toUpperCase(),
}
