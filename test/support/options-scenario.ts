/** What SIPp is told: the scenario of an element that answers each OPTIONS so; without a status it says nothing. */
export function optionsScenario(status?: string): string {
  const lines = ['[last_Via:]', '[last_From:]', '[last_To:];tag=[call_number]', '[last_Call-ID:]', '[last_CSeq:]']
  const more = ['Allow: INVITE, ACK, BYE, CANCEL, OPTIONS', 'Allow: REFER', 'Server: SIPp', 'Content-Length: 0']
  const text = [`SIP/2.0 ${status}`, ...lines, ...more].join('\n')
  const answer = status === undefined ? '<pause milliseconds="60000"/>' : `<send><![CDATA[\n\n${text}\n\n]]></send>`
  return `<?xml version="1.0"?><scenario name="options"><recv request="OPTIONS"/>${answer}</scenario>`
}
