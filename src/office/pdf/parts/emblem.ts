/**
 * The mark of the app and of sample letterheads: a fan of lontar palm above three written leaves. Invented; no region’s
 * coat of arms. SVG paths in a square of 100; assets/icons/icon.svg shows the same.
 */
export const emblem = {
  side: 100,
  fan: 'M43.2 64.5C30.7 56 23.7 55.3 10.9 57.7C21.6 65.1 28.3 67.3 43.2 64.5ZM44.5 61.7C36 46.3 28.3 41.4 13.8 37.7C20.9 50.9 27.5 57.2 44.5 61.7ZM46.9 59.7C45.9 40.3 40.3 31 27.6 20.2C28.4 36.8 32.3 47 46.9 59.7ZM50 59C58.1 40.1 57 28.2 50 12C43 28.2 42 40.1 50 59ZM53.1 59.7C67.7 47 71.6 36.8 72.4 20.2C59.7 31 54.1 40.3 53.1 59.7ZM55.5 61.7C72.5 57.2 79.1 50.9 86.2 37.7C71.7 41.4 64 46.3 55.5 61.7ZM56.8 64.5C71.7 67.3 78.4 65.1 89.1 57.7C76.3 55.3 69.3 56 56.8 64.5Z',
  leaves: 'M16 73H84V79H16ZM16 81.5H84V87.5H16ZM16 90H84V96H16Z',
  /** The hole through which the cord runs. */
  cord: 'M48.6 71H51.4V98H48.6Z',
  green: [0.05, 0.29, 0.2],
  gold: [0.72, 0.53, 0.13],
} as const
