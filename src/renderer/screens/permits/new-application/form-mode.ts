/** Ways to the form from a case: what was missing has come, an answer was entered wrongly, or a permit is extended or amended. */
export const formModes = ['perbaikan', 'pembetulan', 'perpanjangan', 'perubahan'] as const
export type FormMode = (typeof formModes)[number]
