/** What stands as the kind of naskah in the letter of a permit case. No office drafts one: it begins with an application. */
export const caseContentKind = 'permohonan_izin'
