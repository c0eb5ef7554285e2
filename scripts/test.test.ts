import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { root } from './root.ts'

const houses: string[] = []
afterEach(() => houses.splice(0).forEach((house) => rmSync(house, { recursive: true, force: true })))

/** A small repository with this one's runners, and files of its own. */
const buildHouse = (files: Record<string, string>): string => {
  const house = mkdtempSync(join(tmpdir(), 'lontar-house-'))
  houses.push(house)
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  for (const part of [
    'scripts/suites',
    'scripts/root.ts',
    'scripts/test.ts',
    'vitest.config.ts',
    '.oxlintrc.json',
    '.prettierrc.json',
  ]) {
    cpSync(join(root, part), join(house, part), { recursive: true })
  }
  const config = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: { typeRoots: [join(root, 'node_modules/@types')] },
  }
  const standing = {
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ ...config, include: ['src'], exclude: [] }),
    'tsconfig.renderer.json': JSON.stringify({ ...config, include: ['src'], exclude: [] }),
    'scripts/build.ts': "console.log('built')\n",
    'src/sum.ts': 'export const sum = (a: number, b: number): number => a + b\n',
  }
  for (const [file, text] of Object.entries({ ...standing, ...files })) {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), text)
  }
  return house
}

const npmTest = (house: string, ...args: string[]) => {
  // The runners of the house are not part of the run that this test is part of.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(VITEST|TEST_|LONTAR_COUNT)/.test(name)),
  )
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(house, 'scripts/test.ts'), ...args], {
    encoding: 'utf8',
    env: { ...env, NO_COLOR: '1', FORCE_COLOR: '0' },
  })
  return { status, stdout, stderr, last: stdout.trimEnd().split('\n').at(-1) }
}

const unitTest = (body: string) => `import { expect, test } from 'vitest'\nimport { sum } from './sum.ts'\n${body}`
const goodUnit = { 'src/sum.test.ts': unitTest(`test('adds', () => expect(sum(2, 3)).toBe(5))\n`) }
const e2eConfig = { 'tests/e2e/playwright.config.ts': 'export default {}\n' }

