/** Overlays for the tests of this family. */

/** Two paired pools of Proseware, and what is laid over the second. */
export const PROSEWARE = ['pool01.int.proseware.com', 'pool02.int.proseware.com'] as const

/** Another product version on the second pool of Proseware, which is otherwise Skype for Business Server 2015. */
export function secondPoolOf(product: string): string {
  return `pools: [{ fqdn: ${PROSEWARE[1]}, product: ${product} }]`
}

/** The newcomer as another product, beside earlier systems. */
export function newcomerBeside(product: string, systems: string): string {
  return `product: ${product}\ncoexistsWith: ${systems}`
}

/** Takes what the newcomer says of earlier systems out of the file. */
export const WITHOUT_COEXISTENCE = { find: 'coexistsWith: none\n', replace: '' }
