/**
 * Who usually does what puts a rule right, and what kind of work it is: a proposal, for whoever makes the plan to change.
 * It is no fact of a vendor and no judgement; a file of audit data overrides it, rule by rule.
 */

/** What has to be done. */
export type Work = keyof typeof WORK_EFFORT

/** What each kind of work takes, for a few subjects. */
export const WORK_EFFORT = {
  record: 'small',
  setting: 'small',
  enquiry: 'small',
  certificate: 'medium',
  update: 'medium',
  rebuild: 'large',
  purchase: 'large',
  design: 'large',
} as const

export interface Proposal {
  readonly owner?: string
  readonly work?: Work
  /** The family with which it is done, where that is not its own. */
  readonly with?: string
}

const CLIENTS = 'workplace administrator'
const DATABASES = 'database administrator'
const DEVICES = 'telephony administrator'
const DIRECTORY = 'Active Directory administrator'
const DNS = 'DNS administrator'
const EXCHANGE = 'Exchange administrator'
const FIREWALLS = 'firewall administrator'
const LYNC = 'Lync or Skype for Business administrator'
const NETWORK = 'network administrator'
const SERVERS = 'Windows Server administrator'

/** What others hang on stands first: a computer is set up before software is put on it, a name before what asks for it. */
export const FAMILIES: Readonly<Record<string, Proposal>> = {
  topology: { owner: LYNC, work: 'design' },
  directory: { owner: DIRECTORY, work: 'setting' },
  dns: { owner: DNS, work: 'record' },
  certificates: { owner: 'certificate administrator', work: 'certificate' },
  hardware: { owner: SERVERS, work: 'purchase' },
  os: { owner: SERVERS, work: 'rebuild' },
  prerequisites: { owner: SERVERS, work: 'update' },
  sql: { owner: DATABASES, work: 'design' },
  updates: { owner: LYNC, work: 'update' },
  tls: { owner: SERVERS, work: 'setting' },
  ports: { owner: FIREWALLS, work: 'setting' },
  network: { owner: NETWORK, work: 'setting' },
  vpn: { owner: 'VPN administrator', work: 'setting' },
  federation: { owner: LYNC, work: 'setting' },
  exchange: { owner: EXCHANGE, work: 'setting' },
  coexistence: { owner: LYNC, work: 'design' },
  discovery: { owner: DNS, work: 'record' },
  clients: { owner: CLIENTS, work: 'update' },
  devices: { owner: DEVICES, work: 'purchase' },
  // Who it is depends on what has come to its end.
  lifecycle: {},
}