describe('npm test', () => {
  test('where everything holds, it counts types, lint, build and each test, and names the suites that are not there', () => {
    const run = npmTest(buildHouse(goodUnit))
    expect(run).toMatchObject({ status: 0, last: '4 passed, 0 failed, 0 skipped' })
    expect(run.stdout).toContain('── crash: nothing there yet')
  })

  test('a skipped test prints its reason, and one without a reason is told to give it', () => {
    const skips = `test('adds', () => expect(sum(2, 3)).toBe(5))
      test('signs', (context) => context.skip('SoftHSM is not installed'))
      test.skip('sings', () => expect(sum(1, 1)).toBe(3))\n`
    const run = npmTest(buildHouse({ 'src/sum.test.ts': unitTest(skips) }), '--only', 'unit')
    expect(run).toMatchObject({ status: 0, last: '1 passed, 0 failed, 2 skipped' })
    expect(run.stdout).toContain('skipped: signs – SoftHSM is not installed')
    expect(run.stdout).toContain('skipped: sings – no reason was given')
  })

  test('a wrong sum, a file that does not load and a promise nobody awaited are one failure each', () => {
    const house = buildHouse({
      'src/sum.test.ts': unitTest(`test('adds', () => expect(sum(2, 3)).toBe(6))\n`),
      'src/lost.test.ts': `import './not-there.ts'\n`,
      'src/loose.test.ts': unitTest(`test('adds', async () => {
        void Promise.reject(new Error('nobody listens'))
        await new Promise((resolve) => setTimeout(resolve, 50))
        expect(sum(2, 3)).toBe(5)
      })\n`),
    })
    expect(npmTest(house, '--only', 'unit')).toMatchObject({ status: 1, last: '1 passed, 3 failed, 0 skipped' })
  })

  test('a runner that is killed before it has counted is a failure, never “0 failed”', () => {
    const house = buildHouse({ ...goodUnit, 'vitest.config.ts': 'process.kill(process.pid, "SIGKILL")\n' })
    const run = npmTest(house, '--only', 'unit')
    expect(run).toMatchObject({ status: 1, last: '0 passed, 1 failed, 0 skipped' })
    expect(run.stdout).toContain('unit: the runner left no count and ended with SIGKILL')
  })

  test('a file of tests in which nothing runs is a failure', () => {
    const house = buildHouse({ ...e2eConfig, 'tests/e2e/empty.spec.ts': 'export const nothing = 0\n' })
    expect(npmTest(house, '--only', 'e2e')).toMatchObject({ status: 1, last: '1 passed, 1 failed, 0 skipped' })
  })

  test('tests in the window are counted with their reasons, and not begun on a broken build', () => {
    const spec = `import { expect, test } from '@playwright/test'
      test('opens', () => expect(1 + 1).toBe(2))
      test('closes', () => expect(1 + 1).toBe(3))
      test('prints', () => { test.skip(true, 'no printer here') })\n`
    const house = buildHouse({ ...e2eConfig, 'tests/e2e/window.spec.ts': spec })
    const run = npmTest(house, '--only=e2e')
    expect(run).toMatchObject({ status: 1, last: '2 passed, 1 failed, 1 skipped' })
    expect(run.stdout).toMatch(/skipped: .*prints – no printer here/)

    writeFileSync(join(house, 'scripts/build.ts'), 'process.exit(1)\n')
    const broken = npmTest(house, '--only=e2e')
    expect(broken).toMatchObject({ status: 1, last: '0 passed, 2 failed, 0 skipped' })
    expect(broken.stdout).toContain('e2e: not run, because build failed')
  })

  test('a type error and an import across a border are found', () => {
    const house = buildHouse({
      ...goodUnit,
      'src/domain/rule.ts': `import { open } from '../office/open.ts'\nexport const rule = open + 1\n`,
      'src/office/open.ts': `export const open: number = 'yes'\n`,
    })
    const run = npmTest(house)
    expect(run).toMatchObject({ status: 1, last: '2 passed, 2 failed, 0 skipped' })
    expect(run.stdout).toContain('domain is pure')
  })

  test('of real processes, what failed once and then passes twice is told as unsteady; what fails again has failed', () => {
    const failingUntil = (turns: number, counter: string) => `import { readFileSync, writeFileSync } from 'node:fs'
      import { expect, test } from 'vitest'
      test('holds always', () => expect(1 + 1).toBe(2))
      test('holds in the end', () => {
        const file = new URL('${counter}', import.meta.url)
        let turn = 1
        try { turn += Number(readFileSync(file, 'utf8')) } catch {}
        writeFileSync(file, String(turn))
        expect(turn).toBeGreaterThan(${turns})
      })\n`
    const steady = { 'tests/interop/steady.test.ts': `import { test } from 'vitest'\ntest('is', () => {})\n` }
    const house = buildHouse({ ...steady, 'tests/interop/moody.test.ts': failingUntil(1, 'moody') })
    const run = npmTest(house, '--only', 'interop')
    expect(run).toMatchObject({ status: 0, last: '3 passed, 0 failed, 0 skipped' })
    expect(run.stdout).toMatch(/unsteady: .*moody\.test\.ts in interop failed once and then passed twice/)
    expect(run.stdout).toContain('holds in the end')

    const worse = npmTest(buildHouse({ 'tests/interop/moody.test.ts': failingUntil(2, 'moody') }), '--only', 'interop')
    expect(worse).toMatchObject({ status: 1, last: '1 passed, 1 failed, 0 skipped' })

    const pure = npmTest(buildHouse({ 'src/moody.test.ts': failingUntil(1, 'moody') }), '--only', 'unit')
    expect(pure).toMatchObject({ status: 1, last: '1 passed, 1 failed, 0 skipped' })
  })

  test('properties try the same in every run of one commit where CI asks for it', () => {
    const property = `import * as fc from 'fast-check'
      import { expect, test } from 'vitest'
      test('is seeded', () => expect(fc.readConfigureGlobal()?.seed).toBe(Number.parseInt('0badcafe', 16)))\n`
    const house = buildHouse({ 'src/seed.test.ts': property })
    const run = (env: Record<string, string>) =>
      spawnSync(process.execPath, [join(house, 'scripts/test.ts'), '--only', 'unit'], {
        env: { PATH: process.env['PATH'], ...env },
      }).status
    expect(run({ LONTAR_PROPERTY_SEED: '0badcafe' })).toBe(0)
    expect(run({})).toBe(1)
  })

  test('an unknown suite is named instead of being passed over', () => {
    const run = npmTest(buildHouse(goodUnit), '--only', 'unit,tea')
    expect(run.status).toBe(2)
    expect(run.stderr).toContain('--only unit,tea')
  })
})
