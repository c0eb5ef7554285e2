import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { settingActions, settingType } from './kept-properties.ts'
import { msiFacts, publicProperties } from './msi-facts.ts'
import { nameUuid } from './name-uuid.ts'
import { entryConditions } from './system-entries.ts'
import { writeWxs, type MsiOptions } from './write-wxs.ts'

/** Makes the package with wixl, and puts into its tables what wixl has no words for. */
export const compileWithWixl = (options: Omit<MsiOptions, 'compiler'>, file: string): void => {
  const msi = resolve(file)
  const dir = mkdtempSync(join(tmpdir(), 'lontar-wxs-'))
  try {
    const wxs = join(dir, 'lontar.wxs')
    writeFileSync(wxs, writeWxs({ ...options, compiler: 'wixl' }))
    run('wixl', ['--arch', 'x64', '--output', msi, wxs])
    run('msibuild', [msi, ...tableChanges().flatMap((sql) => ['-q', sql])])
    // A package code belongs to exactly these bytes: it comes from them.
    const code = nameUuid(`package/${createHash('sha256').update(readFileSync(msi)).digest('hex')}`)
    run('msibuild', [
      msi,
      '-s',
      `${options.productName} ${options.version}`,
      msiFacts.publisher,
      'x64;1033',
      `{${code}}`,
    ])
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const tableChanges = (): string[] => [
  `UPDATE \`Property\` SET \`Value\` = 'OLDERFOUND;NEWERFOUND;${publicProperties.join(';')}' WHERE \`Property\` = 'SecureCustomProperties'`,
  // 64-bit (256), known by a registry value (4), and its condition looked at again by a repair (64).
  ...Object.entries(entryConditions).map(
    ([id, condition]) =>
      `UPDATE \`Component\` SET \`Attributes\` = 324, \`Condition\` = '${condition}' WHERE \`Component\` = '${id}'`,
  ),
  ...settingActions.map((id) => `UPDATE \`CustomAction\` SET \`Type\` = ${settingType} WHERE \`Action\` = '${id}'`),
  "UPDATE `CustomAction` SET `Type` = 51 WHERE `Action` = 'FindShell'",
  'CREATE TABLE `MsiShortcutProperty` (`MsiShortcutProperty` CHAR(72) NOT NULL, `Shortcut_` CHAR(72) NOT NULL, `PropertyKey` CHAR(255) NOT NULL, `PropVariantValue` CHAR(255) NOT NULL PRIMARY KEY `MsiShortcutProperty`)',
  ...['StartMenuShortcut', 'DesktopShortcut'].map(
    (id) =>
      `INSERT INTO \`MsiShortcutProperty\` (\`MsiShortcutProperty\`, \`Shortcut_\`, \`PropertyKey\`, \`PropVariantValue\`) VALUES ('${id}Id', '${id}', 'System.AppUserModel.ID', '${msiFacts.appUserModelId}')`,
  ),
]

const run = (command: string, args: string[]) => {
  try {
    execFileSync(command, args, { cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message
    throw new Error(`${command} failed: ${said}`, { cause: error })
  }
}
