/** What columns and properties of lists of subnets are called. */

export type ListColumn = 'target' | 'mask' | 'verdict' | 'only'

const NAMES: ReadonlyMap<string, ListColumn> = new Map([
  ...`prefix cidr subnet network destination dest destcidr dest_cidr destination_cidr address ip ip_address route
  range target destination_prefix destinationprefix host domain fqdn`
    .split(/\s+/)
    .map((name) => [name, 'target'] as const),
  ...['mask', 'netmask', 'subnet_mask'].map((name) => [name, 'mask'] as const),
  ...['verdict', 'policy', 'mode', 'action', 'rule_action'].map((name) => [name, 'verdict'] as const),
  // An entry that is for some ports, protocols or sources does not decide for an address alone.
  ...`port ports protocol destport dest_port destination_port srcport src_port source_port srccidr src_cidr
  source_cidr source`
    .split(/\s+/)
    .map((name) => [name, 'only'] as const),
])

/** For people, or about logs. */
const REMARKS =
  /^(?:comments?|description|remarks?|notes?|name|id|no|owner|reason|syslogenabled|syslog_enabled|date|ticket)$/

/** What a heading is about: a column, a remark, or undefined when it is not known. */
export function listColumn(heading: string): ListColumn | 'remark' | undefined {
  const word = heading
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  return NAMES.get(word) ?? (REMARKS.test(word) ? 'remark' : undefined)
}
