/** The shape of the rows of `rules/facts/certificate-requirements.yaml`. */

import type { EnvironmentDocument } from '../environment/model.ts'

type Certificates = Exclude<NonNullable<EnvironmentDocument['certificates']>, 'none'>
type EnvironmentUse = NonNullable<Certificates[number]['assignedTo']>[string][number]

/** What a certificate is assigned to, in the words of the environment file. */
export const CERTIFICATE_USES = [
  'Default',
  'WebServicesInternal',
  'WebServicesExternal',
  'OAuthTokenIssuer',
  'AccessEdgeExternal',
  'DataEdgeExternal',
  'AudioVideoAuthentication',
  'Internal',
  'XmppServer',
  'PersistentChatWeb',
  'ReverseProxyListener',
  'OfficeWebApps',
  'Exchange',
] as const satisfies readonly EnvironmentUse[]

/** What has the certificate. */
export const CERTIFICATE_OWNERS = [
  'deployment',
  'director-server',
  'edge-pool',
  'exchange-um-server',
  'front-end-server',
  'mediation-server',
  'office-web-apps-farm',
  'persistent-chat-server',
  'reverse-proxy',
  'standard-edition-server',
  'survivable-branch',
] as const

/** Whose names it must hold: of its owner, then of the environment as a whole. */
export const OWN_NAMES = [
  'access-edge',
  'audio-video-edge',
  'edge-internal',
  'external-web-services',
  'internal-web-services',
  'office-web-apps',
  'pool-fqdn',
  'server-fqdn',
  'web-conferencing-edge',
  'xmpp-proxy',
] as const
export const SHARED_NAMES = [
  'admin-url',
  'dialin-url',
  'exchange-web-services',
  'meet-url',
  'office-web-apps-external',
  'published-web-services',
  'sip-domain',
  'xmpp-domain',
] as const

export const CERTIFICATE_CONDITIONS = [
  'access-edge-elsewhere',
  'autodiscover-over-https',
  'automatic-sign-in',
  'exchange-or-sharepoint',
  'exchange-um-on-premises',
  'office-web-apps',
  'one-sign-in-pool',
  'public-im-with-aol',
  'several-sign-in-pools',
  'sign-in-or-federation-from-outside',
  'strict-dns-naming',
  'web-services-from-outside',
  'xmpp-federation',
] as const

export type CertificateUse = (typeof CERTIFICATE_USES)[number]
export type CertificateOwnerKind = (typeof CERTIFICATE_OWNERS)[number]
export type OwnName = (typeof OWN_NAMES)[number]
export type SharedName = (typeof SHARED_NAMES)[number]
export type CertificateCondition = (typeof CERTIFICATE_CONDITIONS)[number]

/** A name the certificate must hold, once for each thing of the kind. */
export interface CertificateNameRow {
  readonly of: OwnName | SharedName
  /** `{name}` is the thing's own. */
  readonly pattern: string
  /** Of a row with several uses the one whose certificate holds it; default the first. */
  readonly use?: CertificateUse | undefined
  readonly necessity: 'required' | 'optional'
  /** All must hold for the name to be needed. */
  readonly when: readonly CertificateCondition[]
  /** Whether a wildcard may stand for it. */
  readonly wildcard: 'allowed' | 'never'
  /** Another use whose certificate holds it in one of the documents: there it is told, and does not fail. */
  readonly orOn?: CertificateUse | undefined
  /** Who needs the name, as a clause. */
  readonly because: string
}

export interface CertificateRow {
  readonly id: string
  /** One certificate for each of these. */
  readonly each: CertificateOwnerKind
  /** What the certificate is called, after its owner: `edge-external`. */
  readonly called: string
  readonly usages: readonly CertificateUse[]
  /** The use whose certificate serves where none is assigned to the uses above. */
  readonly otherwise?: CertificateUse
  readonly when: readonly CertificateCondition[]
  readonly necessity: 'required' | 'recommended'
  /** The common name. `any`: no document agrees with another, or none asks for one. */
  readonly subject: {
    readonly of?: OwnName | SharedName
    readonly necessity: 'required' | 'recommended' | 'any'
  }
  /** `disputed`: one page allows what another forbids. */
  readonly wildcardSubject: 'never' | 'disputed'
  /** Clients look at the alternative names only; where not needed, the subject is a name as good as any. */
  readonly subjectInSan: 'required' | 'not-needed'
  readonly names: readonly CertificateNameRow[]
  readonly publicCa: 'required' | 'any'
  readonly eku: readonly {
    readonly usage: 'serverAuth' | 'clientAuth'
    readonly when: readonly CertificateCondition[]
  }[]
  /** Every server has the same certificate with the same key. */
  readonly sameOnEveryMember: boolean
  /** Whether the private key must leave the server that made it: never, or where several servers share it. */
  readonly exportable: 'not-needed' | 'among-members'
  /** Where this certificate asks for more than every other. */
  readonly keyBits?: { readonly required: number; readonly recommended: number }
  /** Rows whose requirements one certificate may meet together with this one. */
  readonly mayCombineWith: readonly string[]
  readonly because: string
  /** Which reading was taken where documents contradict each other. */
  readonly note?: string
}
