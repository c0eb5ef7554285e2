/** What the tray knows of the office. Numbers only: the shell knows no letters. */
export interface TrayState {
  session: 'nobody' | 'open' | 'locked'
  /** Letters and cases that wait for the person. */
  waitingForMe: number
  /** Steps that wait to be sent. */
  toSend: number
  online: boolean
}

export const quietTray: TrayState = { session: 'nobody', waitingForMe: 0, toSend: 0, online: true }

export type TrayAct = 'open' | 'waiting' | 'sync' | 'lock' | 'quit'
export interface TrayItem {
  id: TrayAct
  label: string
  enabled: boolean
}

const words = {
  id: {
    open: 'Buka Lontar',
    waiting: (n: number) => `Menunggu Anda: ${n}`,
    none: 'Tidak ada yang menunggu Anda',
    sync: 'Kirim dan terima sekarang',
    lock: 'Kunci',
    quit: 'Keluar',
    nobody: 'Lontar · belum masuk',
    locked: 'Lontar · terkunci',
    toSend: (n: number) => `${n} langkah menunggu dikirim`,
    offline: 'tanpa jaringan',
    sent: 'semua terkirim',
    stays: 'Lontar tetap bekerja',
    staysBody:
      'Surat tetap dikirim dan kabar tetap datang. Buka kembali lewat ikon daun di baki, atau keluar dari sana.',
  },
  en: {
    open: 'Open Lontar',
    waiting: (n: number) => `Waiting for you: ${n}`,
    none: 'Nothing waits for you',
    sync: 'Send and receive now',
    lock: 'Lock',
    quit: 'Quit',
    nobody: 'Lontar · not signed in',
    locked: 'Lontar · locked',
    toSend: (n: number) => (n === 1 ? '1 step waits to be sent' : `${n} steps wait to be sent`),
    offline: 'no network',
    sent: 'everything sent',
    stays: 'Lontar stays at work',
    staysBody: 'Letters are still sent and news arrives. Open it again by the leaf in the tray, or quit from there.',
  },
}
export type TrayLanguage = keyof typeof words

/** Indonesian unless the system is English. */
export const trayLanguage = (system: string | undefined): TrayLanguage => (system?.startsWith('en') ? 'en' : 'id')

export const trayMenu = (state: TrayState, language: TrayLanguage): TrayItem[] => {
  const w = words[language]
  const open = state.session === 'open'
  return [
    { id: 'open', label: w.open, enabled: true },
    {
      id: 'waiting',
      label: open && state.waitingForMe > 0 ? w.waiting(state.waitingForMe) : w.none,
      enabled: open && state.waitingForMe > 0,
    },
    { id: 'sync', label: w.sync, enabled: open },
    { id: 'lock', label: w.lock, enabled: open },
    { id: 'quit', label: w.quit, enabled: true },
  ]
}

/** Windows shows 127 characters at most. */
export const trayTip = (state: TrayState, language: TrayLanguage): string => {
  const w = words[language]
  if (state.session !== 'open') return state.session === 'nobody' ? w.nobody : w.locked
  const parts = ['Lontar']
  if (state.waitingForMe > 0) parts.push(w.waiting(state.waitingForMe))
  parts.push(state.toSend > 0 ? w.toSend(state.toSend) : w.sent)
  if (!state.online) parts.push(w.offline)
  return parts.join(' · ')
}

/** Told once, when the window is closed for the first time and the app stays. */
export const staysNotice = (language: TrayLanguage): { title: string; body: string } => ({
  title: words[language].stays,
  body: words[language].staysBody,
})
