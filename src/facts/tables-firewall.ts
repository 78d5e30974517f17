/** The rows of the table of firewall openings, as `src/requirements/firewall-row.ts` describes them. */

import * as z from 'zod'
import { EDGE_PORTS, FIREWALL_CONDITIONS, FIREWALL_ENDS, FIREWALL_SERVICES } from '../requirements/firewall-row.ts'
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
