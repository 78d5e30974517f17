/** What every reader of firewall rules gives. */

import type { FirewallRule } from '../../../domain/firewall-rule.ts'
import type { Place } from '../../../question.ts'
import type { LineAccounts } from '../line-accounts.ts'

export interface FirewallReading extends LineAccounts {
  readonly rules: readonly FirewallRule[]
  /** What may add, change or take away rules, and cannot be followed: the rules above may not be what is in force. */
  readonly unresolved: readonly { readonly what: string; readonly place: Place }[]
}
