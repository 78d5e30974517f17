/** The device rules: one edit of the devices of a clean environment each. */

import type { Mutation, RuleMutations } from './mutation.ts'

const GATEWAY = 'vendor: AudioCodes, model: Mediant 1000, version: 6.60A.022.003'
const PROXY = 'vendor: F5, model: BIG-IP LTM, version: 11.4.1'

/** The rules that need the devices, but the one whose mutation it is. */
const NEED_DEVICES = [
  'devices/device-firmware-qualified',
  'devices/device-firmware-tested',
  'devices/device-in-support',
  'devices/device-on-qualified-list',
  'devices/device-qualification-carried-forward',
  'devices/device-still-listed',
  'devices/equipment-listing-carried-forward',
  'devices/equipment-on-tested-list',
  'devices/media-bypass-peer-listed',
  'devices/phone-edition-takes-emergency-numbers',
  'devices/reused-device-reverified',
  'devices/vendor-claim-not-taken-for-qualification',
  'dns/phone-edition-records-present',
]

/** Only devices nobody gave leave it open. */
function withoutDevices(rule: string): Mutation {
  const others = NEED_DEVICES.filter((id) => id !== rule)
  return {
    on: 'newcomer',
    edits: [{ find: '\ndevices: none', replace: '' }],
    subjects: [],
    consequences: Object.fromEntries(others.map((id) => [id, 'unknown'])),
  }
}

