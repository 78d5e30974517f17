/** The device rules: one edit of the devices of a clean environment each. */

import type { RuleMutations } from './mutation.ts'

const GATEWAY = 'vendor: AudioCodes, model: Mediant 1000, version: 6.60A.022.003'
const PROXY = 'vendor: F5, model: BIG-IP LTM, version: 11.4.1'

export const devices: readonly RuleMutations[] = [
  {
    rule: 'devices/device-firmware-qualified',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: GATEWAY, replace: 'vendor: AudioCodes, model: Mediant 1000, version: 6.00A.033.005' }],
      subjects: ['gw01'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: GATEWAY, replace: 'vendor: AudioCodes, model: Mediant 1000' }],
      subjects: ['gw01'],
      consequences: {},
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
      edits: [{ find: GATEWAY, replace: 'vendor: Dialogic, model: DMG1000' }],
      subjects: ['gw01'],
      // The vendor calls it qualified.
      consequences: { 'devices/vendor-claim-not-taken-for-qualification': 'warn' },
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [{ find: GATEWAY, replace: 'vendor: AudioCodes, model: Mediant 1000B' }],
      subjects: ['gw01'],
      consequences: { 'devices/vendor-claim-not-taken-for-qualification': 'unknown' },
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
    // A missing day is the very fault; only devices nobody gave leave it open.
    unknown: {
      on: 'newcomer',
      edits: [{ find: '\ndevices: none', replace: '' }],
      subjects: [],
      consequences: {
        'devices/device-firmware-qualified': 'unknown',
        'devices/device-firmware-tested': 'unknown',
        'devices/device-on-qualified-list': 'unknown',
        'devices/equipment-on-tested-list': 'unknown',
        'devices/vendor-claim-not-taken-for-qualification': 'unknown',
        'dns/phone-edition-records-present': 'unknown',
      },
    },
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
]
