import { relative, resolve } from 'node:path'
import { msiFacts, publicProperties } from './msi-facts.ts'
import { msiVersion } from './msi-version.ts'
import { nameUuid } from './name-uuid.ts'
import { payloadParts } from './payload-parts.ts'
import { keptProperties } from './kept-properties.ts'
import { removeData } from './remove-data.ts'
import { systemEntries } from './system-entries.ts'
import { element, textElement } from './xml.ts'

export interface MsiOptions {
  /** Folder with everything that is installed, as electron-builder's `win-unpacked`. */
  payload: string
  version: string
  /** As Windows lists it: `Lontar`, or with words that say what it is not. */
  productName: string
  icon: string
  compiler: Compiler
}

/** wixl knows fewer words than WiX itself; what it lacks is put into the tables afterwards (compile-with-wixl.ts). */
export type Compiler = 'wixl' | 'wix'

/**
 * The description of the package, from which wixl here and electron-builder's WiX on Windows make the same MSI: per machine, asks
 * nothing, replaces older versions, refuses to replace newer ones unless told.
 */
export const writeWxs = (options: MsiOptions): string => {
  const { productName, compiler } = options
  const version = msiVersion(options.version)
  // wixl looks for files below the folder that it is started in only, so it is started in the root.
  const source = (path: string) => (compiler === 'wixl' ? relative('/', resolve(path)) : resolve(path))
  const parts = payloadParts(options.payload, source, compiler)
  const entries = systemEntries(options.version, compiler)
  const kept = keptProperties(compiler)
  const removal = removeData()
  const product = element(
    'Product',
    {
      // The same version is the same product on every builder: Windows refuses a second one beside it (1638).
      Id: nameUuid(`product/${productName}/${version}`),
      Name: productName,
      Version: version,
      Manufacturer: msiFacts.publisher,
      UpgradeCode: msiFacts.upgradeCode,
      Language: '1033',
      Codepage: '1252',
    },
    element('Package', {
      InstallerVersion: '500',
      Compressed: 'yes',
      Description: `${productName} ${options.version}`,
    }),
    element('MediaTemplate', { EmbedCab: 'yes' }),
    property('ALLUSERS', '1'),
    // Every file is as this package has it, whatever its version resource says: a downgrade and a repair too.
    property('REINSTALLMODE', 'amus'),
    property('ARPNOMODIFY', '1'),
    property('ARPCOMMENTS', `${productName} ${options.version}`),
    element('Icon', { Id: 'Lontar.ico', SourceFile: source(options.icon) }),
    property('ARPPRODUCTICON', 'Lontar.ico'),
    ...(compiler === 'wix' ? publicProperties.map((name) => element('Property', { Id: name, Secure: 'yes' })) : []),
    ...upgradeRules(version),
    textElement(
      'Condition',
      { Message: 'Lontar needs 64-bit Windows 10 or newer.' },
      'Installed OR (VersionNT64 AND VersionNT >= 603)',
    ),
    ...kept.searches,
    ...kept.actions,
    ...removal.actions,
    element('InstallUISequence', {}, ...kept.scheduled),
    element(
      'InstallExecuteSequence',
      {},
      ...kept.scheduled,
      // Inside the transaction: where the new version fails, Windows puts the old one back (Wine does not). Later would be gentler,
      // but then the files of both lie mixed for a while, and Wine forgets that the new one is there.
      element('RemoveExistingProducts', { After: 'InstallInitialize' }),
      ...removal.scheduled,
    ),
    element(
      'Directory',
      { Id: 'TARGETDIR', Name: 'SourceDir' },
      element(
        'Directory',
        { Id: 'ProgramFiles64Folder', Name: 'PFiles' },
        element('Directory', { Id: 'INSTALLDIR', Name: 'Lontar' }, ...parts.tree, ...entries.inFolder),
      ),
      element('Directory', { Id: 'ProgramMenuFolder', Name: 'Programs' }, entries.startMenu),
      element('Directory', { Id: 'DesktopFolder', Name: 'Desktop' }, entries.desktop),
    ),
    element(
      'Feature',
      { Id: 'Lontar', Title: productName, Level: '1', Absent: 'disallow', AllowAdvertise: 'no' },
      ...[...parts.components, ...entries.components].map((Id) => element('ComponentRef', { Id })),
    ),
  )
  const xmlns = compiler === 'wix' ? 'http://wixtoolset.org/schemas/v4/wxs' : 'http://schemas.microsoft.com/wix/2006/wi'
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('Wix', { xmlns }, product)}\n`
}

const property = (Id: string, Value: string) => element('Property', { Id, Value })

const upgradeRules = (version: string): string[] => [
  element(
    'Upgrade',
    { Id: msiFacts.upgradeCode },
    element('UpgradeVersion', {
      Minimum: '0.0.0',
      IncludeMinimum: 'yes',
      Maximum: version,
      IncludeMaximum: 'no',
      Property: 'OLDERFOUND',
    }),
    element('UpgradeVersion', {
      Minimum: version,
      IncludeMinimum: 'no',
      Property: 'NEWERFOUND',
    }),
  ),
  textElement(
    'Condition',
    { Message: 'A newer version of Lontar is installed. To go back to this one, say ALLOWDOWNGRADE=1.' },
    'Installed OR NOT NEWERFOUND OR ALLOWDOWNGRADE = "1"',
  ),
]
