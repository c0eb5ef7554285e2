import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { startTestServer } from '../../src/server/testing/test-server.ts'

/** Every route of the real server, as `GET /v1/feed`: what it registers, not what somebody remembered to write down. */
export const routeTable = async (): Promise<string[]> => {
  const routes = new Set<string>()
  const onStart = (message: unknown) => {
    ;(message as { fastify: FastifyInstance }).fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.add(`${one} ${url}`)
    })
  }
  subscribe('fastify.initialization', onStart)
  const server = await startTestServer()
  unsubscribe('fastify.initialization', onStart)
  await server.remove()
  return [...routes].toSorted()
}
