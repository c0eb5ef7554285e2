/** What a paper is to its case: the permit, a refusal, a letter that sends the application back, or the revocation of a permit. */
export const paperRoles = ['izin', 'penolakan', 'pengembalian', 'pencabutan'] as const
export type PaperRole = (typeof paperRoles)[number]
