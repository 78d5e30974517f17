import { few } from '../../src/domain/few.ts'
import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { highest, standsWithServer } from '../../src/domain/product-builds.ts'
import type { Server } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, documented, type Evidence, given, type Judgement, met, note, unmet } from '../../src/rule.ts'
import {
  type Built,
  buildGiven,
  builtPools,
  type Floor,
  productServers,
  rowsOf,
  type UpdateBook,
  unbuilt,
  updateBook,
  updateRow,
} from './shared.ts'

export default defineRule({
  id: 'updates/security-floor-installed',
  title: 'Every server and component has the security updates that everybody was given',
  severity: 'fail',
  why: 'The holes are published, and so is what closes them: whoever reaches the server may run code on it.',
  facts: ['product-builds'],
  cites: ['CVE-33633', 'CVE-41763', 'CVE-66303', 'CVE-83746', 'OPD', 'SCAN', 'ITBT'],
  sections: ['pools'],
  alsoReads: ['edgePools'],
  skippedWhen: 'no security update was out for the product versions on that day, or no build of them is given',
  *check({ environment, facts, now }) {
    const book = updateBook(facts, now)
    // A server without a build may have any hole.
    yield* unbuilt(productServers(environment).filter(({ product }) => book.floors(product).length > 0))
    for (const built of builtPools(environment, facts)) {
      if (book.floors(built.server.product).length > 0) yield judge(built, book, facts)
    }
  },
})

interface Missed {
  readonly what: string
  readonly floors: readonly Floor[]
  readonly evidence: readonly Evidence[]
}

function judge(built: Built, book: UpdateBook, facts: Facts): Judgement {
  const { id, server, build, at } = built
  const { product } = server
  const name = PRODUCT_NAMES[product]
  const whole = book.missed(product, build)
  const missed: readonly Missed[] =
    whole.length > 0 ? [{ what: `build ${build}`, floors: whole, evidence: [] }] : componentsBelow(server, book, facts)
  const floors = missed.flatMap((each) => each.floors)
  if (floors.length === 0) {
    const text = `${id} has every security update of ${name} that is known and was given to everybody`
    return met({ id, at }, text, () => [...closed(book.floors(product)), buildGiven(built)])
  }
  const needed = highest(floors)
  const holes = few([...new Set(floors.flatMap(({ closes = [] }) => closes))])
  const found = missed.map(({ what }) => what).join(' and ')
  return unmet({ id, at }, `${id} runs ${name} with ${found}, open to ${holes}`, {
    fix: `install ${needed?.name} (build ${needed?.build}) or later on ${id}`,
    evidence: () => [...expectation(floors), ...missed.flatMap((each) => each.evidence), buildGiven(built)],
  })
}

function closed(floors: readonly Floor[]): readonly Evidence[] {
  const last = highest(floors)
  return last ? [updateRow(last, closing(last))] : []
}

/** What the vendor confirms decides; where nothing is confirmed, what others say. */
function expectation(floors: readonly Floor[]): readonly Evidence[] {
  const confirmed = floors.filter(({ confidence }) => confidence === 'confirmed')
  const others = floors.filter((row) => confirmed.length > 0 && !confirmed.includes(row))
  const deciding = confirmed.length > 0 ? confirmed : floors
  return [...deciding.map((row) => updateRow(row, closing(row))), ...others.map((row) => note(closing(row)))]
}

function closing({ build, closes = [], effect, released }: Floor): string {
  return `${closes.join(', ')}${effect ? ` (${effect})` : ''} closed from build ${build} on (${released})`
}

/** The components that are held to the build of the server, and are behind. */
function componentsBelow({ product, components }: Server, book: UpdateBook, facts: Facts): readonly Missed[] {
  if (components === undefined) return []
  const rows = rowsOf(facts, product, 'component')
  return Object.entries(components.value).flatMap(([name, value]) => {
    const row = standsWithServer(name, rows)
    const floors = row ? book.missed(product, value.trim()) : []
    if (!row || floors.length === 0) return []
    const evidence = [
      documented('product-builds', row, `${row.component} gets the number of the update`),
      given([...components.at, name], `${name} ${value}`),
    ]
    return [{ what: `${name} ${value}`, floors, evidence }]
  })
}
