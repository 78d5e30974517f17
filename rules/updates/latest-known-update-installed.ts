import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { highest, isBelow } from '../../src/domain/product-builds.ts'
import { defineRule, type Judgement, met, note, unmet } from '../../src/rule.ts'
import {
  type Built,
  buildGiven,
  builtPools,
  byProduct,
  type Update,
  updateBook,
  updateRow,
  updateText,
} from './shared.ts'

export default defineRule({
  id: 'updates/latest-known-update-installed',
  title: 'Every server has the latest update of its product version that is known',
  severity: 'warn',
  why: 'Faults that were mended come back as calls to the help desk, and the vendor asks for the latest update first.',
  facts: ['product-builds'],
  cites: ['S15-UPDS', 'HANSEN', 'OPD', 'S19-CU7', 'SE-HIEZ', 'CVE-83746'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen:
    'no update was out for the product versions on that day, no build of them is given, or security updates are missing',
  *check({ environment, facts, now }) {
    const book = updateBook(facts, now)
    const standings = byProduct((product) => standingOf(book.updates(product)))
    for (const built of builtPools(environment, facts)) {
      const { product } = built.server
      // A server with open holes is told by the rule on them; the update that closes them mends both.
      const standing = book.missed(product, built.build).length === 0 ? standings(product) : undefined
      if (standing) yield judge(built, standing)
    }
  },
})

/** How far a product has come. */
interface Standing {
  /** The update with the highest build. */
  readonly known?: Update & { readonly build: string }
  /** An update that came after it, whose build is not documented. */
  readonly later?: Update
}

function standingOf(updates: readonly Update[]): Standing | undefined {
  const known = highest(updates.filter((row): row is Update & { build: string } => row.build !== undefined))
  const [first] = updates
  if (first === undefined) return undefined
  const newest = updates.reduce((latest, row) => (row.released >= latest.released ? row : latest), first)
  const isLater = newest.build === undefined && newest.released > (known?.released ?? '')
  return { ...(known && { known }), ...(isLater && { later: newest }) }
}

function judge(built: Built, standing: Standing): Judgement {
  const { known, later } = standing
  const { id, server, build, at } = built
  const { product } = server
  const subject = { id, at }
  const evidence = () => [
    ...(known ? [updateRow(known, `the latest known build: ${updateText(known)}`)] : []),
    ...(later ? [updateRow(later, `it came later, and its build is not documented: ${updateText(later)}`)] : []),
    ...(known?.paid ? [note('It was sold only, beyond the end of support.')] : []),
    buildGiven(built),
  ]
  const wanted = missing(build, standing)
  if (wanted === undefined) {
    return met(subject, `${id} is at the latest known update of ${PRODUCT_NAMES[product]}`, evidence)
  }
  const update = `${wanted.name}${wanted.build ? ` (build ${wanted.build})` : ''}`
  const bought = wanted.paid ? ', where it was bought; else move to a product version that is supported' : ''
  return unmet(subject, `${id} runs ${PRODUCT_NAMES[product]} ${build}; the latest known is ${updateText(wanted)}`, {
    fix: `install ${update} or later on ${id}${bought}`,
    evidence,
  })
}

/** The update a build lacks; that of an earlier update holds nothing of a later one, whatever the build of that is. */
function missing(build: string, { known, later }: Standing): Update | undefined {
  if (known === undefined || isBelow(known.build, build)) return undefined
  return later ?? (isBelow(build, known.build) ? known : undefined)
}
