import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/internal-simple-url-records-present',
  title: 'Every simple URL resolves inside',
  severity: 'fail',
  why: 'People inside who click a meeting invitation reach nothing.',
  cites: ['D3', 'D6', 'D7', 'D22', 'S11'],
  sections: ['dns', 'simpleUrls'],
  alsoReads: ['pools'],
  skippedWhen: 'no simple URL is set',
})
