export const SecurityPart = () => null
