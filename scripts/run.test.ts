import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { root } from './root.ts'

const tools = ['cc', 'c++', 'make', 'python3', 'chromium', 'pdfsig', 'qpdf', 'openssl', 'java']
let house: string
let env: Record<string, string>

const bin = (name: string) => join(house, 'bin', name)
const put = (name: string, script: string) => writeFileSync(bin(name), `#!/bin/sh\n${script}\n`, { mode: 0o755 })

/** A machine that has only what lies in its own `bin`, with a clone whose one task tells what it was given. */
beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'lontar-machine-'))
  for (const part of ['scripts/run.mjs', 'scripts/setup.mjs', 'scripts/setup', 'package.json', 'package-lock.json']) {
    cpSync(join(root, part), join(house, part), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  writeFileSync(
    join(house, 'scripts/tell.ts'),
    `console.log(JSON.stringify({ args: process.argv.slice(2), node: process.versions.node.split('.')[0] }))
     const code: number = Number(process.argv[2] ?? 0)
     process.exit(code)\n`,
  )
  mkdirSync(join(house, 'bin'))
  for (const tool of tools) put(tool, 'exit 0')
  symlinkSync('/bin/true', bin('true'))
  // A person who is not root has a sudo that asks nothing.
  put('sudo', 'shift; exec "$@"')
  writeFileSync(join(house, 'softhsm.so'), '')
  env = { PATH: join(house, 'bin'), LONTAR_SOFTHSM: join(house, 'softhsm.so'), LONTAR_PREFLIGHT: house, HOME: house }
})
afterEach(() => rmSync(house, { recursive: true, force: true }))

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(house, 'scripts/run.mjs'), ...args], {
    encoding: 'utf8',
    env,
  })
  return { status, stdout, stderr }
}

/** An apt that knows some packages; it notes what it was asked, and “installs” by writing the file. */
const putApt = (known: Record<string, string>) => {
  const installs = Object.entries(known).map(
    ([name, file]) => `${name}) echo '#!/bin/sh' > ${file}; /bin/chmod +x ${file};;`,
  )
  put(
    'apt-get',
    `echo "$*" >> ${join(house, 'apt.log')}
     [ "$1" = install ] || exit 0
     shift 3
     for name in "$@"; do case $name in ${Object.keys(known).join('|')}) ;; *) echo "E: Unable to locate package $name" >&2; exit 100;; esac; done
     for name in "$@"; do case $name in ${installs.join(' ')} esac; done`,
  )
}
const aptLog = () => readFileSync(join(house, 'apt.log'), 'utf8').trim().split('\n')

describe('npm run', () => {
  test('where nothing is missing the task runs on Node 24 with its arguments, and nothing else is said', () => {
    const told = run('tell', '0', '--json', 'two words')
    expect(told).toMatchObject({ status: 0, stderr: '' })
    expect(JSON.parse(told.stdout)).toEqual({ args: ['0', '--json', 'two words'], node: '24' })
  })

  test.each([
    ['tell', 'tell'],
    ['tell-all', 'tell:all'],
  ])('names of files are meant from where the person stands: %s as npm runs it', (task, script) => {
    writeFileSync(join(house, 'scripts', `${task}.ts`), `console.log(process.env['LONTAR_FROM'])\n`)
    env = { ...env, npm_lifecycle_event: script, INIT_CWD: '/somewhere' }
    expect(run(task).stdout).toBe('/somewhere\n')
    // Within another script of npm, that one says what it means.
    env = { ...env, npm_lifecycle_event: 'test' }
    expect(run(task).stdout).toBe(`${process.cwd()}\n`)
  })

  test('the exit code of the task is the exit code of the command', () => {
    expect(run('tell', '7').status).toBe(7)
  })

  test('a missing program is installed with apt, and the talk about it stays out of standard output', () => {
    rmSync(bin('qpdf'))
    putApt({ qpdf: bin('qpdf') })
    const told = run('tell')
    expect(aptLog()).toEqual(['update', 'install -y --no-install-recommends qpdf'])
    expect(told).toMatchObject({ status: 0, stderr: 'Installing with apt: qpdf …\n' })
    expect(JSON.parse(told.stdout)).toMatchObject({ node: '24' })
    expect(run('tell').stderr).toBe('')
  })

  test('a package that this release does not have keeps no other one out, and is named', () => {
    for (const tool of ['qpdf', 'chromium']) rmSync(bin(tool))
    putApt({ qpdf: bin('qpdf') })
    const told = run('tell')
    expect(existsSync(bin('qpdf'))).toBe(true)
    expect(told.status).toBe(0)
    expect(told.stderr).toContain('apt could not install chromium: E: Unable to locate package chromium')
    expect(told.stderr.trimEnd().split('\n').at(-1)).toBe(
      'Missing on this machine; install with: sudo apt-get install -y --no-install-recommends chromium',
    )
  })

  test('without a right to install, one line says what to install, and the task runs', () => {
    for (const tool of ['qpdf', 'pdfsig']) rmSync(bin(tool))
    const told = run('tell')
    expect(told).toMatchObject({
      status: 0,
      stderr:
        'Missing on this machine; install with: sudo apt-get install -y --no-install-recommends poppler-utils qpdf\n',
    })
  })

  test('when npm fails, its words stand whole, and the task does not run', () => {
    rmSync(join(house, 'node_modules'))
    put('npm', 'echo "npm error code E503"; echo "npm error the registry is closed today"; exit 1')
    const told = run('tell')
    expect(told).toMatchObject({ status: 1, stdout: '' })
    expect(told.stderr).toContain('npm error code E503\nnpm error the registry is closed today')
    expect(told.stderr).toContain('Setting up the npm packages failed')
  })

  test('a lock that moved on is installed before the task', () => {
    const lock = join(house, 'package-lock.json')
    writeFileSync(lock, readFileSync(lock, 'utf8').replace(/("node_modules\/zod": \{\s+"version": ")[^"]+/, '$19.9.9'))
    put('npm', `echo "$*" >> ${join(house, 'npm.log')}`)
    expect(run('tell').status).toBe(0)
    expect(readFileSync(join(house, 'npm.log'), 'utf8')).toMatch(/^install --no-save --ignore-scripts /)
  })

  test('an unknown task is named, and nothing is installed for it', () => {
    expect(run('tea')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining('“tea”') })
    expect(run('../outside').status).toBe(2)
  })

  test('being asked to stop reaches the task, which may close its books first', async () => {
    writeFileSync(
      join(house, 'scripts/wait.ts'),
      `process.once('SIGTERM', () => { console.log('books closed'); process.exit(5) })
       setInterval(() => undefined, 1000)
       console.log('open')\n`,
    )
    const child = spawn(process.execPath, [join(house, 'scripts/run.mjs'), 'wait'], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    const [code] = (await once(child, 'close')) as [number]
    expect({ code, said }).toEqual({ code: 5, said: 'open\nbooks closed\n' })
  })
})
