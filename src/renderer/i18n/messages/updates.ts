import { area } from '../area.ts'

/** Words about versions of Lontar: the notice on every screen, and the part "about" of the settings. */
export const updates = area(
  {
    'updates.outdated':
      'Lontar {version} di komputer ini hanya untuk membaca: server meminta {minimum} atau yang lebih baru.',
    'updates.outdatedSafe':
      'Semua pekerjaan Anda tersimpan, dan yang menunggu tetap dikirim. TI akan memasang versi baru.',
    'updates.off': 'Lontar {version} hanya untuk membaca sampai TI memasang {minimum} atau yang lebih baru.',
    'updates.more': 'Selengkapnya',
    'updates.status': 'Lontar {version} tersedia',
    'updates.statusOutdated': 'hanya membaca: perlu diperbarui',
    'about.version': 'Versi',
    'about.parts': 'Bagian di dalamnya',
    'about.update': 'Pembaruan',
    'about.newer': 'Lontar {version} tersedia; TI akan memasangnya. Anda tidak perlu melakukan apa pun.',
    'about.news': 'Yang baru',
    'about.current': 'Ini versi yang diumumkan server.',
    'about.noneAnnounced': 'Server belum mengumumkan versi lain.',
    'about.minimum': 'Server meminta sedikitnya {minimum}.',
    'about.keys': 'Kunci rilis yang dipercaya',
    'about.keysHelp':
      'Pengumuman versi baru hanya dipercaya bila ditandatangani dengan salah satu kunci ini. Bandingkan sidik jarinya dengan yang diberikan pembuat rilis lewat jalan lain.',
    'about.noKeys': 'Belum ada: pengumuman versi baru tidak akan dipercaya.',
    'about.guides': 'Panduan',
    'about.guidesHelp': 'Cara memeriksa rilis tertulis dalam panduan rilis (docs/releases.md).',
  },
  {
    'updates.outdated':
      'Lontar {version} on this computer is for reading only: the server asks for {minimum} or later.',
    'updates.outdatedSafe': 'All your work is kept, and what waits is still sent. IT will install the new version.',
    'updates.off': 'Lontar {version} is for reading only until IT installs {minimum} or later.',
    'updates.more': 'More',
    'updates.status': 'Lontar {version} is available',
    'updates.statusOutdated': 'reading only: must be updated',
    'about.version': 'Version',
    'about.parts': 'Made of',
    'about.update': 'Updates',
    'about.newer': 'Lontar {version} is available; IT will install it. There is nothing for you to do.',
    'about.news': 'What is new',
    'about.current': 'This is the version that the server announces.',
    'about.noneAnnounced': 'The server has announced no other version.',
    'about.minimum': 'The server asks for {minimum} at least.',
    'about.keys': 'Release keys that are believed',
    'about.keysHelp':
      'The announcement of a version is believed only if one of these keys has signed it. Compare the fingerprints with those that the maker of the release gives by another way.',
    'about.noKeys': 'None yet: no announcement will be believed.',
    'about.guides': 'Guides',
    'about.guidesHelp': 'How to verify a release is in the guide to releases (docs/releases.md).',
  },
)
