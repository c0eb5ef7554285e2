import type { MessageKey } from '../../i18n/messages.ts'

/** Every key of the screens and what it does, as `?` shows it. A test reads the screens and holds this list to be whole. */
export const shortcutGroups: { title: MessageKey; keys: [keys: string[], word: MessageKey][] }[] = [
  {
    title: 'shortcuts.everywhere',
    keys: [
      [['Ctrl', 'K'], 'frame.palette'],
      [['Ctrl', 'F'], 'shortcuts.findLetters'],
      [['?'], 'shortcuts.help'],
      [['Ctrl', 'I'], 'nav.catat'],
      [['Ctrl', 'Enter'], 'shortcuts.submit'],
      [['Ctrl', 'Z'], 'shortcuts.undo'],
      [['N'], 'frame.newLetter'],
    ],
  },
  {
    title: 'shortcuts.inLists',
    keys: [
      [['J'], 'shortcuts.next'],
      [['K'], 'shortcuts.previous'],
      [['Enter'], 'shortcuts.open'],
      [['/'], 'shortcuts.search'],
      [['Space'], 'shortcuts.scroll'],
    ],
  },
  {
    title: 'shortcuts.onTasks',
    keys: [
      [['P'], 'reading.paraf'],
      [['R'], 'reading.return'],
      [['N'], 'reading.giveNumber'],
      [['T'], 'reading.sign'],
      [['X'], 'shortcuts.mark'],
      [['E'], 'reading.edit'],
      [['A'], 'archive.put'],
      [['D'], 'disposition.give'],
      [['L'], 'disposition.reportBack'],
      [['S'], 'disposition.markDone'],
      [['F'], 'disposition.markFollowedUp'],
      [['B'], 'intake.reply'],
    ],
  },
  {
    title: 'shortcuts.tabs',
    keys: [
      [['Ctrl', 'Enter'], 'shortcuts.keepTab'],
      [['Ctrl', 'W'], 'shortcuts.closeTab'],
      [['Ctrl', 'Tab'], 'shortcuts.nextTab'],
      [['Ctrl', 'Shift', 'Tab'], 'shortcuts.previousTab'],
      [['Ctrl', '1'], 'shortcuts.nthTab'],
    ],
  },
  {
    title: 'shortcuts.inBody',
    keys: [
      [['Ctrl', 'B'], 'draft.bold'],
      [['Ctrl', 'I'], 'draft.italic'],
      [['Ctrl', 'U'], 'draft.underline'],
      [['Ctrl', 'Shift', '7'], 'draft.numbers'],
      [['Ctrl', 'Shift', '8'], 'draft.bullets'],
      [['Ctrl', ']'], 'editor.indent'],
      [['Ctrl', '['], 'editor.outdent'],
      [['Ctrl', 'Shift', 'E'], 'editor.align.center'],
      [['Ctrl', 'Shift', 'J'], 'editor.align.justify'],
      [['Ctrl', 'Z'], 'editor.undo'],
      [['Esc', 'Tab'], 'editor.leaveKey'],
    ],
  },
  {
    title: 'shortcuts.onDocument',
    keys: [
      [['+'], 'pdf.larger'],
      [['-'], 'pdf.smaller'],
      [['0'], 'pdf.fit'],
      [['C'], 'tools.copyNumber'],
      [['H'], 'tools.history'],
      [['V'], 'tools.changes'],
      [['Ctrl', 'P'], 'tools.print'],
    ],
  },
]
