/**
 * A client behind a router, each in a network namespace of its own: the client has 192.0.2.10 on eth0, the router
 * 192.0.2.1 and everything beyond. Both end with the process that made them.
 */

import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Vantage } from '../../src/question-observed.ts'
import type { Outcome, Probe } from '../../src/sources/observed/probe.ts'
import { needs } from './gate.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))

export interface Network {
  /** Commands of a shell, in the namespace of the client. */
  readonly client: readonly string[]
  /** The same of the router. */
  readonly router?: readonly string[]
  /** Sockets the router accepts connections at. */
  readonly listening?: readonly { readonly address: string; readonly port: number }[]
}

export interface Request {
  readonly vantage: Vantage
  readonly timeoutMs: number
  readonly probes: readonly Probe[]
}

/** Why tests in namespaces are skipped; undefined where they run. */
export function noNamespaces(): string | undefined {
  if (needs('unshare') || needs('ip')) return 'unshare and ip are not installed'
  const { status } = unshared('ip link add p0 type veth peer name eth0\nunshare -n true\n')
  if (status === 0) return undefined
  if (process.env.LYNC_READY_REQUIRE_SERVERS === '1') throw new Error('no namespace can be made here')
  return 'no namespace can be made here'
}

/** What probes bring that the client sends. */
export function probedByClient({ client, router = [], listening = [] }: Network, request: Request): readonly Outcome[] {
  const folder = mkdtempSync(join(tmpdir(), 'lync-ready-namespace-'))
  try {
    const { status, stdout, stderr } = unshared(
      `set -e
cd ${folder}
mkfifo up go
export REQUEST='${JSON.stringify(request)}'
unshare -n sh -ec 'echo > up; read _ < go
${UP}
ip link set lo up
${client.join('\n')}
cd ${root}
exec "${process.execPath}" --import tsx test/support/probe-here.ts "$REQUEST"' &
client=$!
read _ < up
ip link set lo up
ip link add p0 type veth peer name eth0
ip link set eth0 netns $client
ip addr add 192.0.2.1/24 dev p0
ip link set p0 up
echo 1 > /proc/sys/net/ipv4/ip_forward
${router.join('\n')}
SOCKETS='${JSON.stringify(listening)}' "${process.execPath}" -e '${LISTEN}' &
wait $client
`,
    )
    if (status !== 0) throw new Error(stderr)
    return JSON.parse(stdout) as readonly Outcome[]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const UP = `ip addr add 192.0.2.10/24 dev eth0
ip link set eth0 up
ip route add default via 192.0.2.1`

/** Lets the client go once every socket is open. */
const LISTEN = `
const sockets = JSON.parse(process.env.SOCKETS)
const open = ({ address, port }) => new Promise((resolve) =>
  require("node:net").createServer((socket) => socket.on("error", () => {})).listen(port, address, resolve))
Promise.all(sockets.map(open)).then(() => require("node:fs").writeFileSync("go", "\\n"))
`

function unshared(script: string) {
  return spawnSync('unshare', [...unshareArgs(), 'sh', '-s'], {
    input: script,
    encoding: 'utf8',
    timeout: 100_000,
  })
}

/** A network and processes of their own, all of which end with the first. */
export function unshareArgs(): readonly string[] {
  const user = process.getuid?.() === 0 ? [] : ['-r']
  return [...user, '-n', '-m', '-p', '-f', '--kill-child', '--mount-proc']
}
