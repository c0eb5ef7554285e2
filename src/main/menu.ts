import { Menu } from 'electron'

const words = {
  id: {
    file: 'Berkas',
    quit: 'Keluar',
    edit: 'Sunting',
    undo: 'Urungkan',
    redo: 'Ulangi',
    cut: 'Potong',
    copy: 'Salin',
    paste: 'Tempel',
    all: 'Pilih semua',
    view: 'Tampilan',
    larger: 'Perbesar',
    smaller: 'Perkecil',
    usual: 'Ukuran semula',
    full: 'Layar penuh',
  },
  en: {
    file: 'File',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    all: 'Select all',
    view: 'View',
    larger: 'Zoom in',
    smaller: 'Zoom out',
    usual: 'Actual size',
    full: 'Full screen',
  },
}

/** Only what a window needs for editing and seeing; everything else is on the screens. Indonesian unless the system is English. */
export const buildMenu = (systemLanguage: string | undefined, developing: boolean): Menu => {
  const w = words[systemLanguage?.startsWith('en') ? 'en' : 'id']
  return Menu.buildFromTemplate([
    { label: w.file, submenu: [{ role: 'quit', label: w.quit }] },
    {
      label: w.edit,
      submenu: [
        { role: 'undo', label: w.undo },
        { role: 'redo', label: w.redo },
        { type: 'separator' },
        { role: 'cut', label: w.cut },
        { role: 'copy', label: w.copy },
        { role: 'paste', label: w.paste },
        { role: 'selectAll', label: w.all },
      ],
    },
    {
      label: w.view,
      submenu: [
        { role: 'zoomIn', label: w.larger },
        { role: 'zoomOut', label: w.smaller },
        { role: 'resetZoom', label: w.usual },
        { role: 'togglefullscreen', label: w.full },
        { role: 'toggleDevTools', visible: developing, enabled: developing },
      ],
    },
  ])
}
