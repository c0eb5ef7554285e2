import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { ServerMetrics } from './server-metrics.ts'

/** Where the numbers are to be had: an address of their own, which no proxy leads to. */
export interface MetricsDoor {
  url: string
  close(): Promise<void>
}

/** @param address as `127.0.0.1:9464` */
export const serveMetrics = async (metrics: ServerMetrics, address: string): Promise<MetricsDoor> => {
  const { hostname, port } = new URL(`http://${address}`)
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return response.writeHead(404).end()
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text),
      () => response.writeHead(503).end(),
    )
  })
  server.listen(Number(port || 80), hostname.replaceAll(/[[\]]/g, ''))
  await once(server, 'listening')
  return {
    url: `http://${hostname}:${(server.address() as AddressInfo).port}/metrics`,
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
