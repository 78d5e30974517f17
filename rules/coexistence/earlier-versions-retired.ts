import { listed } from '../../src/domain/listed.ts'
import { earlierTitle, isEarlier, systemTitle } from '../../src/domain/systems.ts'
import { defineRule, given, type Judgement, met, type RuleContext, unknown, unmet } from '../../src/rule.ts'
import { newestProduct, poolPlaces, type Row, rowsOf, stated, systemsPresent } from './shared.ts'

export default defineRule({
  id: 'coexistence/earlier-versions-retired',
  title: 'No earlier version is left beside the newest one without a day on which it goes',
  severity: 'warn',
  why: 'What was meant for the weeks of a migration stays for years, out of support, and holds back everything new.',
  facts: ['migration-paths'],
  cites: ['S19-MIG', 'S19-PROC'],
  sections: ['pools'],
  alsoReads: ['edgePools', 'coexistsWith'],
  skippedWhen: 'the pools are of one version, and earlier systems beside them are not given (coexistsWith)',
  check: ({ environment, facts, now }) => judge(environment, facts, now),
})

function* judge(
  environment: RuleContext['environment'],
  facts: RuleContext['facts'],
  now: string,
): Generator<Judgement> {
  const { document } = environment
  const newest = newestProduct(systemsPresent(environment, now))
  const row = newest && rowsOf(facts, newest, 'rule').find(({ rule }) => rule === 'coexistence-is-temporary')
  if (newest === undefined || row === undefined) return
  const left = poolPlaces(document).filter(({ product }) => isEarlier(product, newest))
  for (const { fqdn, at, product } of left) {
    const message = `${fqdn} still runs ${systemTitle(product)}, beside ${systemTitle(newest)}`
    yield unmet({ id: fqdn, at }, message, {
      fix: `move what is on ${fqdn} to a pool of ${systemTitle(newest)}, and retire it`,
      evidence: () => [...stated(row), given(at, `${fqdn}: ${systemTitle(product)}`)],
    })
  }
  for (const [index, earlier] of listed(document.coexistsWith).entries()) yield ofSystem(earlier, index, row, now)
  if (left.length === 0 && document.coexistsWith === 'none') {
    yield met({ id: 'versions', at: ['coexistsWith'] }, `there is only ${systemTitle(newest)}`, () => stated(row))
  }
}

type Earlier = Exclude<NonNullable<RuleContext['environment']['document']['coexistsWith']>, 'none'>[number]

function ofSystem(
  { system, users, federationRoute, removedOn }: Earlier,
  index: number,
  row: Row,
  now: string,
): Judgement {
  const at = ['coexistsWith', index]
  const subject = { id: system, at }
  const name = earlierTitle(system)
  const kept = [users ? `${users} users` : [], federationRoute ? 'the federation route' : []].flat()
  const evidence = () => [...stated(row), given(at, `${name}${removedOn ? `, out of service on ${removedOn}` : ''}`)]
  if (removedOn === undefined) {
    return unknown(subject, `on which day ${name} goes out of service is not given`, {
      settledBy: 'coexistsWith.removedOn',
      evidence,
    })
  }
  if (removedOn > now) return met(subject, `${name} goes out of service on ${removedOn}`, evidence)
  if (kept.length === 0) return met(subject, `${name} went out of service on ${removedOn}`, evidence)
  return unmet(subject, `${name} was to go out of service on ${removedOn}, and still has ${kept.join(' and ')}`, {
    fix: `move ${kept.join(' and ')} from ${name}, or give the day on which it really goes`,
    evidence,
  })
}
