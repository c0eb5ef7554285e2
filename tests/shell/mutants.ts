export interface Mutant {
  /** What a careless hand did to `src/main`. */
  name: string
  /** In the built bundle; each must be found there. */
  change: [from: string | RegExp, to: string][]
  /** The name of a check. */
  noticedBy: string
}

/** Ways to break the shell that types and unit tests let pass. The suite is worth what it notices. */
export const mutants: Mutant[] = [
  {
    name: 'the scheme is registered once the app is ready',
    change: [[/^registerAppScheme\(\);$/m, 'app.whenReady().then(registerAppScheme);']],
    noticedBy: 'starts in order: data folder, then the lock; scheme, sandbox and switches before ready',
  },
  {
    name: 'a script may send to any address by UDP',
    change: [[/contents\.setWebRTCIPHandlingPolicy\(.*\);/, '']],
    noticedBy: 'no contents, whoever made them, go anywhere or open anything',
  },
  {
    name: 'the sandbox of the whole app is forgotten',
    change: [[/^app\.enableSandbox\(\);$/m, '']],
    noticedBy: 'starts in order: data folder, then the lock; scheme, sandbox and switches before ready',
  },
  {
    name: 'the data folder is left where Electron puts it, in the roaming profile',
    change: [[/^app\.setPath\("userData".*\);$/m, '']],
    noticedBy: 'starts in order: data folder, then the lock; scheme, sandbox and switches before ready',
  },
  {
    name: 'a second start goes on',
    change: [[/app\.requestSingleInstanceLock\(\)/, '(app.requestSingleInstanceLock(), true)']],
    noticedBy: 'a second start opens nothing, starts no office and ends by itself',
  },
  {
    name: 'the preload is looked for where it is not',
    change: [['preload/index.cjs', 'preload/index.js']],
    noticedBy: 'each window is sandboxed, isolated and without Node',
  },
  {
    name: 'the office is looked for where it is not',
    change: [['main/office-under-electron.js', 'office/office-under-electron.js']],
    noticedBy: 'the office is a program that exists, started as a utility process',
  },
  {
    name: 'an option of the window is misspelt',
    change: [['contextIsolation: true', 'contextIsolated: true']],
    noticedBy: 'each window is sandboxed, isolated and without Node',
  },
  {
    name: 'the page gets Node',
    change: [['nodeIntegration: false', 'nodeIntegration: true']],
    noticedBy: 'each window is sandboxed, isolated and without Node',
  },
  {
    name: 'the bridge answers every frame',
    change: [[/senderFrame\?\.parent === null/, 'senderFrame !== null']],
    noticedBy: 'each channel answers the main frame of the app alone',
  },
  {
    name: 'the bridge answers other windows',
    change: [[/sender\.id === window\.webContents\.id && /, '']],
    noticedBy: 'each channel answers the main frame of the app alone',
  },
  {
    name: 'a permission is granted',
    change: [
      ['decide(false)', 'decide(permission === "media")'],
      [/\(_contents, _permission, decide\)/, '(_contents, permission, decide)'],
    ],
    noticedBy: 'no permission of the browser is given, asked or not',
  },
  {
    name: 'the check of permissions is forgotten',
    change: [[/^\s*session\.setPermissionCheckHandler.*$/m, '']],
    noticedBy: 'no permission of the browser is given, asked or not',
  },
  {
    name: 'frames inside of the page may go where they like',
    change: [[/^\s*contents\.on\("will-frame-navigate".*$/m, '']],
    noticedBy: 'no contents, whoever made them, go anywhere or open anything',
  },
  {
    name: 'windows may be opened',
    change: [['action: "deny"', 'action: "allow"']],
    noticedBy: 'no contents, whoever made them, go anywhere or open anything',
  },
  {
    name: 'requests to elsewhere are let through',
    change: [[/cancel: !isOwnRequest\(details\.url\)/, 'cancel: false']],
    noticedBy: 'nothing remote is loaded: every request but the app’s own is cancelled',
  },
  {
    name: 'the last process ends before the office has closed its store',
    change: [[/^(\s*)event\.preventDefault\(\);\n(\s*office)/m, '$2']],
    noticedBy: 'ends in order: the office has closed its store before the last process ends',
  },
  {
    name: 'office and token are forked, which a fuse forbids in the installed app',
    change: [['utilityProcess.fork(', 'process.getBuiltinModule("node:child_process").fork(']],
    noticedBy: 'the office is a program that exists, started as a utility process',
  },
  {
    name: 'a crashed page is never loaded again',
    change: [[/^\s*if \(calm\) contents\.reload\(\);$/m, '']],
    noticedBy: 'a crashed page is loaded again, one that crashes at once is left alone',
  },
  {
    name: 'a name that Electron does not have',
    change: [[/app\.setAppUserModelId\(/, 'app.setAppUserModelID(']],
    noticedBy: 'starts in order: data folder, then the lock; scheme, sandbox and switches before ready',
  },
  {
    name: 'an event that Electron does not have',
    change: [['"second-instance"', '"secondInstance"']],
    noticedBy: 'a second start brings the window to the front',
  },
  {
    name: 'closing the window closes it',
    change: [[/if \(quitting\) return;\n\s*event\.preventDefault\(\);/, 'if (quitting) return;']],
    noticedBy: 'closing the window leaves the app in the tray, and the person is told once',
  },
  {
    name: 'a window that stays keeps the app from quitting',
    change: [[/app\.on\("before-quit".*\);/, '']],
    noticedBy: 'the tray opens, and quits in order; what needs a person is offered to nobody',
  },
  {
    name: 'a start with the computer shows its window',
    change: [['if (hidden) return;', '']],
    noticedBy: 'a start with the computer brings no window until somebody asks',
  },
  {
    name: 'a file from outside may be a link to another',
    change: [
      [/if \(!\(await lstat\(path\)\)\.isFile\(\)\) return null;/, ''],
      [/constants\.O_NOFOLLOW/, '0'],
    ],
    noticedBy: 'a .lontar file that is opened reaches the office by its bytes; folders, links and strangers do not',
  },
  {
    name: 'macOS’s links are not heard',
    change: [[/"open-url"/, '"continue-activity"']],
    noticedBy: 'a link of a mail reaches the office at the first start, a second start, and as macOS tells it',
  },
  {
    name: 'the lock of the screen is not passed on',
    change: [[/.*"lock-screen".*/, '']],
    noticedBy: 'the office hears of sleep and of the lock of the screen',
  },
  {
    name: 'a notice leads nowhere',
    change: [['clicked(place)', 'clicked(null)']],
    noticedBy: 'a click on a notice brings the window and leads to its letter',
  },
  {
    name: 'the window stays on a screen that is gone',
    change: [['"display-removed"', '"display-added"']],
    noticedBy: 'the window comes back where it was, and from a screen that is gone',
  },
  {
    name: 'the network is cut off for the whole program',
    change: [
      [
        /^app\.enableSandbox\(\);$/m,
        'app.enableSandbox(); app.commandLine.appendSwitch("proxy-server", "http://127.0.0.1:1");',
      ],
    ],
    noticedBy: 'the window asks nobody, the office asks by Electron, and no proxy gets a password',
  },
]
