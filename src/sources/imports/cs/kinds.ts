/** Every kind of object of the Cs cmdlets. */

import type { ObjectKind } from '../powershell/object-kind.ts'
import { CERTIFICATES } from './certificates.ts'
import { PATCH_VERSIONS } from './patch-versions.ts'
import { SETTINGS_KINDS } from './settings-kinds.ts'
import { SIMPLE_URLS } from './simple-urls.ts'
import { SIP_DOMAINS } from './sip-domains.ts'
import { TOPOLOGY_OBJECTS } from './topology/kind.ts'

export const CS_KINDS: readonly ObjectKind[] = [
  TOPOLOGY_OBJECTS,
  SIP_DOMAINS,
  SIMPLE_URLS,
  CERTIFICATES,
  PATCH_VERSIONS,
  ...SETTINGS_KINDS,
]
