import { msiFacts } from './msi-facts.ts'
import { nameUuid } from './name-uuid.ts'
import { executableId, win64 } from './payload-parts.ts'
import type { Compiler } from './write-wxs.ts'
import { element, textElement } from './xml.ts'

const { givenKey, setupKey } = msiFacts

interface RegistryEntry {
  key: string
  name?: string
  type?: 'string' | 'integer'
  value: string
}

/** What the package tells Windows besides files: shortcuts, file type and link, what it was given, what it is. */
export const systemEntries = (version: string, compiler: Compiler) => {
  const components: string[] = []
  /** Components without a file: the first registry value shows Windows that they are there. */
  const component = (id: string, entries: RegistryEntry[], ...more: string[]) => {
    components.push(id)
    const when = compiler === 'wix' ? entryConditions[id] : undefined
    return element(
      'Component',
      { Id: id, Guid: nameUuid(`entry/${id}`), Win64: win64(compiler), Transitive: when && 'yes' },
      ...(when ? [textElement('Condition', {}, when)] : []),
      ...entries.map(({ key, name, type = 'string', value }, at) =>
        element('RegistryValue', {
          Root: 'HKLM',
          Key: key,
          Name: name,
          Type: type,
          Value: value,
          KeyPath: at === 0 ? 'yes' : undefined,
        }),
      ),
      ...more,
    )
  }
  const shortcut = (id: string) =>
    element(
      'Shortcut',
      { Id: id, Name: 'Lontar', Target: `[#${executableId}]`, WorkingDirectory: 'INSTALLDIR' },
      ...(compiler === 'wix'
        ? [element('ShortcutProperty', { Key: 'System.AppUserModel.ID', Value: msiFacts.appUserModelId })]
        : []),
    )
  const opens = `"[#${executableId}]" "%1"`
  const icon = `[#${executableId}],0`
  const mark = (name: string): RegistryEntry => ({ key: setupKey, name, type: 'integer', value: '1' })

  return {
    inFolder: [
      component('About', [
        { key: setupKey, name: 'Version', value: version },
        { key: setupKey, name: 'InstallDir', value: '[INSTALLDIR]' },
      ]),
      component('ServerUrl', [{ key: givenKey, name: 'ServerUrl', value: '[SERVERURL]' }]),
      component('StartWithSystem', [{ key: givenKey, name: 'StartWithSystem', type: 'integer', value: '1' }]),
      component('NoDesktopShortcut', [mark('NoDesktopShortcut')]),
      component('FileType', [
        { key: 'Software\\Classes\\.lontar', value: 'Lontar.File' },
        { key: 'Software\\Classes\\Lontar.File', value: 'Berkas Lontar' },
        { key: 'Software\\Classes\\Lontar.File\\DefaultIcon', value: icon },
        { key: 'Software\\Classes\\Lontar.File\\shell\\open\\command', value: opens },
      ]),
      component('Link', [
        { key: 'Software\\Classes\\lontar', value: 'URL:Lontar' },
        { key: 'Software\\Classes\\lontar', name: 'URL Protocol', value: '' },
        { key: 'Software\\Classes\\lontar\\DefaultIcon', value: icon },
        { key: 'Software\\Classes\\lontar\\shell\\open\\command', value: opens },
      ]),
    ],
    startMenu: component('StartMenu', [mark('StartMenu')], shortcut('StartMenuShortcut')),
    desktop: component('Desktop', [mark('DesktopShortcut')], shortcut('DesktopShortcut')),
    components,
  }
}

/** When an entry is made at all; asked again by a repair, so that a property can be changed without a new version. */
export const entryConditions: Record<string, string> = {
  ServerUrl: 'SERVERURL',
  StartWithSystem: 'AUTOSTART = "1"',
  NoDesktopShortcut: 'DESKTOPSHORTCUT = "0"',
  Desktop: 'NOT DESKTOPSHORTCUT = "0"',
}
