import { element, textElement } from './xml.ts'

/**
 * `REMOVEDATA=1` with an uninstallation deletes the work of every person on this computer. Lontar keeps it in each person's local
 * profile (src/shell/data-dir.ts), so every folder of profiles is looked into. Never with an upgrade, which also uninstalls the
 * older version.
 */
export const removeData = () => ({
  actions: [
    element('CustomAction', { Id: 'FindShell', Property: 'LontarShell', Value: '[System64Folder]cmd.exe' }),
    element('CustomAction', {
      Id: 'RemoveData',
      Property: 'LontarShell',
      ExeCommand: '/d /c for /d %u in ([WindowsVolume]Users\\*) do @rd /s /q "%u\\AppData\\Local\\Lontar"',
      Execute: 'deferred',
      Impersonate: 'no',
      Return: 'ignore',
    }),
  ],
  scheduled: [
    textElement('Custom', { Action: 'FindShell', Before: 'RemoveData' }, condition),
    textElement('Custom', { Action: 'RemoveData', Before: 'InstallFinalize' }, condition),
  ],
})

const condition = 'REMOVEDATA = "1" AND REMOVE = "ALL" AND NOT UPGRADINGPRODUCTCODE'
