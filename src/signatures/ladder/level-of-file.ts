import type { Level } from '../judge/verdict.ts'

/** From the lowest to the highest. */
export const levels: Level[] = ['B-B', 'B-T', 'B-LT', 'B-LTA']

/** A file is as well protected as its least protected signature. */
export const lowest = (all: Level[]): Level => levels.find((level) => all.includes(level)) ?? 'B-B'
