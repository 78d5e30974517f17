import { PRODUCT_NAMES } from '../../src/domain/names.ts'
import { defineRule, type RuleContext } from '../../src/rule.ts'
import { inSupport, judgeEnds, untilThen } from './shared.ts'
import { SERVERS_KEY, serverComputers, systemsOf } from './shared-computers.ts'

export default defineRule({
  id: 'lifecycle/windows-in-support',
  title: 'The vendor still supports the Windows of every server',
  severity: 'warn',
  why: 'Holes that are found in Windows after its end of support stay open on every server that runs it.',
  facts: ['support-ends', 'operating-systems', 'os-support'],
  cites: ['LC', 'LCJ'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'sqlServers', 'fileShares', 'officeWebApps', 'activeDirectory'],
  skippedWhen: 'no server runs a Windows whose end of support is documented',
  *check(context) {
    const { environment, facts, now } = context
    const servers = () => systemsOf(serverComputers(environment), 'server', facts)
    yield* judgeEnds('windows-server', servers, context, {
      fix: (row, keys) => `${keys.has(SERVERS_KEY) ? successors(context) : OTHERS_FIX}${untilThen(row, now)}`,
    })
  },
})

/** Of domain controllers, SQL Servers and the like: what they may run on is not for the product alone to say. */
const OTHERS_FIX = 'move to new servers on a Windows that is supported, and that runs what is on them'

/** The systems that are supported by both: the vendor of Windows, and the product that is to run on it. */
function successors({ environment, facts, now }: RuleContext): string {
  const { product } = environment.document
  const listed = new Set(
    facts
      .rows('os-support', product)
      .filter(({ verdict }) => verdict === 'supported')
      .map(({ os }) => os),
  )
  const choices = inSupport(facts, 'windows-server', now).filter(({ of }) => of.some((os) => listed.has(os)))
  const name = PRODUCT_NAMES[product]
  if (choices.length === 0) {
    return `no Windows that servers of ${name} may run on is supported any more: plan the move to another product version`
  }
  const names = choices.map((row) => `${row.name} (until ${row.supportEnd})`)
  return `move to new servers on a Windows that ${name} supports: ${names.join(' or ')}`
}
