import { presenceRule } from './shared.ts'

export default presenceRule({
  id: 'dns/office-web-apps-record-present',
  title: 'Every Office Web Apps name resolves where it is used',
  severity: 'fail',
  why: 'PowerPoint presentations in meetings do not show for participants who cannot resolve the farm.',
  cites: ['D10', 'D11', 'S1'],
  sections: ['dns', 'officeWebApps'],
  alsoReads: ['reverseProxies'],
  skippedWhen: 'no Office Web Apps farm has a name',
})
