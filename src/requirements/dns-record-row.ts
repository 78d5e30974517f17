/** The shape of a row of `rules/facts/dns-records.yaml`: one record the vendor documents, for each thing of a kind. */

export const DNS_SUBJECTS = [
  'access-edge',
  'admin-url',
  'audio-video-edge',
  'dialin-url',
  'edge-internal',
  'edge-server',
  'enterprise-pool',
  'external-web-services',
  'internal-web-services',
  'meet-url',
  'office-web-apps',
  'office-web-apps-external',
  'role-server',
  'sip-domain',
  'sql-server',
  'web-conferencing-edge',
  'xmpp-domain',
] as const

export const DNS_CONDITIONS = [
  'access-edge-elsewhere',
  'automatic-sign-in',
  'discoverable-federation-or-push',
  'edge',
  'reachable-from-outside',
  'remote-access',
  'reverse-proxy',
  'sign-in-pool',
  'xmpp-federation',
] as const

export const DNS_TARGETS = [
  'access-edge',
  'audio-video-edge',
  'edge-internal',
  'office-web-apps',
  'pool-members',
  'reverse-proxy',
  'server',
  'sign-in-pool',
  'web-conferencing-edge',
  'web-services',
] as const

export type DnsSubject = (typeof DNS_SUBJECTS)[number]
export type DnsCondition = (typeof DNS_CONDITIONS)[number]
export type DnsTarget = (typeof DNS_TARGETS)[number]

export interface DnsRecordRow {
  readonly id: string
  /** The documented record number of the internal or external list, for the reader. */
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
  /** SRV only. `from-access-edge`: the port its Access Edge service listens on. */
  readonly port?: number | 'from-access-edge'
  /** The rule that judges whether it is there. */
  readonly rule: string
  /** Who needs the record, as a clause: "clients find …". */
  readonly because: string
}
