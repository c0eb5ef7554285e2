export const AboutPart = () => null
