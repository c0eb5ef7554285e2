import { electron, whyNot } from './binary.ts'

/** Said once before the suite, so that nobody takes its silence for success. */
export default function sayWhy(): void {
  if (electron === null) console.log(whyNot)
}
