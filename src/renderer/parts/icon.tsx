/** Line drawings on a 20 px grid, drawn for Lontar. They never stand alone for a meaning: a word is always with them. */
const paths = {
  home: 'M3 9.5 10 4l7 5.5M5 8.5V16h10V8.5M8.5 16v-4h3v4',
  waiting: 'M5 3h10M5 17h10M6 3c0 4 4 4.5 4 7s-4 3-4 7M14 3c0 4-4 4.5-4 7s4 3 4 7',
  inbox: 'M3 11 5.5 4h9L17 11v5H3zM3 11h4l1 2h4l1-2h4',
  draft: 'M4 16l.8-3.4L13 4.4l2.6 2.6-8.2 8.2zM11.5 6l2.6 2.6',
  send: 'M3 10 17 3.5 13 16.5l-3.5-5zM9.5 11.5 17 3.5',
  archive: 'M3 4h14v3.5H3zM4.5 7.5V16h11V7.5M8 10.5h4',
  alert: 'M10 3.5 17.5 16.5h-15zM10 8v4M10 14.2v.3',
  sync: 'M4 10a6 6 0 0 1 10.5-4L16 7.5M16 4v3.5h-3.5M16 10a6 6 0 0 1-10.5 4L4 12.5M4 16v-3.5h3.5',
  search: 'M9 14.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11zM13 13l4 4',
  plus: 'M10 4v12M4 10h12',
  minus: 'M4 10h12',
  close: 'M5 5l10 10M15 5 5 15',
  check: 'M4 10.5 8.5 15 16 5.5',
  up: 'M5 12.5 10 7.5l5 5',
  down: 'M5 7.5l5 5 5-5',
  left: 'M12.5 5l-5 5 5 5',
  right: 'M7.5 5l5 5-5 5',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.8',
  clip: 'M13.5 6.5 7.8 12.2a1.6 1.6 0 0 0 2.3 2.3l5.7-5.8a3.2 3.2 0 0 0-4.5-4.5L5.3 10.1a4.8 4.8 0 0 0 6.8 6.8l4.4-4.4',
  sign: 'M3 16.5h14M4 13c3-7 5.5-9 6.5-8.2C12 6 6 12.5 8 13c1.5.4 2.5-3 4-2.8 1.2.2 0 2 1.5 2.3 1 .2 1.7-.5 2.5-1',
  number: 'M7.5 4 6 16M14 4l-1.5 12M4 8h13M3 12h13',
  back: 'M8 5 4 9l4 4M4 9h8a4 4 0 0 1 0 7.5H9',
  fitWidth: 'M3 4v12M17 4v12M6 10h8M8 8l-2 2 2 2M12 8l2 2-2 2',
  keyboard: 'M2.5 6h15v8h-15zM5.5 9h.1M8.5 9h.1M11.5 9h.1M14.5 9h.1M7 11.8h6',
  person: 'M10 10a3.2 3.2 0 1 0 0-6.4A3.2 3.2 0 0 0 10 10zM3.5 17c.6-3.5 3-5 6.5-5s5.9 1.5 6.5 5',
  people:
    'M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6zM2 16.5c.4-3 2.5-4.5 5.5-4.5s5.1 1.5 5.5 4.5M13 9.3a2.6 2.6 0 0 0 0-5M15 12.2c1.8.6 2.8 2 3 4.3',
  computer: 'M3.5 4.5h13v8.5h-13zM2 16h16',
  server: 'M4 3.5h12v5.5H4zM4 11h12v5.5H4zM6.5 6.2h.1M6.5 13.8h.1M10 6.2h3.5M10 13.8h3.5',
  telephone:
    'M5.5 3.5h3l1.2 3.6-1.9 1.3a9 9 0 0 0 3.8 3.8l1.3-1.9 3.6 1.2v3a1.5 1.5 0 0 1-1.6 1.5A12 12 0 0 1 4 5.1a1.5 1.5 0 0 1 1.5-1.6z',
  key: 'M7 13.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM10.5 10H17v3M14 10v2M7 10h.1',
  sealed: 'M5 2.8h7L15.5 6v11.2H5zM12 2.8V6h3.5M8 12h4.5v3H8zM9 12v-1.2a1.2 1.2 0 0 1 2.4 0V12',
  token: 'M2.5 7.5h9v5h-9zM11.5 8.5H17v3h-5.5M14 10h.1M5 10h.1',
  reader: 'M3 8.5h14v8H3zM6 8.5v-5h8v5M6 6h8M6 13.5h4',
  keypad:
    'M5 2.5h10v15H5zM7 5h6v2.5H7zM7.5 10.5h.1M10 10.5h.1M12.5 10.5h.1M7.5 13h.1M10 13h.1M12.5 13h.1M7.5 15.5h.1M10 15.5h.1M12.5 15.5h.1',
  lock: 'M5 9h10v7.5H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  tree: 'M4 4h5v4H4zM11 12h5v4h-5zM6.5 8v6H11',
  book: 'M4 4.5h5a1.5 1.5 0 0 1 1 .4 1.5 1.5 0 0 1 1-.4h5V15h-5a1.5 1.5 0 0 0-1 .5 1.5 1.5 0 0 0-1-.5H4zM10 5v10.5',
  stamp: 'M4 16.5h12M5 13.5h10v-2.2l-3.3-1V8.7a3 3 0 1 0-3.4 0v1.6l-3.3 1z',
  print: 'M6 7V3.5h8V7M6 14H3.5V7h13v7H14M6 11.5h8v5H6z',
  save: 'M10 3v9M6.5 8.5 10 12l3.5-3.5M4 15.5h12',
  filter: 'M3 5h14M6 10h8M8.5 15h3',
  star: 'M10 3.5l2 4.2 4.6.6-3.4 3.2.9 4.6L10 13.8l-4.1 2.3.9-4.6L3.4 8.3 8 7.7z',
  copy: 'M7 7h9v9.5H7zM4 13V3.5h9',
  settings: 'M3 6h6M13 6h4M3 14h3M10 14h7M11 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 16a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v5M10 6.2v.3',
  void: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM5 5l10 10',
} as const
export type IconName = keyof typeof paths

export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path
      d={paths[name]}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  </svg>
)
