import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createJudgeDesk } from './judge-desk.ts'
import type { JudgeTask } from './judge-task.ts'

let dir: string
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lontar-judge-'))
})
afterAll(() => rm(dir, { recursive: true }))

const task = (): JudgeTask => ({
  pdf: new Uint8Array(Buffer.from('%PDF-1.7 broken')),
  later: null,
  anchors: [],
  at: '2026-11-26T01:00:00.000Z',
})
/** What a hostile document might bring the judge to do, played by a thread that does it. */
const playing = async (name: string, script: string): Promise<URL> => {
  const file = join(dir, `${name}.mjs`)
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads'\nparentPort.on('message', () => { ${script} })`,
  )
  return pathToFileURL(file)
}
const gaveUp = { verdict: { verdict: 'belum_terperiksa_penuh', findings: [{ code: 'document_too_large' }] } }

test('a broken document is judged in a thread and called broken', async () => {
  expect(await createJudgeDesk().judge(task())).toMatchObject({
    verdict: { verdict: 'rusak', findings: [{ code: 'document_unreadable' }] },
    isEarlier: false,
  })
})

test('what takes for ever is given up, and so is what eats all its memory or falls over: the server goes on', async () => {
  const slow = createJudgeDesk({ patience: 200 }, await playing('slow', 'for (;;) {}'))
  expect(await slow.judge(task())).toMatchObject(gaveUp)
  const greedy = createJudgeDesk(
    { memoryMb: 16 },
    await playing('greedy', `const kept = []; for (;;) kept.push(Array.from({ length: 1e5 }, Math.random))`),
  )
  expect(await greedy.judge(task())).toMatchObject(gaveUp)
  const falling = createJudgeDesk({}, await playing('falling', `throw new Error('fell')`))
  expect(await falling.judge(task())).toMatchObject(gaveUp)
})

test('the thread is given nothing of the server’s surroundings', async () => {
  process.env['LONTAR_TEST_SECRET'] = 'rahasia'
  const nosy = await playing('nosy', `parentPort.postMessage({ ...process.env })`)
  expect(await createJudgeDesk({}, nosy).judge(task())).toEqual({})
  delete process.env['LONTAR_TEST_SECRET']
})

test('so many at once, so many in line, and the rest are told to come back; each leaves its place to the next', async () => {
  const quick = await playing('quick', `setTimeout(() => parentPort.postMessage('done'), 20)`)
  const desk = createJudgeDesk({ atOnce: 2, inLine: 3 }, quick)
  const asked = await Promise.allSettled(Array.from({ length: 8 }, () => desk.judge(task())))
  expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
  expect(asked.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))).toEqual(
    Array(3).fill('check_busy'),
  )
  expect(await desk.judge(task()), 'afterwards').toBe('done')
})

test('a thread judges many, then makes room for a fresh one; one that fell over is not asked again', async () => {
  const counting = await playing(
    'counting',
    `globalThis.many = (globalThis.many ?? 0) + 1; parentPort.postMessage(many)`,
  )
  const desk = createJudgeDesk({ perThread: 3 }, counting)
  const said: unknown[] = []
  for (let time = 0; time < 5; time++) said.push(await desk.judge(task()))
  expect(said).toEqual([1, 2, 3, 1, 2])
  await desk.stop()

  const once = await playing(
    'once',
    `if (globalThis.seen) throw new Error('fell'); globalThis.seen = true; parentPort.postMessage('done')`,
  )
  const other = createJudgeDesk({}, once)
  expect([await other.judge(task()), await other.judge(task()), await other.judge(task())]).toMatchObject([
    'done',
    gaveUp,
    'done',
  ])
  await other.stop()
})

test('with the server its threads end', async () => {
  const desk = createJudgeDesk({}, await playing('endless', 'for (;;) {}'))
  const judging = desk.judge(task())
  await new Promise((resolve) => setTimeout(resolve, 100))
  await desk.stop()
  expect(await judging).toMatchObject(gaveUp)
})
