import { listed } from '../../src/domain/listed.ts'
import { type GivenOs, givenOsReader } from '../../src/domain/os-given.ts'
import type { Facts } from '../../src/facts/facts.ts'
import { defineRule, type RuleContext } from '../../src/rule.ts'
import { judgeEnds, type Thing } from './shared.ts'

export default defineRule({
  id: 'lifecycle/browsers-in-support',
  title:
    'The vendor still supports the Internet Explorer of workstations and web clients, and the Silverlight beside it',
  severity: 'warn',
  why: 'The Control Panel and the web clients keep a browser in use whose holes stay open.',
  facts: ['support-ends', 'operating-systems'],
  cites: ['LC'],
  sections: ['pools'],
  alsoReads: ['adminWorkstations', 'clients'],
  skippedWhen: 'no browser or Silverlight is described whose end of support is documented',
  *check(context) {
    yield* judgeEnds('browser', () => browsersOf(context), context, {
      fix: () =>
        'use it for the Control Panel only and nothing else there, do the work in the Management Shell, and give users another browser',
    })
    yield* judgeEnds('plug-in', () => plugInsOf(context), context, {
      fix: () =>
        'keep Silverlight on one workstation for the Control Panel only, or do the work in the Management Shell',
    })
  },
})

function* browsersOf({ environment: { document }, facts }: RuleContext): Generator<Thing> {
  const systemOf = systemReader(facts)
  const holders = [
    ...listed(document.adminWorkstations).map((each, index) => ({
      ...each,
      holder: each.name,
      at: ['adminWorkstations', index],
    })),
    ...listed(document.clients).map((each, index) => ({ ...each, holder: each.client, at: ['clients', index] })),
  ]
  for (const { holder, browser, os, at } of holders) {
    const release = browser === undefined ? undefined : /\b(?:internet explorer|ie)\s*(\d+)\b/i.exec(browser)?.[1]
    if (browser === undefined || release === undefined) continue
    const name = `Internet Explorer ${release}`
    const settledBy = `${at[0]}.browser`
    yield { holder, at: [...at, 'browser'], settledBy, written: browser, meant: { of: `${name}${systemOf(os, name)}` } }
  }
}

/** Where the end depends on the Windows, the table says which it is of. */
function systemReader(facts: Facts) {
  const read = givenOsReader(facts.table('operating-systems').rows)
  const known = new Set(facts.table('support-ends').rows.flatMap(({ of }) => of))
  return (os: GivenOs | undefined, name: string): string => {
    const reading = os && read(os)
    const on = reading && 'os' in reading ? ` on ${reading.os.name}` : ''
    return known.has(`${name}${on}`) ? on : ''
  }
}

function* plugInsOf({ environment: { servers, document } }: RuleContext): Generator<Thing> {
  const holders = [
    ...servers.map(({ id, prerequisites }) => ({
      holder: id,
      given: prerequisites?.value,
      at: prerequisites?.at ?? [],
      section: 'pools.servers',
    })),
    ...listed(document.adminWorkstations).map(({ name, prerequisites }, index) => ({
      holder: name,
      given: prerequisites,
      at: ['adminWorkstations', index, 'prerequisites'],
      section: 'adminWorkstations',
    })),
  ]
  for (const { holder, given, at, section } of holders) {
    const written = given?.silverlight
    const release = written === undefined ? undefined : /\d+/.exec(written)?.[0]
    if (written === undefined || release === undefined) continue
    const settledBy = `${section}.prerequisites.silverlight`
    yield { holder, at: [...at, 'silverlight'], settledBy, written: `Silverlight ${written}`, meant: { of: release } }
  }
}
