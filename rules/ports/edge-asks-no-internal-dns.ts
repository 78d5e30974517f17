import { dnsServerOf } from '../../src/domain/dns-server.ts'
import { contains, type Prefix, parseAddress, parsePrefix } from '../../src/domain/prefix.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { edgeServersWith, type OwnServer, says } from './shared-network.ts'

export default defineRule({
  id: 'ports/edge-asks-no-internal-dns',
  title: 'Edge Servers do not ask the DNS servers of the internal network',
  severity: 'warn',
  why: 'A server that faces the Internet then learns every internal name, and needs a way in for it.',
  facts: ['network-rules'],
  cites: ['P13', 'S-edge'],
  sections: ['edgePools'],
  alsoReads: ['dns', 'sites'],
  skippedWhen: 'there is no Edge Server',
  *check({ environment: { document }, facts }) {
    const inside = insideOf(document)
    for (const server of edgeServersWith(document, facts, 'edge-dns')) yield judge(server, inside)
  },
})

/** Where the DNS servers of the internal network are known to stand. */
function insideOf({ dns, sites }: EnvironmentDocument): readonly Prefix[] {
  const resolvers = (dns?.internal?.resolver ?? []).map((text) => dnsServerOf(text).address)
  const texts = [...resolvers, ...(sites ?? []).flatMap(({ subnets }) => subnets ?? [])]
  return texts.flatMap((text) => {
    const prefix = parsePrefix(text, { hostBits: 'cut', bare: true })
    return 'fault' in prefix ? [] : [prefix]
  })
}

function judge({ thing: { internal, external }, row, at, id }: OwnServer, inside: readonly Prefix[]): Judgement {
  const subject = { id, at }
  const asked = [...(external?.dns ?? []), ...(internal?.dns ?? [])]
  if (asked.length === 0)
    return unknown(subject, `the DNS servers of ${id} are not given`, { settledBy: 'edgePools.servers.external.dns' })
  const evidence = () => [says(row), given(at, `DNS servers ${asked.join(', ')}`)]
  const wrong = asked.filter((text) => {
    const address = parseAddress(text)
    return address !== undefined && inside.some((prefix) => contains(prefix, address))
  })
  if (wrong.length > 0)
    return unmet(subject, `${id} asks ${wrong.join(', ')} in the internal network`, {
      fix: 'let it ask DNS servers in the perimeter network or on the Internet, with HOSTS lines for the next hop',
      evidence,
    })
  return inside.length === 0
    ? unknown(subject, `which DNS servers are internal is not given`, { settledBy: 'dns.internal.resolver', evidence })
    : met(subject, `${id} asks no DNS server of the internal network`, evidence)
}
