/** The protocols and ports of a row of rules. */

import type { Ports, Protocol } from '../../../domain/firewall-rule.ts'
import { type Cell, type CellFault, isFault, listOf } from './csv-cells.ts'
import { readPorts } from './ends.ts'

/** A protocol with its ports. */
export interface Service {
  readonly protocol: Protocol
  readonly ports: Ports
  readonly sourcePorts: Ports
}

const PROTOCOLS: Readonly<Record<string, Protocol>> = {
  tcp: 'tcp',
  udp: 'udp',
  icmp: 'icmp',
  any: 'any',
  ip: 'any',
  all: 'any',
  '*': 'any',
}

/** The services of a row: one for each protocol. */
export function readServices(cell: Cell): readonly Service[] | CellFault {
  const protocols = readProtocols(cell('protocol'))
  if (isFault(protocols)) return protocols
  const sources = cell('sourcePorts')
  const source = sources === '' ? 'any' : readPorts(listOf(sources))
  if (source !== 'any' && 'fault' in source) return { fault: source.fault, column: 'sourcePorts' }
  const given = listOf(cell('ports'))
  const missing = missingPorts(protocols, given)
  if (missing) return missing
  const byProtocol = portsByProtocol(given, protocols)
  const services: Service[] = []
  for (const [protocol, texts] of byProtocol) {
    const ports = texts.length === 0 ? 'any' : readPorts(texts)
    if (ports !== 'any' && 'fault' in ports) return { fault: ports.fault, column: 'ports' }
    if (ports !== 'any' && protocol === 'icmp') return { fault: 'ICMP has no ports', column: 'ports' }
    services.push({ protocol, ports, sourcePorts: source })
  }
  return services
}

/** A row that says nothing of either is about everything; one that forgets its ports is not. */
function missingPorts(protocols: readonly Protocol[], ports: readonly string[]): CellFault | undefined {
  if (ports.length > 0 || !protocols.some((each) => each === 'tcp' || each === 'udp')) return undefined
  return { fault: 'expected ports beside TCP and UDP, or any', column: 'ports' }
}

/** Whether a row has ports of its own, and nothing says of which protocol. */
export function lacksProtocol(cell: Cell): boolean {
  return cell('protocol') === '' && listOf(cell('ports')).some((text) => /^\d+(?:\s*[-\u2013]\s*\d+)?$/.test(text))
}

function readProtocols(text: string): readonly Protocol[] | CellFault {
  const words = text
    .toLowerCase()
    .split(/[\s,;/+&|]+|\band\b/)
    .filter((word) => word !== '')
  const protocols = words.map((word) => (Object.hasOwn(PROTOCOLS, word) ? PROTOCOLS[word] : undefined))
  if (protocols.some((protocol) => protocol === undefined))
    return { fault: 'expected TCP, UDP, ICMP or any', column: 'protocol' }
  return protocols.length === 0 ? ['any'] : [...new Set(protocols as Protocol[])]
}

/** `443/tcp`, `tcp/443`, `TCP 443`; a port without a protocol is of every protocol of the row. */
const OWN_PROTOCOL = /^(?:(tcp|udp)[\s/:]*(\S+)|(\S+?)[\s/]*(tcp|udp))$/i

function portsByProtocol(
  texts: readonly string[],
  protocols: readonly Protocol[],
): ReadonlyMap<Protocol, readonly string[]> {
  const found = new Map<Protocol, string[]>()
  const add = (protocol: Protocol, text: string) => {
    const held = found.get(protocol)
    if (held) held.push(text)
    else found.set(protocol, [text])
  }
  for (const text of texts) {
    const own = OWN_PROTOCOL.exec(text)
    const protocol = (own?.[1] ?? own?.[4])?.toLowerCase() as Protocol | undefined
    if (protocol) add(protocol, own?.[2] ?? own?.[3] ?? '')
    else for (const each of protocols) add(each, text)
  }
  // A protocol of the row without a port of its own: all of its ports, unless the ports name their protocols.
  if (found.size === 0) for (const protocol of protocols) found.set(protocol, [])
  return found
}
