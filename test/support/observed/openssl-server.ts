/** TLS servers of the openssl program, and the certificates they present. */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Forge, type Issued, makeForge } from '../certificates.ts'

/** A root, an authority below it, and the keys of those it certifies. */
export interface Estate {
  readonly forge: Forge
  readonly root: Issued
  readonly authority: Issued
  /** One for these names, signed by the authority. */
  issue(names: readonly string[], spec?: Partial<Parameters<Forge['issue']>[0]>): Promise<Issued>
  keyOf(issued: Issued): string
}

const AUTHORITY = ['basicConstraints = critical, CA:TRUE', 'keyUsage = critical, keyCertSign, cRLSign']

export async function makeEstate(): Promise<Estate> {
  const forge = await makeForge()
  const root = await forge.issue({ subject: '/CN=Root', key: 'rsa1', extensions: AUTHORITY })
  const authority = await forge.issue({ subject: '/CN=Authority', key: 'rsa2', by: root, extensions: AUTHORITY })
  return {
    forge,
    root,
    authority,
    issue: (names, spec = {}) =>
      forge.issue({
        subject: `/CN=${names[0]}`,
        key: 'ec1',
        by: authority,
        extensions: [
          `subjectAltName = ${names.map((name) => `DNS:${name}`).join(',')}`,
          'extendedKeyUsage = serverAuth',
          'crlDistributionPoints = URI:http://pki.contoso.com/authority.crl',
        ],
        ...spec,
      }),
    keyOf: ({ key }) => join(forge.folder, `${key}.key`),
  }
}

/** What a server presents: its certificate, and after it the others in this order. */
export function presentedBy(estate: Estate, leaf: Issued, others: readonly Issued[] = [estate.authority]) {
  const chain = join(estate.forge.folder, `chain-${others.map(({ file }) => file.split('/').at(-1)).join('-')}.pem`)
  writeFileSync(chain, others.map(({ pem }) => pem).join(''))
  return ['-cert', leaf.file, '-key', estate.keyOf(leaf), ...(others.length > 0 ? ['-cert_chain', chain] : [])]
}

export interface Running {
  readonly address: string
  readonly port: number
  stop(): Promise<void>
}

/** Ready when it says so; ends with `stop`. */
export async function serve(
  args: readonly string[],
  { address = '127.0.0.1', port }: { readonly address?: string; readonly port?: number } = {},
): Promise<Running> {
  const own = port ?? (await freePort(address))
  const child = spawn('openssl', ['s_server', '-accept', `${address}:${own}`, ...args], { stdio: 'pipe' })
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.on('data', (text) => {
    said += text
  })
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  const ready = (async () => {
    for await (const line of createInterface(child.stdout)) if (line.startsWith('ACCEPT')) return true
    return false
  })()
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000)
  const isReady = await ready
  clearTimeout(timer)
  child.stdout.resume()
  if (!isReady) throw new Error(`openssl s_server did not start: ${said}`)
  return { address, port: own, stop }
}

async function freePort(address: string): Promise<number> {
  const server = createServer()
  server.listen(0, address)
  await once(server, 'listening')
  const { port } = server.address() as { readonly port: number }
  server.close()
  await once(server, 'close')
  return port
}
