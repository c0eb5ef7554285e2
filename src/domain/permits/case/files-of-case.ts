import type { FileRef, Letter } from '../../letter.ts'

/** What an applicant handed in, what the agencies found, and the papers that came of it. Nothing for a letter that is no case. */
export const filesOfCase = ({ permit }: Letter): FileRef[] => {
  if (!permit) return []
  const found = permit.teams.flatMap(({ answer }) => [
    ...(answer?.visit?.photos ?? []),
    ...(answer?.report ? [answer.report] : []),
  ])
  const papers = permit.papers.flatMap(({ out }) => (out ? [out.pdf] : []))
  const handedIn = permit.application.documents.map(({ file }) => file)
  return [...handedIn, ...found, ...papers, ...(permit.report?.received?.files ?? [])]
}
