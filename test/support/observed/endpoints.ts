/** The endpoints of contoso-observed, as findings name them, in the order of reports. */

const INSIDE = [
  'lsedge.contoso.net:5061',
  'lsedge.contoso.net:5062',
  'owas.contoso.net:443',
  'pool01.contoso.net:5061',
  'webint.contoso.net:443',
].map((each) => `inside/${each}`)

const INTERNET = [
  'dialin.contoso.com:443',
  'lyncdiscover.contoso.com:443',
  'lyncdiscover.fabrikam.com:443',
  'meet.contoso.com:443',
  'meet.fabrikam.com:443',
  'owas.contoso.com:443',
  'sip.contoso.com:443',
  'sip.contoso.com:5061',
  'webcon.contoso.com:443',
  'webext.contoso.com:443',
].map((each) => `internet/${each}`)

/** All of them, but some. */
export function endpointsBut(...left: readonly string[]): readonly string[] {
  return [...INSIDE, ...INTERNET].filter((each) => !left.includes(each))
}
