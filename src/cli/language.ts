/** Indonesian where the system speaks it, else English. */
export const language = (env: NodeJS.ProcessEnv = process.env): 'id' | 'en' =>
  (env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '').toLowerCase().startsWith('id') ? 'id' : 'en'
