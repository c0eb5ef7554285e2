export const DiagnosisPart = () => null
