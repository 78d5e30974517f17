/** Traffic of a host to itself: it passes no firewall between networks, and Windows does not filter it. */

interface End {
  readonly addresses: 'any' | readonly string[]
}

/** Whether one host alone, with an address of each family at most, is at both ends. */
export function staysOnOneHost({ source, destination }: { readonly source: End; readonly destination: End }): boolean {
  const [from, to] = [source.addresses, destination.addresses]
  if (from === 'any' || to === 'any' || from.length === 0 || from.length !== to.length) return false
  const families = new Set(from.map((address) => address.includes(':')))
  return families.size === from.length && from.every((address) => to.includes(address))
}
