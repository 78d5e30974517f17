/** What products, roles and systems are called in sentences. */

import type { Server } from '../environment/model.ts'
import type { ProductId } from '../facts/citation.ts'
import type { OperatingSystem } from './operating-system.ts'

/** The roles of servers, and the computers that administrators work on. */
export type HostRole = Server['role'] | 'admin-workstation'

export const PRODUCT_NAMES: { readonly [Id in ProductId]: string } = {
  'lync-2013': 'Lync Server 2013',
  'sfb-2015': 'Skype for Business Server 2015',
  'sfb-2019': 'Skype for Business Server 2019',
  'sfb-se': 'Skype for Business Server Subscription Edition',
}

const ROLE_NAMES: { readonly [Role in HostRole]: string } = {
  'front-end': 'Front End Server',
  'standard-edition': 'Standard Edition server',
  director: 'Director',
  edge: 'Edge Server',
  mediation: 'Mediation Server',
  'persistent-chat': 'Persistent Chat Server',
  'video-interop': 'Video Interop Server',
  'survivable-branch-server': 'Survivable Branch Server',
  'trusted-application': 'trusted application server',
  'admin-workstation': 'computer with the administrative tools',
}

/** `a Front End Server`, `an Edge Server` */
export function aRole(role: HostRole): string {
  const name = ROLE_NAMES[role]
  return `${/^[AEIO]/.test(name) ? 'an' : 'a'} ${name}`
}

/** `Windows Server 2008 R2 Standard SP1`, `macOS 10.9` */
export function systemName({ name, edition, servicePack, version }: OperatingSystem): string {
  return [name, version, edition, servicePack ? `SP${servicePack}` : undefined].filter(Boolean).join(' ')
}
