import { expect, test } from 'vitest'
import { nextStep } from './next-step.ts'
import type { TaskName } from './use-waiting.ts'

const waiting =
  (tasks: TaskName[]) =>
  (...wanted: TaskName[]) =>
    tasks.filter((task) => wanted.includes(task)).length

test('a leader who has to sign and to read is first sent to what holds up others', () => {
  expect(nextStep(waiting(['baca', 'baca', 'tanda_tangan']))).toEqual({ step: 'tanda_tangan', n: 1 })
})

test('a number that came and a number to be asked for are one kind of work', () => {
  expect(nextStep(waiting(['nomor', 'pdf_akhir', 'nomor']))).toEqual({ step: 'nomor', n: 3 })
})

test('with nothing waiting there is no next step', () => {
  expect(nextStep(waiting([]))).toBeNull()
})
