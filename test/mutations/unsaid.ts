/** What becomes of the rules on servers of Lync Server 2013 where a new server says nothing of itself. */

import type { Status } from '../../src/report.ts'

export const SERVER_UNSAID = {
  'hardware/disks-recommended': 'unknown',
  'hardware/free-disk-recommended': 'unknown',
  'hardware/memory-recommended': 'unknown',
  'hardware/network-speed-recommended': 'unknown',
  'hardware/processors-recommended': 'unknown',
  'prerequisites/antivirus-exclusions-set': 'unknown',
  'prerequisites/dotnet-supported': 'unknown',
  'prerequisites/hotfixes-installed': 'unknown',
  'prerequisites/powershell-supported': 'unknown',
  'prerequisites/windows-features-installed': 'unknown',
} as const satisfies Readonly<Record<string, Status>>
