import { carriedRule } from './shared-earlier.ts'

export default carriedRule({
  id: 'devices/equipment-listing-carried-forward',
  title: 'No equipment that may work unlisted is listed for an earlier product only',
  severity: 'warn',
  why: 'It was tested with another server, and whether it works with this one is found out by the users.',
  cites: [
    'lync-load-balancer',
    'lync-reverse-proxy',
    'lync-sip-trunk',
    'lync-video',
    'lync-network',
    'sfb-load-balancer',
    'sfb-reverse-proxy',
    'sfb-sip-trunk',
    'sfb-usb',
    'sfb-rooms',
    'sfb-lrs-migration',
    'sfb-wifi',
    'sfb-2019-sysreq',
    'sfb-overview',
  ],
  skippedWhen: 'no equipment that may work unlisted is listed for an earlier product',
})
