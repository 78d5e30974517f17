import type { HostingProviderRow } from '../../src/domain/federation-row.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type GivenProvider, givenProviders, neededProviders, saidOf } from './shared-providers.ts'

const VERIFICATION = {
  'use-source-verification': 'UseSourceVerification',
  'always-verifiable': 'AlwaysVerifiable',
  'always-unverifiable': 'AlwaysUnverifiable',
} as const

export default defineRule({
  id: 'federation/hosting-provider-values-documented',
  title: 'A hosting provider that a feature needs has the documented verification level and Autodiscover URL',
  severity: 'fail',
  why: 'Messages from the cloud are rejected or taken on trust, and clients of users in the cloud do not find their server.',
  facts: ['federation-rules'],
  cites: ['HYB-CONF', 'HYB-PLAN', 'L-PUSH', 'S15-MOB', 'CVM-CONF', 'OWA-HYB'],
  sections: ['edgePools'],
  alsoReads: ['features'],
  skippedWhen: 'no hosting provider that a feature needs is given',
  *check({ environment: { document }, facts }) {
    const providers = givenProviders(document) ?? []
    for (const { row } of neededProviders(document, facts)) {
      const found = providers.find(({ provider }) => row.proxyFqdns.includes(provider.proxyFqdn))
      if (found && (row.verification || row.autodiscoverUrl)) yield judge(found, row)
    }
  },
})

interface Value {
  readonly key: 'verification' | 'autodiscoverUrl'
  readonly wanted: string
  readonly given: string | undefined
  readonly isRight: boolean
}

function judge({ provider, at }: GivenProvider, row: HostingProviderRow): Judgement {
  const id = provider.proxyFqdn
  const subject = { id, at }
  const values = valuesOf(provider, row)
  const wrong = values.filter((value) => value.given !== undefined && !value.isRight)
  const missing = values.find((value) => value.given === undefined)
  const evidence = () => [
    saidOf(row),
    ...values.flatMap((value) => (value.given === undefined ? [] : [given([...at, value.key], value.given)])),
  ]
  if (wrong.length > 0) {
    const found = wrong.map((value) => `${value.given} instead of ${value.wanted}`).join('; ')
    const command = wrong.map(
      ({ key, wanted }) => `${key === 'verification' ? '-VerificationLevel' : '-AutodiscoverUrl'} ${wanted}`,
    )
    return unmet(subject, `the hosting provider ${id} has ${found}`, {
      fix: `Set-CsHostingProvider, for ${id}: ${command.join(' ')}`,
      evidence,
    })
  }
  if (missing) {
    return unknown(subject, `the ${missing.key} of the hosting provider ${id} is not given`, {
      settledBy: `features.federation.hostingProviders.${missing.key}`,
      evidence,
    })
  }
  return met(subject, `the hosting provider ${id} has the documented values`, evidence)
}

function valuesOf(provider: GivenProvider['provider'], row: HostingProviderRow): readonly Value[] {
  const { verification, autodiscoverUrl } = row
  return [
    verification && {
      key: 'verification' as const,
      wanted: VERIFICATION[verification],
      given: provider.verification && VERIFICATION[provider.verification],
      isRight: provider.verification === verification,
    },
    autodiscoverUrl && {
      key: 'autodiscoverUrl' as const,
      wanted: autodiscoverUrl,
      given: provider.autodiscoverUrl,
      isRight: isSameService(provider.autodiscoverUrl, autodiscoverUrl),
    },
  ].filter((value) => typeof value === 'object')
}

/** The first label of the host may carry the region of the tenant: `webdir1e.online.lync.com`. */
function isSameService(given: string | undefined, wanted: string): boolean {
  if (given === undefined || !URL.canParse(given)) return false
  const [one, other] = [new URL(given), new URL(wanted)]
  const [label = '', ...domain] = one.hostname.split('.')
  const [stem = '', ...wantedDomain] = other.hostname.split('.')
  const path = (url: URL) => url.pathname.toLowerCase().replace(/\/$/, '')
  return (
    one.protocol === other.protocol &&
    label.startsWith(stem) &&
    domain.join('.') === wantedDomain.join('.') &&
    path(one) === path(other)
  )
}
