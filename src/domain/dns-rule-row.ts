/** The shape of a row of `rules/facts/dns-rules.yaml`: what is documented of DNS beyond the records themselves. */

export interface DnsRuleRow {
  readonly id: string
  /** What is documented, as a clause. */
  readonly text: string
  /** The greatest number that will do, where it is about one. */
  readonly most?: number
}
