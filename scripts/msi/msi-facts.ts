/** What Windows, management tools and the next version know Lontar's package by. Never change one of these. */
export const msiFacts = {
  /** By it Windows knows that a new version replaces the old one; electron-builder.yml names the same. */
  upgradeCode: 'B9073AC7-1846-4F71-9924-7CD5E274B3FB',
  publisher: 'Lontar founders',
  executable: 'Lontar.exe',
  /** The same as in main: only then do notices of Windows carry the name and icon of the start-menu entry. */
  appUserModelId: 'id.go.baliprov.lontar',
  /** What the package was given, by the names of the policies; policies of machine and user beat it. */
  givenKey: 'Software\\Lontar',
  /** About the installation itself; no policies, so a key of its own. */
  setupKey: 'Software\\Lontar\\Setup',
} as const

/** Properties that an administrator may set at the command line, also where Windows first asks for elevation. */
export const publicProperties = [
  'SERVERURL',
  'AUTOSTART',
  'DESKTOPSHORTCUT',
  'INSTALLDIR',
  'ALLOWDOWNGRADE',
  'REMOVEDATA',
  'ARPHELPLINK',
] as const
