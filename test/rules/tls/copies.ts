/** Overlays for the tests of this family. */

export const CONTOSO_SERVERS = ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net', 'lsedge.contoso.net']

/** Every end of Contoso that has TLS versions, as findings are sorted. */
export const CONTOSO_ENDS = [...CONTOSO_SERVERS, 'owas.contoso.net', 'rp01', 'sql01'].sort()

export const NORTHWIND = ['fe01.northwind.com', 'fe02.northwind.com', 'fe03.northwind.com']

export const TREY = 'sfb01.treyresearch.net'

/** The pool of Contoso with other TLS versions, and its Edge pool. */
export function contosoTls(pool: string, edge?: string): string {
  const edges = edge === undefined ? '' : `\nedgePools: [{ fqdn: lsedge.contoso.net, tls: ${edge} }]`
  return `pools: [{ fqdn: pool01.contoso.net, tls: ${pool} }]${edges}`
}

/** The server of Trey Research, otherwise. */
export function trey(pool: string, server = ''): string {
  return `pools: [{ fqdn: ${TREY}, ${pool}${server && `, servers: [{ address: 10.30.0.11, ${server} }]`} }]`
}
