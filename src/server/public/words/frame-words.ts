import type { Both } from '../language.ts'

/** What stands around every public page. */
export const frameWords = {
  id: {
    skip: 'Langsung ke isi',
    services: 'Perizinan',
    apply: 'Ajukan',
    track: 'Lacak',
    check: 'Periksa',
    otherLanguage: 'English',
    nav: 'Layanan',
    privacy: 'Halaman ini tidak memakai pelacak, iklan, atau kuki.',
  },
  en: {
    skip: 'Skip to content',
    services: 'Permits',
    apply: 'Apply',
    track: 'Track',
    check: 'Check',
    otherLanguage: 'Indonesia',
    nav: 'Services',
    privacy: 'This site uses no trackers, advertisements or cookies.',
  },
} satisfies Both<Record<string, string>>
