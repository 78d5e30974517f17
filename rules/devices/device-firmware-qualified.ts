import { defineRule, met, unmet } from '../../src/rule.ts'
import { subjectAt } from './shared.ts'
import { compared, firmwareOfListed, inOrder, notKnown } from './shared-firmware.ts'

export default defineRule({
  id: 'devices/device-firmware-qualified',
  title: 'No listed device runs firmware that its listing rules out',
  severity: 'fail',
  why: 'A device is qualified together with its firmware; with another one it is a device nobody tested.',
  facts: ['device-programmes', 'devices'],
  cites: [
    'lync-process',
    'lync-gateways',
    'lync-sbc',
    'lync-sba',
    'lync-pbx-supported',
    'lync-ip-phones',
    'sfb-gateways',
    'sfb-sbc',
    'sfb-sba',
    'sfb-pbx',
    'sfb-ip-phones',
    'sfb-client-updates',
  ],
  sections: ['devices'],
  skippedWhen: 'no device is on a list that rules out firmware',
  *check(context) {
    for (const firmware of firmwareOfListed(context)) {
      const { device, outcome, binding, accepted, evidence } = firmware
      const subject = subjectAt(device, 'version')
      if (!binding) continue
      if (outcome === 'not-known') yield notKnown(firmware)
      else if (outcome !== 'fail') yield met(subject, inOrder(firmware), evidence)
      else yield unmet(subject, compared(firmware), { fix: `install ${accepted}`, evidence })
    }
  },
})
