/** Names of computers: which one an object speaks of, and whether two names are those of one computer. */

const LABEL = /^(?!-)[A-Za-z0-9_-]{1,63}(?<!-)$/
/** NetBIOS names end here, whatever the computer is called. */
const NETBIOS = 15
const LONGEST = 255
const NOBODY = new Set(['localhost', '.'])

/** A name of a computer, as far as a text is one: an FQDN in lower case, or a single label as it is written. */
export function computerName(text: string | undefined): string | undefined {
  if (text === undefined || text.length > LONGEST) return undefined
  const plain = text.trim().replace(/\.$/, '')
  const labels = plain.split('.')
  if (NOBODY.has(plain.toLowerCase()) || !labels.every((label) => LABEL.test(label))) return undefined
  if (/^\d+(?:\.\d+){3}$/.test(plain)) return undefined
  return labels.length === 1 ? plain : plain.toLowerCase()
}

/** The FQDN of a computer in a domain; where the domain is a workgroup or a NetBIOS name, the name alone. */
export function inDomain(name: string | undefined, domain: string | undefined): string | undefined {
  const computer = computerName(name)
  const suffix = computerName(domain)
  if (computer === undefined || computer.includes('.') || !suffix?.includes('.')) return computer
  return `${computer}.${suffix}`.toLowerCase()
}

/** Whether two names may be those of one computer: the same, or one the first label of the other, cut to 15 characters. */
export function sameComputer(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (a === b) return true
  if (a.includes('.') && b.includes('.')) return false
  const [first, second] = [a.split('.')[0] ?? '', b.split('.')[0] ?? '']
  return first === second || isCut(first, second) || isCut(second, first)
}

function isCut(short: string, long: string): boolean {
  return short.length === NETBIOS && long.startsWith(short)
}

/** Groups things by the computers they name: the group of each, or undefined for a short name that fits two computers. */
export function grouped(names: readonly string[]): readonly (string | undefined)[] {
  const full = [...new Set(names.filter((name) => name.includes('.')))]
  const short = new Map<string, string>()
  for (const name of names)
    if (!name.includes('.') && !short.has(name.toLowerCase())) short.set(name.toLowerCase(), name)
  const byLabel = new Map<string, string[]>()
  for (const name of full) {
    const label = name.split('.')[0] ?? ''
    for (const key of new Set([label, label.slice(0, NETBIOS)])) {
      const held = byLabel.get(key)
      if (held) held.push(name)
      else byLabel.set(key, [name])
    }
  }
  const computers = new Map(
    [...short].map(([key, name]) => {
      const fits = (byLabel.get(key) ?? []).filter((each) => sameComputer(name, each))
      return [key, fits.length > 1 ? undefined : (fits[0] ?? name)]
    }),
  )
  return names.map((name) => (name.includes('.') ? name : computers.get(name.toLowerCase())))
}
