import { type Ends, type FirewallRule, flowOf, type PortRange, type Ports } from '../../src/domain/firewall-rule.ts'
import { sidesOf } from '../../src/domain/firewall-sides.ts'
import { formatAddress } from '../../src/domain/prefix.ts'
import type { RulesAnswer } from '../../src/question.ts'
import { defineRule, found, type Judgement, met, note, unanswered, unknown, unmet } from '../../src/rule.ts'
import { ruleLine } from './shared.ts'
import { type Row, rowOf, says } from './shared-network.ts'
import { type Documented, documentedOpenings, isEverything, type Width, widthOf } from './shared-wider.ts'

export default defineRule({
  id: 'ports/openings-not-wider-than-documented',
  title: 'No planned rule opens more towards the Edge and the servers behind it than is documented',
  severity: 'warn',
  why: 'Whatever a rule opens beyond the need stands open to everybody who finds it.',
  facts: ['network-rules'],
  cites: ['A-port', 'H-port'],
  sections: ['edgePools', 'firewall'],
  alsoReads: ['features', 'officeWebApps', 'pools', 'reverseProxies'],
  skippedWhen: 'no planned rule leads to the Edge, the reverse proxy or the servers behind them',
  *check({ environment: { document }, facts, requirements, observe }) {
    const row = rowOf(facts, 'only-documented-ports', document.product)
    const answer = observe({ ask: 'firewall' })
    if (row === undefined) return
    if (answer.status === 'unanswered') yield unanswered({ id: 'firewall', at: ['firewall'] }, answer)
    else {
      const inside = sidesOf(document).covers.has('inside') ? requirements.inside : []
      yield* judgeAll(answer, documentedOpenings([...requirements.firewall, ...inside]), row)
    }
  },
})

/** Two rules about the same traffic are judged once. */
function* judgeAll({ rules }: RulesAnswer, documented: Documented, row: Row): Iterable<Judgement> {
  const seen = new Set<string>()
  for (const rule of rules.filter(({ action, enabled }) => action === 'allow' && enabled)) {
    const width = widthOf(rule, documented)
    const id = idOf(rule)
    if (width === undefined || seen.has(id)) continue
    seen.add(id)
    yield judge(rule, id, width, row)
  }
}

const MOST_SHOWN = 5

function judge(rule: FirewallRule, id: string, { held, extra, anySource, openUntil }: Width, row: Row): Judgement {
  const subject = { id, at: ['firewall', 'rules'] }
  const name = rule.name ?? lineOf(rule)
  const evidence = () => [
    says(row),
    found(rule.place, `${name}: ${lineOf(rule)}`),
    ...held.slice(0, MOST_SHOWN).map((opening) => note(`it holds the documented ${ruleLine(opening)}`)),
  ]
  if (extra.length === 0) return met(subject, `"${name}" opens no more than is documented`, evidence)
  const ports = extra.map((each) => `${each.protocol} ${portsText(each.ports)}`).join(' and ')
  const message = anySource
    ? `"${name}" takes any source for ${ports}, and the documents name the sources`
    : `"${name}" opens ${ports} beyond what is documented`
  if (openUntil !== undefined)
    return unknown(subject, `whether "${name}" opens ${ports} beyond what is documented is not known`, {
      settledBy: openUntil,
      evidence,
    })
  if (rule.narrowedBy.length + rule.unresolved.length > 0)
    return unknown(subject, `${message}, unless what is not known of it narrows it`, {
      settledBy: 'firewall.rules',
      evidence,
    })
  const wanted = held.slice(0, MOST_SHOWN).map(ruleLine).join('; ')
  return unmet(subject, message, {
    place: rule.place,
    fix: held.length === 0 ? 'remove it, or say what it is for' : `open only what is documented: ${wanted}`,
    evidence,
  })
}

/** The same for the same traffic, wherever it is written. */
function idOf(rule: FirewallRule): string {
  return [rule.firewall ?? 'firewall', ...(rule.name === undefined ? [] : [rule.name]), lineOf(rule)].join('/')
}

function lineOf(rule: FirewallRule): string {
  const { from, to, toPorts } = flowOf(rule)
  return `${rule.protocol} from ${endsText(from)} to ${endsText(to)} port ${portsText(toPorts)}`
}

function portsText(ports: Ports): string {
  if (ports === 'any') return 'any'
  return shortened(ports.map(({ first, last }: PortRange) => (first === last ? `${first}` : `${first}-${last}`)))
}

function endsText(ends: Ends): string {
  if (ends === 'any' || isEverything(ends)) return 'any'
  return shortened(
    ends.map((end) => {
      if ('name' in end) return end.name
      const [first, last] = [end.first, end.last].map((value) => formatAddress({ family: end.family, value }))
      return first === last ? `${first}` : `${first}-${last}`
    }),
  )
}

function shortened(texts: readonly string[]): string {
  const more = texts.length - MOST_SHOWN
  return more > 0 ? `${texts.slice(0, MOST_SHOWN).join(', ')} and ${more} more` : texts.join(', ')
}
