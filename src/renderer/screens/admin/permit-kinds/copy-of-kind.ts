import type { PermitKind } from '../../../../domain/permits/kind/permit-kind.ts'

/** A kind of its own to begin with: another id and code, version 1, kept from the public until somebody says so. */
export const copyOfKind = (kind: PermitKind, others: readonly PermitKind[]): PermitKind => {
  const free = (make: (n: number) => string, taken: string[]) => {
    let n = 2
    while (taken.includes(make(n))) n++
    return make(n)
  }
  const ids = others.map(({ id }) => id)
  const codes = others.map(({ code }) => code)
  return {
    ...kind,
    id: free((n) => `${kind.id.slice(0, 55)}_${n}`, ids),
    code: free((n) => `${kind.code.slice(0, 6)}${n}`, codes),
    version: 0,
    name: `${kind.name} (2)`,
    nameEn: `${kind.nameEn} (2)`,
    public: false,
  }
}
