import { defineRule, met, unmet } from '../../src/rule.ts'
import { subjectAt } from './shared.ts'
import { compared, firmwareOfListed, inOrder, notKnown } from './shared-firmware.ts'
import { platformName } from './shared-words.ts'

export default defineRule({
  id: 'devices/device-firmware-tested',
  title: 'Every listed device runs a version that was tested',
  severity: 'warn',
  why: 'No list promises that another version than the one tested behaves the same, and trouble with it is for the vendor to mend.',
  facts: ['device-programmes', 'devices'],
  cites: [
    'lync-process',
    'lync-gateways',
    'lync-sbc',
    'lync-load-balancer',
    'lync-reverse-proxy',
    'lync-network',
    'sfb-overview',
    'sfb-gateways',
    'sfb-sbc',
    'sfb-ip-phones',
    'sfb-load-balancer',
    'sfb-reverse-proxy',
    'sfb-wifi',
    'sfb-video',
  ],
  sections: ['devices'],
  skippedWhen: 'no device is on a list, or the firmware of each is judged elsewhere',
  *check(context) {
    for (const firmware of firmwareOfListed(context)) {
      const { device, outcome, binding, accepted, evidence } = firmware
      const subject = subjectAt(device, 'version')
      // What is ruled out, or not known where something is, the rule on qualified firmware says.
      if (outcome === 'fail' || (outcome === 'not-known' && binding)) continue
      if (outcome === 'not-known') yield notKnown(firmware)
      else if (outcome === 'met') yield met(subject, inOrder(firmware), evidence)
      else {
        const product = platformName(device.product)
        const fix = `install ${accepted}, or have the vendor confirm ${device.device.version} for ${product}`
        yield unmet(subject, compared(firmware), { fix, evidence })
      }
    }
  },
})
