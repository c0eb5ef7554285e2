/** Who asks for a permit: one person, a group with a leader, or a company or organisation. */
export const applicantTypes = ['perorangan', 'kelompok', 'badan'] as const
export type ApplicantType = (typeof applicantTypes)[number]

/** In an `x-when` this name means the kind of applicant, not a field of the form. */
export const applicantField = 'pemohon'
/** In `x-notBefore` and `x-notAfter` this name means the day of the application. */
export const todayField = 'hari_ini'
