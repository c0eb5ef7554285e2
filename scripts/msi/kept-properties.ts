import { msiFacts } from './msi-facts.ts'
import { win64 } from './payload-parts.ts'
import type { Compiler } from './write-wxs.ts'
import { element, textElement } from './xml.ts'

const { givenKey, setupKey } = msiFacts

/** A property that the installation writes down, and what an upgrade that does not name it makes of what it finds. */
const kept = [
  { property: 'SERVERURL', key: givenKey, name: 'ServerUrl', when: 'KEPTSERVERURL', value: '[KEPTSERVERURL]' },
  // A number of the registry reads as # and its digits.
  { property: 'AUTOSTART', key: givenKey, name: 'StartWithSystem', when: 'KEPTAUTOSTART = "#1"', value: '1' },
  {
    property: 'DESKTOPSHORTCUT',
    key: setupKey,
    name: 'NoDesktopShortcut',
    when: 'KEPTDESKTOPSHORTCUT = "#1"',
    value: '0',
  },
  { property: 'INSTALLDIR', key: setupKey, name: 'InstallDir', when: 'KEPTINSTALLDIR', value: '[KEPTINSTALLDIR]' },
]

/** Every custom action that sets a property (type 51), at its first sequence only (256). */
export const settingActions = [...kept.map(({ property }) => `Keep${property}`), 'HelpIsAtServer']
export const settingType = 51 + 256

/**
 * What the last installation was told is looked up in the registry before anything is removed. The search has a property of its
 * own, because it would overwrite what the administrator says now.
 */
export const keptProperties = (compiler: Compiler) => {
  const set = (Id: string, Property: string, Value: string) =>
    element('CustomAction', { Id, Property, Value, Execute: 'firstSequence' })
  // One after the other: of two that are both to follow a third, wixl puts the second at the very end.
  const after = (at: number) => settingActions[at - 1] ?? 'AppSearch'
  return {
    searches: kept.map(({ property, key, name }) =>
      element(
        'Property',
        { Id: `KEPT${property}` },
        element('RegistrySearch', {
          Id: `Search${property}`,
          Root: 'HKLM',
          Key: key,
          Name: name,
          Type: 'raw',
          Win64: win64(compiler),
        }),
      ),
    ),
    actions: [
      ...kept.map(({ property, value }) => set(`Keep${property}`, property, value)),
      set('HelpIsAtServer', 'ARPHELPLINK', '[SERVERURL]'),
    ],
    scheduled: [
      ...kept.map(({ property, when }, at) =>
        textElement('Custom', { Action: `Keep${property}`, After: after(at) }, `NOT ${property} AND ${when}`),
      ),
      textElement('Custom', { Action: 'HelpIsAtServer', After: after(kept.length) }, 'NOT ARPHELPLINK AND SERVERURL'),
    ],
  }
}
