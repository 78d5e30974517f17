/** What pools are called in lists and drawings. */

import type { Server } from '../environment/model.ts'

export const ROLE_TEXTS: { readonly [Role in Server['role']]: string } = {
  'front-end': 'Front End pool',
  'standard-edition': 'Standard Edition server',
  director: 'Director pool',
  edge: 'Edge pool',
  mediation: 'Mediation pool',
  'persistent-chat': 'Persistent Chat pool',
  'video-interop': 'Video Interop pool',
  'survivable-branch-server': 'Survivable Branch Server',
  'trusted-application': 'Trusted application pool',
}
