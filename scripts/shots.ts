import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openChromiumShell } from '../src/chromium/open-chromium-shell.ts'
import { builtPrograms } from '../src/chromium/programs.ts'
import { demoPersonId } from '../tests/support/province-data.ts'
import { buildApp } from './build.ts'
import { startProvince } from './province.ts'
import { fillCounter } from './province/fill-counter.ts'
import { fillProvince } from './province/sample-correspondence.ts'
import { readOptions } from './read-options.ts'
import { stopOnSignals } from './province/stop-on-signals.ts'
import { scenes, type Scene } from './shots/scenes.ts'

/**
 * `npm run shots -- --out DIR [--only NAME]`: every screen of a province at work, in both languages, light and dark, as on the screen of a
 * common office laptop, a few as at 200 %; numbered, with an `index.html` to look through.
 */
const {
  out = '.shots',
  only = '',
  built = false,
} = readOptions({
  out: { type: 'string' },
  only: { type: 'string' },
  built: { type: 'boolean' },
})
const dir = resolve(out)
mkdirSync(dir, { recursive: true })
if (!built && !(await buildApp())) process.exit(1)

const laptop = { width: 1366, height: 768 }
/** The same screen at 200 %: half as many CSS pixels. */
const doubled = { width: 683, height: 384 }
const looks = [
  ['id', 'light'],
  ['id', 'dark'],
  ['en', 'light'],
  ['en', 'dark'],
] as const

const home = mkdtempSync(join(tmpdir(), 'lontar-shots-'))
const province = await startProvince({ dir: join(home, 'province') })
stopOnSignals(() => province.stop())
const taken: string[] = []
let number = 0
try {
  await fillCounter(province, join(home, 'province'))
  await fillProvince(
    { dir: join(home, 'province'), serverUrl: province.serverUrl, authority: province.authority },
    (done, of) => console.log(`letter ${done} of ${of}`),
  )
  for (const [part, list] of scenes) {
    const wanted = list.filter(({ name }) => name.includes(only))
    if (wanted.length > 0) await walk(part, wanted)
  }
} finally {
  await province.stop()
  rmSync(home, { recursive: true, force: true })
}
writeFileSync(join(dir, 'index.html'), page(taken))
console.log(`${taken.length} pictures in ${dir}`)
process.exit(0)

async function walk(part: keyof typeof demoPersonId, list: Scene[]): Promise<void> {
  const shell = await openChromiumShell({
    dataDir: join(home, 'computers', part),
    serverUrl: province.serverUrl,
    deviceName: part,
    tokenModules: [],
    programs: builtPrograms(),
    headless: true,
    viewport: laptop,
  })
  const { page: window } = shell
  try {
    await window.getByRole('button', { name: new RegExp(province.people[part].name) }).click()
    await window.getByRole('navigation', { name: 'Kotak surat' }).waitFor({ timeout: 60_000 })
    await window.waitForTimeout(4000)
    for (const scene of list) {
      number++
      for (const [language, colorScheme] of looks) {
        await window.evaluate(`localStorage.setItem('lontar.language', '${language}')`)
        await window.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await take(window, scene, `${language}-${colorScheme}`, laptop)
        if (scene.large && language === 'id' && colorScheme === 'light') await take(window, scene, '200', doubled)
      }
    }
  } finally {
    await shell.close()
  }
}

async function take(
  window: Awaited<ReturnType<typeof openChromiumShell>>['page'],
  scene: Scene,
  look: string,
  size: { width: number; height: number },
): Promise<void> {
  await window.setViewportSize(size)
  await window.evaluate(`location.hash = ${JSON.stringify(scene.at)}`)
  await window.reload()
  await window.getByRole('main').waitFor({ timeout: 60_000 })
  await window.waitForTimeout(900)
  await scene.prepare?.(window).catch((error: unknown) => console.log(`${scene.name}: ${String(error).split('\n')[0]}`))
  const name = `${String(number).padStart(2, '0')}-${scene.name}-${look}.png`
  await window.screenshot({ path: join(dir, name) })
  taken.push(name)
}

function page(names: string[]): string {
  const pictures = names.map(
    (name) => `<figure><img loading="lazy" src="${name}" alt=""><figcaption>${name}</figcaption></figure>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Lontar, screens</title>
<style>body{font:14px system-ui;display:grid;grid-template-columns:repeat(auto-fill,minmax(560px,1fr));gap:16px;padding:16px}figure{margin:0}img{width:100%;border:1px solid #999}</style>
${pictures.join('\n')}
`
}
