import { area } from '../area.ts'

/** Words of drafting. */
export const { id, en } = area({ 'draft.title': 'Draf surat' }, { 'draft.title': 'Draft letter' })