/** Rules that are other than their family: the first pattern that fits says what it says, the family the rest. */
export const RULES: readonly (readonly [pattern: string, proposal: Proposal])[] = [
  ['certificates/devices-trust-*', { owner: DEVICES, work: 'setting' }],
  ['certificates/friendly-name-unique', { work: 'setting' }],
  ['certificates/in-computer-store', { owner: SERVERS, work: 'setting' }],
  ['certificates/not-enrolled-automatically-on-edge', { work: 'setting' }],
  ['certificates/path-valid-to-root', { work: 'setting' }],
  ['certificates/reverse-proxy-trusts-*', { work: 'setting' }],
  ['certificates/revocation-list-usable', { work: 'setting' }],
  ['clients/mobility-service-on', { owner: LYNC, work: 'setting' }],
  ['clients/proxy-lets-client-reach-exchange', { owner: NETWORK, work: 'setting' }],
  ['clients/server-can-set-client-interface', { owner: LYNC }],
  ['clients/server-update-for-client-installed', { owner: LYNC }],
  ['devices/*-firmware-*', { work: 'update' }],
  ['devices/reused-device-reverified', { work: 'enquiry' }],
  ['devices/vendor-claim-*', { work: 'enquiry' }],
  ['devices/reverse-proxy-*', { owner: FIREWALLS, work: 'setting' }],
  ['devices/media-bypass-peer-listed', { owner: LYNC, work: 'setting' }],
  ['devices/phone-edition-takes-emergency-numbers', { owner: LYNC, work: 'update' }],
  ['directory/*-os-supported', { work: 'rebuild' }],
  ['directory/forest-topology-supported', { work: 'design' }],
  ['directory/pool-and-back-end-in-one-domain', { work: 'design' }],
  ['directory/writable-domain-controller-present', { work: 'rebuild' }],
  ['dns/ad-domain-has-several-labels', { owner: DIRECTORY, work: 'design' }],
  ['dns/*-address-families-supported', { owner: LYNC, work: 'setting' }],
  ['dns/edge-load-balancing-of-one-kind', { owner: LYNC, work: 'design' }],
  ['dns/fqdn-characters-allowed', { owner: LYNC, work: 'design' }],
  ['dns/ipv6-scope-same-in-pool', { owner: LYNC, work: 'setting' }],
  ['dns/servers-not-ipv6-only', { owner: NETWORK, work: 'setting' }],
  ['dns/round-robin-on', { work: 'setting' }],
  ['dns/simple-urls-*', { owner: LYNC, work: 'setting' }],
  ['dns/site-simple-urls-complete', { owner: LYNC, work: 'setting' }],
  ['dns/*-web-services-fqdn*', { owner: LYNC, work: 'setting' }],
  ['exchange/*version-supported', { work: 'rebuild' }],
  ['hardware/free-disk-recommended', { work: 'setting' }],
  ['hardware/hyper-threading-on', { work: 'setting' }],
  ['hardware/not-multi-homed', { work: 'setting' }],
  ['hardware/page-file-present', { work: 'setting' }],
  ['hardware/power-plan-high-performance', { work: 'setting' }],
  ['hardware/receive-side-scaling-on', { work: 'setting' }],
  ['hardware/virtual-*', { work: 'setting' }],
  ['lifecycle/browsers-in-support', { owner: CLIENTS, work: 'update', with: 'clients' }],
  ['lifecycle/client-windows-in-support', { owner: CLIENTS, work: 'rebuild', with: 'clients' }],
  ['lifecycle/clients-in-support', { owner: CLIENTS, work: 'update', with: 'clients' }],
  ['lifecycle/dotnet-in-support', { owner: SERVERS, work: 'update', with: 'prerequisites' }],
  ['lifecycle/interop-servers-in-support', { work: 'rebuild', with: 'exchange' }],
  ['lifecycle/product-in-support', { owner: LYNC, work: 'design', with: 'coexistence' }],
  ['lifecycle/sql-server-in-support', { owner: DATABASES, work: 'rebuild', with: 'sql' }],
  ['lifecycle/windows-in-support', { owner: SERVERS, work: 'rebuild', with: 'os' }],
  ['network/cac-*', { owner: LYNC }],
  ['network/*-within-target*', { work: 'design' }],
  ['network/wifi-survey-meets-targets', { work: 'design' }],
  ['os/admin-workstation-os-supported', { owner: CLIENTS }],
  ['os/evaluation-licence-not-used', { work: 'purchase' }],
  ['os/product-update-for-os-installed', { owner: LYNC, work: 'update', with: 'updates' }],
  ['os/server-service-pack-installed', { work: 'update' }],
  ['ports/edge-*', { owner: LYNC }],
  ['ports/mediation-ports-free', { owner: LYNC }],
  ['ports/trunk*', { owner: LYNC }],
  ['prerequisites/admin-center-off-port-443', { work: 'setting' }],
  ['prerequisites/antivirus-exclusions-set', { work: 'setting' }],
  ['prerequisites/control-panel-usable', { work: 'setting' }],
  ['prerequisites/ipv6-on-or-off', { work: 'setting' }],
  ['prerequisites/no-restart-pending', { work: 'setting' }],
  ['prerequisites/registry-values-set', { work: 'setting' }],
  ['sql/*update*-installed', { work: 'update' }],
  ['sql/edition-supported', { work: 'rebuild' }],
  ['sql/local-express-supported', { owner: LYNC, work: 'update' }],
  ['sql/mirroring-synchronous', { work: 'setting' }],
  ['sql/server-64-bit', { work: 'rebuild' }],
  ['sql/version-supported', { work: 'rebuild' }],
  ['tls/hardening-prerequisites-met', { work: 'update' }],
  ['tls/hardening-supported-at-this-update', { owner: LYNC, work: 'update' }],
  ['tls/oldest-client-can-connect', { owner: CLIENTS, work: 'update' }],
  ['tls/sql-server-speaks-tls-1-2', { owner: DATABASES, work: 'update' }],
]
