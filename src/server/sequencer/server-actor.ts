/** What the server does by itself is done by nobody of the directory. */
export const serverActor = { personId: 'server', positionId: 'server', holding: 'definitif' } as const
