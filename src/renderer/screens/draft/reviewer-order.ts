/** The reviewers of a letter in the order in which they give paraf. Each stands in it once. */
export const addReviewer = (reviewers: string[], positionId: string): string[] =>
  reviewers.includes(positionId) ? reviewers : [...reviewers, positionId]

export const removeReviewer = (reviewers: string[], positionId: string): string[] =>
  reviewers.filter((id) => id !== positionId)

/** One place earlier (-1) or later (+1); at the ends nothing moves. */
export const moveReviewer = (reviewers: string[], positionId: string, step: -1 | 1): string[] => {
  const from = reviewers.indexOf(positionId)
  const to = from + step
  if (from < 0 || to < 0 || to >= reviewers.length) return reviewers
  const others = removeReviewer(reviewers, positionId)
  return [...others.slice(0, to), positionId, ...others.slice(to)]
}
