import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/external-simple-url-records-present',
  title: 'Meet and Dial-in URLs resolve outside',
  severity: 'fail',
  why: 'People outside who click a meeting invitation reach nothing.',
  cites: ['D10', 'D11', 'S11'],
  sections: ['dns', 'reverseProxies', 'simpleUrls'],
  alsoReads: [],
  skippedWhen: 'no Meet or Dial-in URL is set',
})
