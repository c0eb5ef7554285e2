import { useMemo } from 'react'
import { permitKindOf, permitKindsOf } from '../../../../domain/permits/kind/permit-kinds-of.ts'
import { useLanguage } from '../../../i18n/text-context.tsx'
import { useSession } from '../../../session/session-context.tsx'

export interface KindNames {
  kind: (id: string) => string
  step: (id: string, version: number, step: string) => string
  /** In its newest version. */
  steps: (id: string) => { id: string; days: number }[]
  serviceDays: (id: string) => number | null
}

/** Kinds of permits and their steps in the language of the screens; an id stands in for what the directory has lost. */
export const useKindNames = (): KindNames => {
  const { directory } = useSession()
  const [language] = useLanguage()
  return useMemo(() => {
    const newest = new Map(permitKindsOf(directory).map((kind) => [kind.id, kind]))
    const named = (one: { name: string; nameEn: string } | undefined) => (language === 'id' ? one?.name : one?.nameEn)
    return {
      kind: (id) => named(newest.get(id)) ?? id,
      step: (id, version, step) =>
        named((permitKindOf(directory, id, version) ?? newest.get(id))?.steps.find((each) => each.id === step)) ?? step,
      steps: (id) => newest.get(id)?.steps ?? [],
      serviceDays: (id) => newest.get(id)?.serviceDays ?? null,
    }
  }, [directory, language])
}
