import { listed } from '../../src/domain/listed.ts'
import { formatPrefix, type Prefix, parsePrefix } from '../../src/domain/prefix.ts'
import { lastOf } from '../../src/domain/prefix-sets.ts'
import { publicCount } from '../../src/domain/private-address.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, documented, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { hostPrefixOf, topicRow, type VpnAt, vpnsOf } from './shared.ts'
import { insideServers } from './shared-servers.ts'

export default defineRule({
  id: 'vpn/client-pools-private',
  title: 'VPN clients get private IPv4 addresses, or public ones where those inside are public too',
  severity: 'warn',
  why: 'Public addresses of somebody else are out of reach for clients, and Windows sends all of their class into the tunnel.',
  facts: ['vpn-requirements'],
  cites: ['RFC1918'],
  sections: ['vpn'],
  alsoReads: ['devices', 'edgePools', 'pools', 'sites'],
  skippedWhen: 'no VPN is described',
  *check(context) {
    for (const given of vpnsOf(context.environment.document)) yield* judge(given, context)
  },
})

function isPublic(prefix: Prefix): boolean {
  return prefix.family === 4 && publicCount(prefix.base, lastOf(prefix)) > 0n
}

function read(text: string): Prefix | undefined {
  const prefix = parsePrefix(text, { hostBits: 'cut' })
  return 'fault' in prefix ? undefined : prefix
}

/** Whether the organisation uses public addresses inside, so that it has such of its own. */
function hasPublicInside(document: EnvironmentDocument): boolean {
  const inside = [
    ...listed(document.sites).flatMap(({ subnets }) => subnets ?? []),
    ...insideServers(document).flatMap(({ addresses }) => addresses.map(hostPrefixOf)),
  ]
  return inside.some((text) => {
    const prefix = read(text)
    return prefix !== undefined && isPublic(prefix)
  })
}

function* judge({ vpn: { name, clientPool }, at }: VpnAt, context: RuleContext): Iterable<Judgement> {
  const row = topicRow(context, 'client-pools-private')
  if (row === undefined) return
  if (clientPool === undefined)
    yield unknown({ id: name, at }, `which addresses clients of ${name} get is not given`, {
      settledBy: 'vpn.clientPool',
    })
  const own = hasPublicInside(context.environment.document)
  for (const text of clientPool ?? []) {
    const pool = read(text)
    if (pool === undefined) continue
    const subject = { id: `${name}/${text}`, at: [...at, 'clientPool'] }
    const evidence = () => [
      documented('vpn-requirements', row, `clients of ${name} get private addresses: ${row.because}`),
      given(subject.at, text),
    ]
    if (!isPublic(pool)) yield met(subject, `${formatPrefix(pool)} is no public IPv4 space`, evidence)
    else if (own) yield met(subject, `${formatPrefix(pool)} is public, as other addresses inside are`, evidence)
    else
      yield unmet(subject, `clients of ${name} get addresses of ${formatPrefix(pool)}, which is public space`, {
        fix: 'give them addresses of 10.0.0.0/8, 172.16.0.0/12 or 192.168.0.0/16 that nothing else has',
        evidence,
      })
  }
}
