/** The build of the product on a computer, and the components that stand at another one. */

import { compareBuilds } from '../../../domain/builds.ts'
import type { Accounts } from '../accounts.ts'
import type { Part } from '../tree.ts'

/** A component as Programs and Features lists it. */
export interface ProductPart {
  /** `Core Components` of `Microsoft Lync Server 2013, Core Components`. */
  readonly component: string
  readonly build: string
  /** What says so, the build first. */
  readonly parts: readonly Part[]
}

interface Product {
  readonly build?: string
  /** Those at the build of the product. */
  readonly level: readonly ProductPart[]
  /** Those at another one. */
  readonly others: readonly ProductPart[]
}

const CORE = /^core components$/i

/** Installed by themselves, so their build is not that of the server. */
const APART = /debugging tools|managed api|resource kit/i

const PROGRAM = /^(?:Microsoft )?(?:Lync Server 20\d\d|Skype for Business Server(?: [^,]{1,40})?), (\S.{0,100})$/i

/** The component of the product that a program is. */
export function componentOf(program: string): string | undefined {
  return PROGRAM.exec(program)?.[1]?.trim()
}

/**
 * The build of the core components, which every server has, or else the highest of those that come with the server: an update
 * leaves what it does not hold behind. Two product versions on one computer are none.
 */
export function readProduct(products: readonly ProductPart[], book: Accounts): Product {
  const own = products.filter(({ component }) => !APART.test(component))
  if (new Set(own.map(({ build }) => build.split('.', 1)[0])).size > 1) {
    for (const part of products.flatMap(({ parts }) => parts))
      book.unknown(part, 'components of two product versions are installed')
    return { level: [], others: [] }
  }
  const newestFirst = own.toSorted((a, b) => compareBuilds(b.build, a.build) ?? 0)
  const build = (newestFirst.find(({ component }) => CORE.test(component)) ?? newestFirst[0])?.build
  const others = new Map<string, ProductPart>()
  const level: ProductPart[] = []
  for (const each of products) {
    const held = others.get(each.component)
    if (each.build === build) level.push(each)
    else if (held === undefined) others.set(each.component, each)
    else for (const part of each.parts) book.unknown(part, `${each.component} is listed at build ${held.build} too`)
  }
  return { ...(build !== undefined && { build }), level, others: [...others.values()] }
}
