export const PoliciesPart = () => null
