import { listRule } from './shared.ts'

export default listRule({
  id: 'devices/device-on-qualified-list',
  title: 'Every device of a kind that must be qualified is on the list for the product',
  severity: 'fail',
  why: 'Calls through equipment that was never tested with the server fail in ways neither Microsoft nor the vendor has to mend, and media bypass is supported with listed equipment only.',
  cites: [
    'lync-process',
    'lync-gateways',
    'lync-sbc',
    'lync-sba',
    'lync-pbx-supported',
    'lync-ip-phones',
    'lync-2013-mediation-guidelines',
    'sfb-gateways',
    'sfb-sbc',
    'sfb-sba',
    'sfb-pbx',
    'sfb-ip-phones',
  ],
  skippedWhen:
    'no device is of a kind that must be qualified for the product, or what it is qualified for is judged elsewhere',
})
