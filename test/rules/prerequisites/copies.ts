/** Overlays for the tests on prerequisites and hardware. */

export const NEWCOMER = 'lync01.contoso.net'
/** The same server in a role whose servers have names of their own. */
export const FIRST = 'lync01.contoso.net server 1'

/** Something more, or something else, at the single server of the newcomer; and further keys of its pool. */
export function newcomerHas(defaults: string, pool = ''): string {
  return `pools: [{ fqdn: lync01.contoso.net, ${pool && `${pool}, `}serverDefaults: { ${defaults} } }]`
}

/** The same on another system. */
export function newcomerOn(os: string, defaults = '', pool = ''): string {
  const servers = `servers: [{ address: 192.168.10.90, os: ${os} }]`
  return newcomerHas(defaults, [pool, servers].filter(Boolean).join(', '))
}

/** The same with another product. */
export function productOn(product: string, os: string, defaults = '', pool = ''): string {
  return newcomerOn(os, defaults, [`product: ${product}`, pool].filter(Boolean).join(', '))
}

/** A computer with the administrative tools beside the newcomer's server. */
export function workstation(keys: string): string {
  return `adminWorkstations: [{ name: admin01, ${keys} }]`
}
