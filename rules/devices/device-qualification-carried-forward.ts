import { carriedRule } from './shared-earlier.ts'

export default carriedRule({
  id: 'devices/device-qualification-carried-forward',
  title: 'No device that must be qualified is qualified for an earlier product only',
  severity: 'fail',
  why: 'A result holds for the server it was got with: what worked with the old one was never tested with the new one, and nobody has to mend it.',
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
    'sfb-upgrade',
  ],
  skippedWhen: 'no device of a kind that must be qualified is listed for an earlier product',
})
