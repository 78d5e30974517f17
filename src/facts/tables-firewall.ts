/** The rows of the tables of firewall openings, as `firewall-row.ts` and `inside-opening-row.ts` describe them. */

import * as z from 'zod'
import { NETWORK_RULES } from '../domain/network-rule-row.ts'
import { EDGE_PORTS, FIREWALL_CONDITIONS, FIREWALL_ENDS, FIREWALL_SERVICES } from '../requirements/firewall-row.ts'
import { INSIDE_CONDITIONS, INSIDE_OWNERS, INSIDE_PEERS, INSIDE_PORTS } from '../requirements/inside-opening-row.ts'
import { everyRow } from './tables-common.ts'

const port = z.number().int().min(1).max(65535)

const ports = z.strictObject({ first: port, last: port }).refine(({ first, last }) => first <= last)

export const firewallOpenings = z.strictObject({
  ...everyRow,
  side: z.enum(['external', 'internal']),
  service: z.enum(FIREWALL_SERVICES),
  direction: z.enum(['in', 'out']),
  source: z.enum(FIREWALL_ENDS),
  destination: z.enum(FIREWALL_ENDS),
  protocol: z.enum(['tcp', 'udp']),
  ports,
  portsAt: z.enum(['destination', 'source']),
  port: z.enum(EDGE_PORTS).optional(),
  onSharedAddress: port.optional(),
  orElse: ports.optional(),
  when: z.array(z.enum(FIREWALL_CONDITIONS)).default([]),
  necessity: z.enum(['required', 'optional']),
  purpose: z.string(),
  because: z.string(),
  note: z.string().optional(),
})

export const insideOpenings = z.strictObject({
  ...everyRow,
  owner: z.enum(INSIDE_OWNERS),
  service: z.string().regex(/^[a-z0-9-]+$/),
  direction: z.enum(['in', 'out']),
  peer: z.enum(INSIDE_PEERS),
  protocols: z.array(z.enum(['tcp', 'udp'])).min(1),
  ports,
  port: z.enum(INSIDE_PORTS).optional(),
  when: z.array(z.enum(INSIDE_CONDITIONS)).default([]),
  necessity: z.enum(['required', 'optional']),
  purpose: z.string(),
  because: z.string(),
  note: z.string().optional(),
})

export const networkRules = z.strictObject({
  ...everyRow,
  rule: z.enum(NETWORK_RULES),
  /** What is documented, as a sentence without its full stop. */
  says: z.string(),
  /** A number the rule compares with: servers, a port. */
  value: z.number().int().optional(),
  ports: ports.optional(),
  /** Addresses the rule looks for. */
  addresses: z.array(z.string()).optional(),
})
