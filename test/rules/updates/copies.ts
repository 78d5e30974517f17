/** Overlays for the tests of this family. */

export const NEWCOMER = 'lync01.contoso.net'

/** The single server of the newcomer at another build, with further keys of its pool. */
export function buildOf(build: string, pool = ''): string {
  return `pools: [{ fqdn: ${NEWCOMER}, productVersion: ${build}${pool && `, ${pool}`} }]`
}

/** The same for another product. */
export function productAt(product: string, build: string, pool = ''): string {
  return `product: ${product}\n${buildOf(build, pool)}`
}

/** The newcomer without its build. */
export const WITHOUT_BUILD = { find: '    productVersion: 5.0.8308.577\n', replace: '' }

/** Contoso without the build of its pool. */
export const POOL_WITHOUT_BUILD = {
  find: '\n    backEnd: sql01\n    productVersion: 5.0.8308.577\n',
  replace: '\n    backEnd: sql01\n',
}

export const CONTOSO = ['fe01.contoso.net', 'fe02.contoso.net', 'fe03.contoso.net']
