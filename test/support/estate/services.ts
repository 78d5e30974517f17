/** What answers in the estate of contoso-single-edge, by names of its own: where, and with which fault where one is wanted. */

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { loadWithImports } from '../load.ts'
import { httpAsDescribed } from '../observed/http.ts'
import { serve } from '../observed/openssl-server.ts'
import { optionsScenario } from '../options-scenario.ts'
import {
  type Answering,
  accepting,
  listen,
  type Stoppable,
  sipUnauthorized,
  speaking,
  tlsBefore,
  web,
} from './own-servers.ts'
import { type Missing, startViews } from './views.ts'

/** What is wrong, where anything is. */
export interface Fault {
  readonly missing?: Missing
  /** The certificate is presented without that of the authority. */
  readonly chainless?: true
  /** A host whose URLs are not found. */
  readonly notFound?: string
}

type Start = (fault: Fault) => Promise<Stoppable>

const POOL = ['192.168.10.11', '192.168.10.12', '192.168.10.13']
const WEB_INSIDE = '192.168.10.20'
const OFFICE_WEB_APPS = '192.168.10.50'
const GATEWAY = '192.168.10.60'
const EDGE_INSIDE = '172.25.33.10'
const ACCESS = '131.107.155.10'
const WEB_CONFERENCING = '131.107.155.20'
const AV = '131.107.155.30'
const REVERSE_PROXY = '131.107.155.40'
const TURN_PORT = 3478

/** Ports that are open, and where nothing more is asked. */
const OPEN: readonly (readonly [address: string, ...ports: number[]])[] = [
  [EDGE_INSIDE, 443],
  ...POOL.map((address) => [address, 80, 443, 8057, 8058] as const),
  [WEB_INSIDE, 80, 8080],
  [ACCESS, 5269],
  [AV, 443],
]

/** @param folder holds `env.yaml` and the folder of the reference environment, whose certificates have keys */
export function servicesOf(folder: string): Readonly<Record<string, Start>> {
  const reference = join(folder, 'contoso-single-edge')
  const certs = join(reference, 'certs')
  const read = (file: string) => readFileSync(join(certs, file), 'utf8')
  const described = httpAsDescribed(loadWithImports(join(folder, 'env.yaml'), { workingFolder: folder }))
  const answering = ({ notFound }: Fault): Answering => {
    return (question) => (new URL(question.url).hostname === notFound ? undefined : described(question))
  }
  const inside = (name: string) => speaking(read(`${name}.key`), read(`${name}.pem`) + read('internal-ca.pem'))
  const outside = (name: string) => speaking(read(`${name}.key`), read(`${name}.pem`))
  /** One of OpenSSL, which presents a certificate and speaks no further. */
  const presenting = (name: string, chain: string, address: string, port: number): Start => {
    return ({ chainless }) => {
      const file = join(certs, name)
      const presented = ['-cert', `${file}.pem`, '-key', `${file}.key`]
      const authority = chainless ? [] : ['-cert_chain', join(certs, chain)]
      return serve([...presented, ...authority, '-cipher', 'ALL:@SECLEVEL=0', '-no_tls1_3'], {
        address,
        port,
      })
    }
  }
  const registrars = POOL.map((address, index): [string, Start] => [
    `${address}:5061`,
    () => listen(sipUnauthorized(inside(`fe0${index + 1}`)), address, 5061),
  ])
  const open = OPEN.flatMap(([address, ...ports]) =>
    ports.map((port): [string, Start] => [`${address}:${port}`, () => listen(accepting(), address, port)]),
  )
  return {
    dns: ({ missing }) => startViews(join(reference, 'zones'), missing),
    'owas.contoso.net:443': presenting('owas', 'internal-ca.pem', OFFICE_WEB_APPS, 443),
    'lsedge.contoso.net:5061': presenting('edge-internal', 'internal-ca.pem', EDGE_INSIDE, 5061),
    'lsedge.contoso.net:5062': presenting('edge-internal', 'internal-ca.pem', EDGE_INSIDE, 5062),
    'sip.contoso.com:5061': presenting('edge-external', 'public-ca.pem', ACCESS, 5061),
    'webcon.contoso.com:443': presenting('edge-external', 'public-ca.pem', WEB_CONFERENCING, 443),
    'sip.contoso.com:443': () => listen(sipUnauthorized(outside('edge-external')), ACCESS, 443),
    'web services inside': (fault) => listen(web(answering(fault), inside('fe01')), WEB_INSIDE, 443),
    'reverse proxy': (fault) => listen(web(answering(fault), outside('reverse-proxy')), REVERSE_PROXY, 443),
    'reverse proxy over HTTP': (fault) => listen(web(answering(fault)), REVERSE_PROXY, 80),
    ...Object.fromEntries([...registrars, ...open]),
    stun: () => turn(folder),
    gateway: () => sipp(folder),
    'gateway over TLS': () => listen(tlsBefore(GATEWAY, 5066, inside('fe01')), GATEWAY, 5067),
  }
}

function turn(folder: string): Promise<Stoppable> {
  const where = [EDGE_INSIDE, AV].flatMap((address) => [`--listening-ip=${address}`, `--relay-ip=${address}`])
  const files = ['--log-file=stdout', `--pidfile=${join(folder, 'turn.pid')}`, `--userdb=${join(folder, 'turn.db')}`]
  const users = ['--lt-cred-mech', '--realm=contoso.com', '--user=nobody:secret']
  const args = [
    '-n',
    '--no-cli',
    '--no-tls',
    '--no-dtls',
    `--listening-port=${TURN_PORT}`,
    ...where,
    ...files,
    ...users,
  ]
  return started(spawn('turnserver', args, { cwd: folder, stdio: 'ignore' }), EDGE_INSIDE, TURN_PORT)
}

function sipp(folder: string): Promise<Stoppable> {
  writeFileSync(join(folder, 'options.xml'), optionsScenario('200 OK'))
  const args = ['-sf', 'options.xml', '-nostdin', '-i', GATEWAY, '-p', '5066', '-t', 't1']
  return started(spawn('sipp', args, { cwd: folder, stdio: 'ignore' }), GATEWAY, 5066)
}

const TRIES = 300

/** Ready when it accepts connections; coturn takes both transports at the same time. */
async function started(child: ChildProcess, address: string, port: number): Promise<Stoppable> {
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGKILL')
    await ended
  }
  for (let tries = 0; tries < TRIES && child.exitCode === null; tries++) {
    if (await accepts(address, port)) return { stop }
    await pause(100)
  }
  await stop()
  throw new Error(`${child.spawnfile} did not come up`)
}

function accepts(address: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, address)
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    socket.once('connect', () => socket.destroy())
  })
}
