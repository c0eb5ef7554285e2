import type { LeaseRow } from '../store/register-store.ts'

/** A block is over when it was given back, or with the year of its register. What nobody used of it by then is batal. */
export const isOver = ({ returnedAt, register }: Pick<LeaseRow, 'returnedAt' | 'register'>, day: string): boolean =>
  returnedAt !== null || yearOf(register) < day.slice(0, 4)

export const yearOf = (register: string): string => register.slice(-4)
