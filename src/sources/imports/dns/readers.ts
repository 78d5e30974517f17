/** The readers of zones. */

import type { Reader } from '../readers.ts'
import type { Tree } from '../tree.ts'
import { AZURE } from './azure.ts'
import { OCTODNS } from './octodns.ts'
import { ROUTE53 } from './route53.ts'
import { SERVER_TABLE } from './server-table.ts'
import { TERRAFORM } from './terraform.ts'
import { ZONE_TEXT } from './zone-text.ts'

export const DNS_JSON_READERS: readonly Reader<Tree>[] = [TERRAFORM, ROUTE53, AZURE]

export const DNS_TEXT_READERS: readonly Reader<string>[] = [SERVER_TABLE, ZONE_TEXT, OCTODNS]
