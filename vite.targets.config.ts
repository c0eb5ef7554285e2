/** What the bundles must run on: Electron 45's own Chromium and Node, and an Edge or Chrome of the same year. */
export const target = { screens: 'chrome140', node: 'node24' } as const
