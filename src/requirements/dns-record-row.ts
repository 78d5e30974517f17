/** The shape of a row of `rules/facts/dns-records.yaml`: one record the vendor documents, for each thing of a kind. */

export const DNS_SUBJECTS = [
  'access-edge',
  'access-edge-domain',
  'admin-url',
  'audio-video-edge',
  'branch-appliance',
  'dialin-url',
  'director-external-web-services',
  'edge-internal',
  'edge-server',
  'exchange-um-server',
  'external-web-services',
  'internal-web-services',
  'meet-url',
  'named-pool',
  'office-web-apps',
  'office-web-apps-external',
  'reverse-proxy-interface',
  'role-server',
  'sip-domain',
  'sql-server',
  'web-conferencing-edge',
  'xmpp-domain',
  'xmpp-host',
] as const

export const DNS_CONDITIONS = [
  'access-edge-beside-sip',
  'access-edge-elsewhere',
  'audio-video-federation',
  'automatic-sign-in',
  'discoverable-federation-or-push',
  'edge',
  'exchange-um-on-premises',
  'exchange-um-online',
  'exchange-um-shared-address-space',
  'federation-public-im-or-push',
  'hybrid',
  'mobility',
  'older-clients-or-desk-phones',
  'phone-edition',
  'phone-updates-before-sign-in',
  'push',
  'reachable-from-outside',
  'remote-access',
  'reverse-proxy',
  'sign-in-pool',
  'tcp-sign-in',
  'xmpp-federation',
] as const

/** `own-address`: whatever the thing itself has. */
export const DNS_TARGETS = [
  'access-edge',
  'access-edge-by-name',
  'domain-controller',
  'federation-edge',
  'own-address',
  'own-address-or-reverse-proxy',
  'reverse-proxy',
  'reverse-proxy-inside',
  'sign-in-pool',
  'web-services',
  'web-services-or-reverse-proxy',
  'xmpp-edge',
] as const

/**
 * What several SRV records of one name mean. `failover`: clients go on to the next. `choice`: a partner picks one and
 * nothing fails over to the others. `one-per-edge-pool`: each Edge pool has its own, with a priority of its own.
 */
export const SRV_SEVERAL = ['choice', 'failover', 'one-per-edge-pool'] as const

export type DnsSubject = (typeof DNS_SUBJECTS)[number]
export type DnsCondition = (typeof DNS_CONDITIONS)[number]
export type DnsTarget = (typeof DNS_TARGETS)[number]

export type SrvSeveral = (typeof SRV_SEVERAL)[number]

export interface DnsRecordRow {
  readonly id: string
  readonly view: 'internal' | 'external'
  /** `host`: A or AAAA. `host-or-alias`: also CNAME. */
  readonly type: 'host' | 'host-or-alias' | 'srv'
  /** One record for each of these. */
  readonly each: DnsSubject
  /** The owner name; `{name}` is the subject's own. */
  readonly owner: string
  /** All must hold for the record to be needed. */
  readonly when: readonly DnsCondition[]
  readonly necessity: 'required' | 'optional' | 'forbidden'
  readonly leadsTo?: DnsTarget
  /** SRV only. The port its Access Edge service has for remote users, or for partners. */
  readonly port?: number | 'from-access-edge' | 'from-federation'
  /** SRV only: as the documented examples have them. */
  readonly priority?: number
  readonly weight?: number
  readonly several?: SrvSeveral
  /** SRV only: the target may be a host of another domain; clients do not match it against that of the user. */
  readonly targetAnywhere?: true
  /** The name must have no AAAA record. */
  readonly ipv4Only?: true
  /** The rule that judges whether it is there. */
  readonly rule: string
  /** Who needs the record, as a clause: "clients find …". */
  readonly because: string
}
