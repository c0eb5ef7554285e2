/** Names of the two ways between Electron's preload and main. A file of its own: the preload must stay free of schemas. */
export const bridgeChannels = { call: 'lontar:call', event: 'lontar:event' } as const
