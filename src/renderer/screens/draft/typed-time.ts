/**
 * A time as offices type it, brought to `HH:MM`; what is none stays as it was (“09.00 s.d. selesai” is a good answer too).
 * @example typedTime('9.30') // '09:30'
 */
export const typedTime = (typed: string): string => {
  const found = /^\s*([01]?\d|2[0-3])(?:[.:]([0-5]\d))?\s*(?:wita)?\s*$/i.exec(typed)
  return found ? `${(found[1] ?? '').padStart(2, '0')}:${found[2] ?? '00'}` : typed
}
