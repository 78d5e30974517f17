/** Every edit of the mutation tables is one fault: what it breaks stands under one headline, with few exceptions. */

import { expect, test } from 'vitest'
import { certificates } from '../mutations/certificates.ts'
import { clients } from '../mutations/clients.ts'
import { devices } from '../mutations/devices.ts'
import { discovery } from '../mutations/discovery.ts'
import { dns } from '../mutations/dns.ts'
import { dnsRules } from '../mutations/dns-rules.ts'
import { federation } from '../mutations/federation.ts'
import { lifecycle } from '../mutations/lifecycle.ts'
import { network } from '../mutations/network.ts'
import { networkQuality } from '../mutations/network-quality.ts'
import { os } from '../mutations/os.ts'
import { ports } from '../mutations/ports.ts'
import { prerequisites } from '../mutations/prerequisites.ts'
import { stores } from '../mutations/stores.ts'
import { tls } from '../mutations/tls.ts'
import { topology } from '../mutations/topology.ts'
import { updates } from '../mutations/updates.ts'
import { vpn } from '../mutations/vpn.ts'
import { judgeCopy } from '../support/copies.ts'
import { headlinesOf } from './headlines.ts'

const tables = [
  ...[certificates, clients, devices, discovery, dns, dnsRules, federation, lifecycle, network],
  ...[networkQuality, os, ports, prerequisites, stores, tls, topology, updates, vpn],
].flat()

/** Under several headlines, and why: what belongs together there cannot be told by judging again. */
const APART: Readonly<Record<string, readonly string[]>> = {
  'the edit makes several faults, each to be put right by itself': [
    'certificates/autodiscover-names-on-web-certificate',
    'certificates/encoding-well-formed',
    'discovery/clients-sign-in-over-vpn',
    'ports/edge-hairpin-allowed',
    'tls/partners-can-federate',
  ],
  'what is new or wanted needs several things, none of which is there': [
    'directory/pool-and-back-end-in-one-domain',
    'dns/edge-address-families-supported',
    'dns/exchange-um-srv-present',
    'dns/federation-srv-leads-to-federation-route',
    'dns/ipv6-scope-same-in-pool',
    'dns/one-federation-route',
    'dns/pool-and-edge-address-families-supported',
    'ports/edge-pool-size-supported',
    'topology/collocation-supported',
    'topology/computer-names-fit-netbios',
    'topology/director-in-enterprise-edition',
    'topology/pool-size-recommended',
    'vpn/client-pools-apart',
  ],
  'one version or role is wrong for several reasons, and nothing tells the right one': [
    'clients/server-can-set-client-interface',
    'coexistence/earlier-versions-retired',
    'coexistence/edge-next-hop-not-older',
    'coexistence/hybrid-voice-edge-recent',
    'coexistence/paired-pools-same-version',
    'coexistence/server-next-hop-not-older',
    'lifecycle/browsers-in-support',
    'lifecycle/clients-in-support',
    'os/server-os-64-bit',
    'os/server-service-pack-installed',
    'sql/local-express-supported',
    'sql/product-update-for-sql-installed',
    'topology/paired-pools-same-edition',
  ],
  'values that must differ or agree: each is named, and either may be the wrong one': [
    'dns/external-web-services-fqdn-unique',
    'dns/internal-and-external-web-services-fqdns-differ',
    'dns/internal-web-services-fqdn-unique',
    'dns/simple-urls-global-for-paired-pools',
    'network/dscp-distinct-per-medium',
    'ports/load-balanced-edge-untranslated',
    'ports/trunks-distinct',
    'sql/availability-mode-fits-sql-server',
  ],
  'what is wrong is no value that could be supposed to be another': [
    'discovery/mobile-clients-find-their-service',
    'federation/wanted-routes-present',
    'ports/av-edge-on-port-443',
    'ports/edge-media-ports-unchanged',
    'ports/edge-public-addresses-own',
    'ports/nat-addresses-right',
    'ports/openings-work-both-ways',
    'ports/reverse-proxy-hairpin-allowed',
    'topology/edge-next-hop-is-registrar',
    'topology/edge-pool-for-media',
  ],
}

/** Under one headline that is not of the rule itself, because another says it more directly. */
const ROOTS: Readonly<Record<string, string>> = {
  'certificates/same-on-every-edge': 'certificates/private-key-present',
  'devices/vendor-claim-not-taken-for-qualification': 'devices/equipment-on-tested-list',
  'devices/media-bypass-peer-listed': 'devices/device-on-qualified-list',
  'discovery/clients-sign-in-inside': 'dns/lyncdiscoverinternal-present',
  'discovery/clients-sign-in-outside': 'dns/host-records-lead-to-their-service',
  'discovery/first-answer-leads-to-the-server': 'dns/host-records-lead-to-their-service',
  'dns/internal-and-external-answers-differ': 'dns/host-records-lead-to-their-service',
  'dns/sip-domain-zone-inside': 'dns/srv-target-resolves',
  'dns/no-private-address-outside': 'dns/host-records-lead-to-their-service',
  'dns/aliases-lead-to-an-address': 'dns/internal-simple-url-records-present',
  'dns/srv-target-not-an-alias': 'dns/host-records-of-documented-type',
  'exchange/server-to-server-authentication-supported': 'exchange/archive-and-contacts-supported',
  'exchange/version-supported': 'exchange/um-version-supported',
  'lifecycle/interop-servers-in-support': 'exchange/archive-and-contacts-supported',
  'network/dscp-same-everywhere': 'network/dscp-as-documented',
  'network/location-subnets-apart-from-vpn': 'network/location-subnets-in-sites',
  'tls/hardening-supported-at-this-update': 'updates/security-floor-installed',
  'tls/servers-share-a-version': 'tls/ssl-off',
  'tls/sql-server-speaks-tls-1-2': 'lifecycle/sql-server-in-support',
  'vpn/calls-have-a-path': 'vpn/blocks-spare-the-public-edge',
  'vpn/internal-discovery-names-not-asked-inside': 'vpn/internal-discovery-names-hidden-from-vpn-clients',
  'vpn/label-agrees-with-routes': 'vpn/no-forced-tunnel',
  'vpn/media-bypass-with-split-tunnel': 'vpn/no-forced-tunnel',
  'vpn/names-of-the-outside-asked-outside': 'vpn/external-names-resolve-for-vpn-clients',
  'vpn/resolved-addresses-outside-tunnel': 'vpn/external-names-resolve-for-vpn-clients',
}

/** Another day is no fault. */
const several = tables.filter(
  ({ broken: { asOf, subjects, consequences } }) =>
    asOf === undefined &&
    (subjects.length > 1 || Object.values(consequences).some((status) => status === 'fail' || status === 'warn')),
)

test('what one edit breaks stands under one headline, of the rule or of one that says it more directly', {
  timeout: 300_000,
}, async () => {
  const apart: string[] = []
  const roots: Record<string, string> = {}
  for (const { rule, broken } of several) {
    const [first, ...others] = headlinesOf(await judgeCopy(broken.on, { edits: broken.edits }))
    if (others.length > 0) apart.push(rule)
    else if (first && first.rule !== rule) roots[rule] = first.rule
  }
  expect(several.length).toBeGreaterThan(120)
  expect(apart.sort()).toEqual(Object.values(APART).flat().sort())
  expect(roots).toEqual(ROOTS)
})
