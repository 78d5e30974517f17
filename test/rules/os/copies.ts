/** Overlays for the tests of this family. */

/** The single server of the newcomer on another system, with further keys of its pool. */
export function newcomerOn(os: string, pool = ''): string {
  return `pools: [{ fqdn: lync01.contoso.net, ${pool && `${pool}, `}servers: [{ address: 192.168.10.90, os: ${os} }] }]`
}

/** The same for another product. */
export function productOn(product: string, os: string, pool = ''): string {
  return newcomerOn(os, `product: ${product}${pool && `, ${pool}`}`)
}

/** The three Front End Servers of Contoso, with the system of all and of the third. */
export function contosoOn(pool: string, third = ''): string {
  return `pools: [{ fqdn: pool01.contoso.net, ${pool}${third && `, servers: [{ fqdn: fe03.contoso.net, ${third} }]`} }]`
}

/** Takes the system of the newcomer's server out of the file. */
export const WITHOUT_OS = { find: ', os: Windows Server 2012 R2 Standard }', replace: ' }' }

export const NEWCOMER = 'lync01.contoso.net'

export const CONTOSO = ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net', 'lsedge.contoso.net']
