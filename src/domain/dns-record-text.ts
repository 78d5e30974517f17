/** A DNS record in words. */

import type { DnsRecord } from '../question.ts'

/** A record as a zone file writes it. */
export function recordText({ name, type, data, srv }: DnsRecord): string {
  return `${name} ${type} ${srv ? `${srv.priority} ${srv.weight} ${srv.port} ${srv.target}` : data}`
}
