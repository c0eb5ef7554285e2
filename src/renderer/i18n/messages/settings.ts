import { area } from '../area.ts'

/** Words round the parts of the settings; each part has an area of its own. */
export const settings = area(
  {
    'nav.pengaturan': 'Pengaturan',
    'settings.parts': 'Bagian pengaturan',
    'settings.part.keamanan': 'Keamanan',
    'settings.part.cadangan': 'Cadangan dan perbaikan',
    'settings.part.kebijakan': 'Kebijakan',
    'settings.part.diagnosis': 'Diagnosis',
    'settings.part.tentang': 'Tentang Lontar',
  },
  {
    'nav.pengaturan': 'Settings',
    'settings.parts': 'Parts of the settings',
    'settings.part.keamanan': 'Security',
    'settings.part.cadangan': 'Backup and repair',
    'settings.part.kebijakan': 'Policies',
    'settings.part.diagnosis': 'Diagnosis',
    'settings.part.tentang': 'About Lontar',
  },
)
