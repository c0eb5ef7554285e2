/** People grouped by their OPD, in the order in which the OPDs first appear. */
export const byUnit = <P extends { unit: string }>(people: readonly P[]): { unit: string; people: P[] }[] => {
  const groups = Map.groupBy(people, (person) => person.unit)
  return [...groups].map(([unit, members]) => ({ unit, people: members }))
}
