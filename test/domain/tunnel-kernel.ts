/** The routing table of the Linux kernel, in a network namespace that ends with the process that made it. */

import { spawnSync } from 'node:child_process'
import { formatPrefix } from '../../src/domain/prefix.ts'
import type { Decision, TunnelPolicy, TunnelRoute } from '../../src/domain/tunnel.ts'
import { needs } from '../support/gate.ts'

/** The interfaces of a policy: a kernel may lack any of these kinds. */
const KINDS: readonly ((name: string) => string)[] = [
  (name) => `link add ${name} type dummy`,
  (name) => `link add ${name} type ifb`,
  (name) => `link add ${name} type veth peer name ${name}-peer`,
]

/** Runs `ip` commands in a new namespace, as one batch. */
export function inNamespace(commands: readonly string[]) {
  const root = process.getuid?.() === 0
  const enter = root ? ['-n'] : ['-rn']
  const run = spawnSync('unshare', [...enter, 'ip', '-j', '-batch', '-'], {
    input: `${commands.join('\n')}\n`,
    encoding: 'utf8',
    timeout: 60_000,
    maxBuffer: 64 * 1024 * 1024,
  })
  return { status: run.status, stdout: run.stdout, stderr: run.stderr }
}

/** The commands that make the interfaces. */
export function interfaces(add: (name: string) => string): readonly string[] {
  const peers = add('tun').includes('peer') ? ['link set tun-peer up', 'link set direct-peer up'] : []
  return ['link set lo up', ...['tun', 'direct'].flatMap((name) => [add(name), `link set ${name} up`]), ...peers]
}

/** The commands that install a policy. */
export function install({ includes, excludes, defaultRoute, tie }: TunnelPolicy): readonly string[] {
  const metric = (route: TunnelRoute, verdict: 'tunnel' | 'direct') =>
    tie === 'metric' ? (route.metric ?? 0) * 10 : tie === verdict ? 10 : 20
  const line = (dev: string) => (route: TunnelRoute) =>
    `route add ${formatPrefix(route.prefix)} dev ${dev} metric ${metric(route, dev === 'tun' ? 'tunnel' : 'direct')}`
  const dev = (to: string) => (to === 'tunnel' ? 'tun' : 'direct')
  return [
    `route add 0.0.0.0/0 dev ${dev(defaultRoute.v4.to)} metric 5000`,
    `route add ::/0 dev ${dev(defaultRoute.v6.to)} metric 5000`,
    ...sameMetric(includes, excludes, tie).map(line('tun')),
    ...sameMetric(excludes, includes, tie).map(line('direct')),
  ]
}

/** The kernel refuses two routes of one prefix and metric: such a tie is undecided here, and is not asked for. */
function sameMetric(routes: readonly TunnelRoute[], others: readonly TunnelRoute[], tie: TunnelPolicy['tie']) {
  if (tie !== 'metric') return routes
  const held = new Set(others.map((route) => `${formatPrefix(route.prefix)} ${route.metric}`))
  return routes.filter((route) => !held.has(`${formatPrefix(route.prefix)} ${route.metric}`))
}

export function isUndecidedTie({ verdict, winner, runnerUp }: Decision): boolean {
  return verdict === 'undecided' && winner?.prefix.length === runnerUp?.prefix.length
}

/** The kind of interface that can be made here. Some containers have the programs, and may make no namespaces. */
function interfaceKind(): (typeof KINDS)[number] | undefined {
  return KINDS.find((kind) => inNamespace([kind('tun')]).status === 0)
}

/** How interfaces are made here; undefined where tests with the kernel are skipped. */
export const add = needs('unshare') || needs('ip') ? undefined : interfaceKind()