export const devices: readonly RuleMutations[] = [
  {
    rule: 'devices/device-firmware-qualified',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: GATEWAY, replace: 'vendor: AudioCodes, model: Mediant 1000, version: 6.00A.033.005' }],
      subjects: ['gw01'],
      consequences: { 'devices/media-bypass-peer-listed': 'fail' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: GATEWAY, replace: 'vendor: AudioCodes, model: Mediant 1000' }],
      subjects: ['gw01'],
      consequences: { 'devices/media-bypass-peer-listed': 'unknown' },
    },
  },
  {
    rule: 'devices/device-firmware-tested',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [{ find: PROXY, replace: "vendor: F5, model: BIG-IP LTM, version: '12.0'" }],
      subjects: ['rp01'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: PROXY, replace: 'vendor: F5, model: BIG-IP LTM' }],
      subjects: ['rp01'],
      consequences: {},
    },
  },
  {
    rule: 'devices/device-on-qualified-list',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: GATEWAY, replace: 'vendor: Example, model: Gate 1' }],
      subjects: ['gw01'],
      // The vendor calls it qualified.
      consequences: {
        'devices/media-bypass-peer-listed': 'fail',
        'devices/vendor-claim-not-taken-for-qualification': 'warn',
      },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: GATEWAY, replace: 'vendor: AudioCodes, model: Mediant 1000B' }],
      subjects: ['gw01'],
      consequences: {
        'devices/media-bypass-peer-listed': 'unknown',
        'devices/vendor-claim-not-taken-for-qualification': 'unknown',
      },
    },
  },
  {
    rule: 'devices/equipment-on-tested-list',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [{ find: PROXY, replace: 'vendor: nginx, model: nginx' }],
      subjects: ['rp01'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: PROXY, replace: 'vendor: F5, model: BIG-IP Local Traffic Manager' }],
      subjects: ['rp01'],
      consequences: {},
    },
  },
  {
    rule: 'devices/reused-device-reverified',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [{ find: ', verifiedOn: 2014-02-03', replace: '' }],
      subjects: ['gw01'],
      consequences: {},
    },
    // A missing day is the very fault.
    unknown: withoutDevices('devices/reused-device-reverified'),
  },
  {
    rule: 'devices/vendor-claim-not-taken-for-qualification',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [{ find: PROXY, replace: 'vendor: nginx, model: nginx, vendorClaim: supported' }],
      subjects: ['rp01'],
      // It is called out because it is on no list.
      consequences: { 'devices/equipment-on-tested-list': 'warn' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: PROXY, replace: 'vendor: F5, model: BIG-IP Local Traffic Manager, vendorClaim: supported' }],
      subjects: ['rp01'],
      consequences: { 'devices/equipment-on-tested-list': 'unknown' },
    },
  },
  {
    rule: 'devices/device-in-support',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [{ find: PROXY, replace: 'vendor: Microsoft, model: IAG 2007' }],
      subjects: ['rp01'],
      consequences: { 'devices/equipment-on-tested-list': 'warn' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: PROXY, replace: 'vendor: Microsoft, model: IAG' }],
      subjects: ['rp01'],
      consequences: { 'devices/equipment-on-tested-list': 'warn' },
    },
  },
  {
    rule: 'devices/device-qualification-carried-forward',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: GATEWAY, replace: 'vendor: Dialogic, model: DMG1000' }],
      subjects: ['gw01'],
      // The vendor calls it qualified.
      consequences: {
        'devices/media-bypass-peer-listed': 'fail',
        'devices/vendor-claim-not-taken-for-qualification': 'warn',
      },
    },
    unknown: withoutDevices('devices/device-qualification-carried-forward'),
  },
  {
    rule: 'devices/device-still-listed',
    broken: {
      status: 'warn',
      on: 'treyresearch-tls-1-2',
      edits: [
        {
          find: 'vendor: Polycom, model: VVX 500, version: 5.9.0.9373',
          replace: 'vendor: Yealink, model: T40P, version: 54.8.0.13',
        },
      ],
      subjects: ['desk-phones'],
      // No list for an earlier product has this phone.
      consequences: { 'devices/device-qualification-carried-forward': 'skip' },
    },
    unknown: withoutDevices('devices/device-still-listed'),
  },
  {
    rule: 'devices/equipment-listing-carried-forward',
    broken: {
      status: 'warn',
      on: 'proseware-two-sites',
      edits: [
        {
          find: 'vendor: F5, model: BIG-IP LTM, version: 11.6.0 Build 0.0.401',
          replace: 'vendor: jetNEXUS, model: ALB-X',
        },
      ],
      subjects: ['rp01'],
      consequences: {},
    },
    unknown: withoutDevices('devices/equipment-listing-carried-forward'),
  },
  {
    rule: 'devices/media-bypass-peer-listed',
    broken: {
      status: 'fail',
      on: 'adatum-scaled-edge',
      edits: [{ find: 'vendor: AudioCodes, model: Mediant 3000', replace: 'vendor: Example, model: Gate 1' }],
      subjects: ['gw01'],
      // It is the only device that is judged by these two.
      consequences: {
        'devices/device-firmware-qualified': 'skip',
        'devices/device-on-qualified-list': 'fail',
        'devices/device-qualification-carried-forward': 'skip',
      },
    },
    unknown: {
      on: 'adatum-scaled-edge',
      edits: [{ find: 'model: Mediant 3000, version: 6.60A.236.002', replace: 'model: Mediant 3000' }],
      subjects: ['gw01'],
      consequences: { 'devices/device-firmware-qualified': 'unknown' },
    },
  },
  {
    rule: 'devices/phone-edition-takes-emergency-numbers',
    broken: {
      status: 'warn',
      on: 'proseware-two-sites',
      edits: [{ find: '4.0.7577.4512', replace: '4.0.7577.4444' }],
      subjects: ['desk-phones'],
      consequences: {},
    },
    unknown: {
      on: 'proseware-two-sites',
      edits: [{ find: ', version: 4.0.7577.4512', replace: '' }],
      subjects: ['desk-phones'],
      consequences: { 'devices/device-firmware-qualified': 'unknown' },
    },
  },
  {
    rule: 'devices/reverse-proxy-asks-no-password',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: 'forwardsHostHeader: true, preAuthentication: none }',
          replace: 'forwardsHostHeader: true, preAuthentication: forms }',
        },
      ],
      subjects: ['rp01/webext.contoso.com'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: 'forwardsHostHeader: true, preAuthentication: none }', replace: 'forwardsHostHeader: true }' }],
      subjects: ['rp01/webext.contoso.com'],
      consequences: {},
    },
  },
  {
    rule: 'devices/reverse-proxy-bridges-ports',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'portBridging: true', replace: 'portBridging: false' }],
      subjects: ['rp01'],
      consequences: {},
    },
    unknown: {
      on: 'wingtiptoys-director',
      edits: [
        { find: '\n    portBridging: true', replace: '' },
        {
          find: 'to: sfb01.corp.wingtiptoys.com, ports: { 443: 4443 }',
          replace: 'to: sfb01.corp.wingtiptoys.com, ports: { 443: 443 }',
        },
        {
          find: 'to: dir01.corp.wingtiptoys.com, ports: { 443: 4443 }',
          replace: 'to: dir01.corp.wingtiptoys.com, ports: { 443: 443 }',
        },
      ],
      subjects: ['reverseProxies'],
      consequences: {},
    },
  },
  {
    rule: 'devices/reverse-proxy-keeps-host-header',
    broken: {
      status: 'warn',
      on: 'contoso-single-edge',
      edits: [
        {
          find: 'forwardsHostHeader: true, preAuthentication: none }',
          replace: 'forwardsHostHeader: false, preAuthentication: none }',
        },
      ],
      subjects: ['rp01/webext.contoso.com'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: 'forwardsHostHeader: true, preAuthentication: none }', replace: 'preAuthentication: none }' }],
      subjects: ['rp01/webext.contoso.com'],
      consequences: {},
    },
  },
  {
    rule: 'devices/reverse-proxy-takes-san-certificates',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'sanCertificates: true', replace: 'sanCertificates: false' }],
      subjects: ['rp01'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: '\n    sanCertificates: true', replace: '' }],
      subjects: ['reverseProxies'],
      consequences: {},
    },
  },
]
