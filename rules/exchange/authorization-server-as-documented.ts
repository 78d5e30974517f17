import type { ExchangeRuleRow } from '../../src/domain/federation-row.ts'
import type { EnvironmentDocument } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { hasPath } from './shared-urls.ts'
import { authenticationWishes, exchangeOwner, exchangeRow, saidBy, type Wish } from './shared-wishes.ts'

type Hybrid = NonNullable<NonNullable<EnvironmentDocument['features']>['hybrid']>

const AT = ['features', 'hybrid', 'authorizationServer']
const KEY = 'features.hybrid.authorizationServer'

export default defineRule({
  id: 'exchange/authorization-server-as-documented',
  title: 'The servers trust the authorization server of their tenant, under its documented metadata URL',
  severity: 'fail',
  why: 'Tokens of the tenant are not accepted, so the servers and Exchange Online cannot act for users at each other.',
  facts: ['exchange-rules', 'interop-versions'],
  cites: ['HYB-OAUTH', 'L-CROSS'],
  sections: [],
  alsoReads: ['features', 'exchange'],
  skippedWhen: 'no authorization server is given, and no server authenticates with Exchange Online',
  *check({ environment: { document }, facts }) {
    const row = exchangeRow(facts, document.product, 'authorization-server')
    const hybrid = document.features?.hybrid
    if (row === undefined || !hybrid?.enabled) return
    const wishes = exchangeOwner(document, facts) === 'online' ? authenticationWishes(document) : []
    if (hybrid.authorizationServer !== undefined || wishes.length > 0)
      yield judge(hybrid.authorizationServer, row, wishes)
  },
})

function judge(server: Hybrid['authorizationServer'], row: ExchangeRuleRow, wishes: readonly Wish[]): Judgement {
  const subject = { id: 'authorization server', at: AT }
  const { metadataUrl, realm } = server ?? {}
  const evidence = () => [
    saidBy(row),
    ...wishes.map((wish) => given(wish.at, wish.text)),
    ...(metadataUrl ? [given([...AT, 'metadataUrl'], metadataUrl)] : []),
    ...(realm ? [given([...AT, 'realm'], realm)] : []),
  ]
  if (metadataUrl === undefined) {
    const message = 'the metadata URL of the authorization server of the tenant is not given'
    return unknown(subject, message, { settledBy: `${KEY}.metadataUrl`, evidence })
  }
  if (realm === undefined) {
    return unknown(subject, 'the realm of the authorization server of the tenant is not given', {
      settledBy: `${KEY}.realm`,
      evidence,
    })
  }
  // The host differs in national clouds; the path does not.
  if (hasPath(metadataUrl, `/${realm}${row.path ?? ''}`)) {
    return met(subject, 'the authorization server is that of the tenant', evidence)
  }
  return unmet(subject, `the metadata URL ${metadataUrl} does not lead to /${realm}${row.path} over HTTPS`, {
    fix: `New-CsOAuthServer microsoft.sts -MetadataUrl https://accounts.accesscontrol.windows.net/<id of the tenant>${row.path}`,
    evidence,
  })
}
