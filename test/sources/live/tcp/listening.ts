/** A port of this machine that accepts connections until the test is over. */

import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Listening {
  readonly port: number
  /** Nobody listens there any more. */
  close(): Promise<void>
}

export async function listening(onSocket: (socket: Socket) => void, host = '127.0.0.1'): Promise<Listening> {
  const server = createServer(onSocket)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, host, resolve)
  })
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  onTestFinished(close)
  return { port: (server.address() as AddressInfo).port, close }
}
