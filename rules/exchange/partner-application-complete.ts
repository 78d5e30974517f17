import type { ExchangeRuleRow } from '../../src/domain/federation-row.ts'
import { described } from '../../src/domain/listed.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { hasPath } from './shared-urls.ts'
import { authenticationWishes, exchangeOwner, exchangeRow, saidBy, type Wish } from './shared-wishes.ts'

type Exchange = Exclude<NonNullable<EnvironmentDocument['exchange']>, 'none'>
type Application = Exclude<NonNullable<Exchange['partnerApplication']>, 'none'>

const AT = ['exchange', 'partnerApplication']

export default defineRule({
  id: 'exchange/partner-application-complete',
  title: 'Exchange is a partner application of the servers, switched on and with the documented values',
  severity: 'fail',
  why: 'The servers trust no token of Exchange, and show it none that it trusts.',
  facts: ['exchange-rules', 'interop-versions'],
  cites: ['L-APP', 'S15-APP', 'S15-PARTNER', 'HYB-OAUTH', 'L-CROSS'],
  sections: [],
  alsoReads: ['exchange', 'features'],
  skippedWhen:
    'no server-to-server authentication with Exchange is needed or set up, or whose Exchange it is is not known',
  *check({ environment: { document }, facts }) {
    const exchange = described(document.exchange)
    const owner = exchangeOwner(document, facts)
    const row = owner && exchangeRow(facts, document.product, 'partner-application', owner)
    const wishes = authenticationWishes(document)
    if (row === undefined || exchange === undefined) return
    const application = exchange.partnerApplication
    if (wishes.length > 0 || typeof application === 'object') yield judge(application, row, wishes)
  },
})

function judge(application: Exchange['partnerApplication'], row: ExchangeRuleRow, wishes: readonly Wish[]): Judgement {
  const subject = { id: 'Exchange as a partner application', at: AT }
  const reasons = wishes.map(({ text }) => text).join('; ')
  const evidence = () => [saidBy(row), ...wishes.map((wish) => given(wish.at, wish.text))]
  if (application === undefined) {
    const message = `${reasons}; whether Exchange is a partner application is not given`
    return unknown(subject, message, { settledBy: 'exchange.partnerApplication', evidence })
  }
  const fix = `New-CsPartnerApplication -Identity microsoft.exchange -ApplicationTrustLevel Full ${
    row.path
      ? `-MetadataUrl https://…${row.path}`
      : `-ApplicationIdentifier ${row.applicationIdentifier} -UseOAuthServer`
  }`
  if (application === 'none')
    return unmet(subject, `${reasons}; but Exchange is no partner application`, { fix, evidence })
  const values = valuesOf(application, row)
  const shown = () => [...evidence(), ...values.flatMap(({ key, text }) => (text ? [given([...AT, key], text)] : []))]
  const wrong = values.filter(({ isRight }) => isRight === false)
  if (wrong.length > 0) {
    const faults = wrong.map(({ fault }) => fault).join('; ')
    return unmet(subject, `the partner application of Exchange is not as documented: ${faults}`, {
      fix,
      evidence: shown,
    })
  }
  const missing = values.find(({ isRight }) => isRight === undefined)
  if (missing) {
    return unknown(subject, `${missing.key} of the partner application of Exchange is not given`, {
      settledBy: `exchange.partnerApplication.${missing.key}`,
      evidence: shown,
    })
  }
  return met(subject, 'the partner application of Exchange is as documented', shown)
}

interface Value {
  readonly key: keyof Application
  readonly text: string | undefined
  readonly isRight: boolean | undefined
  readonly fault: string
}

function valuesOf(application: Application, { path, applicationIdentifier }: ExchangeRuleRow): readonly Value[] {
  const { enabled, fullTrust, metadataUrl, throughTenant } = application
  const identifier = application.applicationIdentifier?.toLowerCase()
  const own: Value = {
    key: 'metadataUrl',
    text: metadataUrl,
    isRight: metadataUrl === undefined ? undefined : hasPath(metadataUrl, path ?? ''),
    fault: `its metadata URL is ${metadataUrl}, and must be https://…${path}`,
  }
  const online = flag('throughTenant', throughTenant, 'the authorization server of the tenant does not vouch for it')
  return [
    flag('enabled', enabled, 'it is switched off'),
    flag('fullTrust', fullTrust, 'its trust level is not Full'),
    // The servers read the identifier from the metadata; who gives it must give the right one.
    ...(identifier === undefined
      ? []
      : [
          {
            key: 'applicationIdentifier' as const,
            text: identifier,
            isRight: identifier === applicationIdentifier,
            fault: `its identifier is ${identifier}, and must be ${applicationIdentifier}`,
          },
        ]),
    path === undefined ? online : own,
  ]
}

function flag(key: 'enabled' | 'fullTrust' | 'throughTenant', value: boolean | undefined, fault: string): Value {
  return { key, text: value === undefined ? undefined : `${key}: ${value}`, isRight: value, fault }
}
