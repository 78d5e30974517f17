/** Asks the system of this machine which way it sends traffic to an address. Nothing is sent there. */

import { isIP } from 'node:net'
import { networkInterfaces, platform } from 'node:os'
import { isNotRun, type NotRun, type OwnRouteEvidence, type OwnRouteProbe } from '../../observed/probe.ts'
import type { Means } from '../prober.ts'
import {
  readFibMatch,
  readLinkKind,
  readRefusal as readLinuxRefusal,
  readRouteGet as readLinuxRoute,
} from './parse-linux.ts'
import { readRefusal as readMacosRefusal, readRouteGet as readMacosRoute } from './parse-macos.ts'
import { ADDRESS_VARIABLE, readFound, SCRIPT } from './parse-windows.ts'
import { complaint, type Program, type Ran, run } from './run.ts'
import type { Way } from './way.ts'

const MOST_OUTPUT = 16 * 1024

type Observed = Promise<OwnRouteEvidence | NotRun>

/** @throws Error when it is ended from outside */
export async function observeRoute({ address }: Pick<OwnRouteProbe, 'address'>, means: Means): Observed {
  // The last word on what becomes an argument: digits, dots and colons.
  if (isIP(address) === 0 || address.includes('%')) return { notRun: 'it is no address' }
  switch (platform()) {
    case 'linux':
      return onLinux(address, means)
    case 'darwin':
      return onMacos(address, means)
    case 'win32':
      return onWindows(address, means)
    default:
      return { notRun: `this release does not know how ${platform()} tells its routes` }
  }
}

async function onLinux(address: string, means: Means): Observed {
  const end = performance.now() + means.timeoutMs
  const ip = (...args: readonly string[]) =>
    run({ file: 'ip', args: ['-j', ...args] }, { ...means, timeoutMs: Math.max(1, Math.ceil(end - performance.now())) })
  const got = await ip('route', 'get', address)
  const way = wayOf(got, readLinuxRoute, readLinuxRefusal)
  if (isNotRun(way) || way.outcome !== 'routed' || isNotRun(got)) return shown(way, [got])
  // What the kernel or an old iproute2 does not tell of these is left out.
  const match = await ip('route', 'get', 'fibmatch', address)
  const link = await ip('-d', 'link', 'show', 'dev', way.interface)
  const prefix = isNotRun(match) ? undefined : readFibMatch(match.stdout, address)
  const kind = isNotRun(link) ? undefined : readLinkKind(link.stdout)
  return shown({ ...way, ...(kind !== undefined && { kind }), ...(prefix !== undefined && { prefix }) }, [
    got,
    match,
    link,
  ])
}

async function onMacos(address: string, means: Means): Observed {
  const family = address.includes(':') ? ['-inet6'] : []
  const got = await run({ file: '/sbin/route', args: ['-n', 'get', ...family, address] }, means)
  const way = wayOf(got, (text) => readMacosRoute(text, address), readMacosRefusal)
  if (isNotRun(way) || way.outcome !== 'routed') return shown(way, [got])
  const source = onlyAddressOf(way.interface, isIP(address))
  return shown({ ...way, ...(source !== undefined && { source }) }, [got])
}

async function onWindows(address: string, means: Means): Observed {
  const folder = process.env.SystemRoot
  if (folder === undefined) return { notRun: 'where Windows lies is not known (SystemRoot)' }
  const program: Program = {
    // By its whole name, since a bare one would be looked for in the working folder first.
    file: `${folder}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`,
    args: ['-NoProfile', '-NonInteractive', '-Command', SCRIPT],
    env: { [ADDRESS_VARIABLE]: address },
  }
  const got = await run(program, means)
  return shown(
    wayOf(got, readFound, () => undefined),
    [got],
  )
}

/** What a program said of the way, or why it did not. */
function wayOf(
  ran: Ran | NotRun,
  read: (text: string) => Way | undefined,
  readRefusal: (complained: string) => Way | undefined,
): Way | NotRun {
  if (isNotRun(ran)) return ran
  const way = ran.exitCode === 0 ? read(ran.stdout) : undefined
  return (
    way ?? readRefusal(ran.stderr) ?? { notRun: `what the system says of its route cannot be read: ${complaint(ran)}` }
  )
}

/** The evidence, with what the programs printed. */
function shown(way: Way | NotRun, printed: readonly (Ran | NotRun)[]): OwnRouteEvidence | NotRun {
  if (isNotRun(way)) return way
  const texts = printed.flatMap((ran) => (isNotRun(ran) ? [] : [ran.stdout.trim(), ran.stderr.trim()]))
  const output = texts.filter((text) => text !== '').join('\n')
  return { ...way, output: output.slice(0, MOST_OUTPUT) }
}

/** `route` of macOS does not tell the address it starts from; an interface with one address leaves no other. */
function onlyAddressOf(name: string, family: number): string | undefined {
  const own = (networkInterfaces()[name] ?? []).filter((each) => each.family === `IPv${family}`)
  const [first, ...others] = own.map(({ address }) => address).filter((address) => !address.startsWith('fe80:'))
  return others.length === 0 ? first : undefined
}
