/** Keepers are officers of the province: Indonesian, unless the system was set to English. Windows mostly sets none of these. */
export const keepersLanguage = (env: NodeJS.ProcessEnv = process.env): 'id' | 'en' =>
  (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase().startsWith('en') ? 'en' : 'id'
