import { area } from '../area.ts'

/** Words of signing and of the verdict on a signature. */
export const { id, en } = area({ 'signing.title': 'Tanda tangani surat' }, { 'signing.title': 'Sign letters' })
