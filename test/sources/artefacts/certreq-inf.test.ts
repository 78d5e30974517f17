import { describe, expect, it } from 'vitest'
import { readRequest } from '../../../src/sources/artefacts/certificate-request.ts'

/** As administrators and vendors' procedures write it. */
const INF = `[Version]
Signature="$Windows NT$"

; the Edge of Contoso
[NewRequest]
Subject = "CN=SIP.contoso.com, O=""Contoso; Ltd."", C=US" ; the Access Edge
FriendlyName = "edge external"
KeyLength = 2048
KeyAlgorithm = RSA
HashAlgorithm = sha256
Exportable = TRUE
MachineKeySet = TRUE
ProviderName = "Microsoft RSA SChannel Cryptographic Provider"
ProviderType = 12
KeySpec = 1
KeyUsage = 0xA0
RequestType = PKCS10

[EnhancedKeyUsageExtension]
OID = 1.3.6.1.5.5.7.3.1 ; server
OID=1.3.6.1.5.5.7.3.2

[Extensions]
2.5.29.17 = "{text}"
_continue_ = "dns=SIP.contoso.com&"
_continue_ = "dns=webcon.contoso.com&ipaddress=10.0.0.1&"
Critical = 2.5.29.17
`

function read(text: string, encoding: BufferEncoding = 'utf8') {
  return readRequest(Buffer.from(text, encoding), 'edge.inf')
}

describe('an INF file of certreq', () => {
  it.each<readonly [string, Buffer]>([
    ['UTF-8', Buffer.from(INF)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${INF}`)],
    ['UTF-16LE with a byte order mark', Buffer.from(`\uFEFF${INF}`, 'utf16le')],
    ['UTF-16LE without one', Buffer.from(INF, 'utf16le')],
    ['CRLF', Buffer.from(INF.replaceAll('\n', '\r\n'))],
    ['other letter case', Buffer.from(INF.replaceAll('NewRequest', 'NEWREQUEST').replaceAll('Subject', 'SUBJECT'))],
  ])('in %s', (_, bytes) => {
    const { request, problems } = readRequest(bytes, 'edge.inf')
    expect(problems).toEqual([])
    expect(request).toEqual({
      kind: 'inf',
      view: {
        subject: 'sip.contoso.com',
        sans: ['sip.contoso.com', 'webcon.contoso.com'],
        key: { algorithm: 'RSA', bits: 2048 },
        extendedKeyUsage: ['serverAuth', '1.3.6.1.5.5.7.3.1', 'clientAuth', '1.3.6.1.5.5.7.3.2'],
      },
      friendlyName: 'edge external',
      privateKey: { provider: 'Microsoft RSA SChannel Cryptographic Provider', exportable: true },
      store: 'machine',
      unknownLines: [],
      notes: [],
    })
  })

  it('says what certreq does where a key is left out', () => {
    const { request } = read('[NewRequest]\nSubject = "CN=a.contoso.com"\n')
    expect(request).toMatchObject({ privateKey: { exportable: false }, store: 'user', view: { sans: [] } })
    expect(request?.view).not.toHaveProperty('extendedKeyUsage')
    expect(request?.view.key).toEqual({ algorithm: 'RSA' })
  })

  it.each([
    ['ECDH_P256', { algorithm: 'EC', bits: 256, curve: 'P-256' }],
    ['ECDSA_P521', { algorithm: 'EC', bits: 521, curve: 'P-521' }],
    ['DSA', { algorithm: 'DSA' }],
  ])('the key %s', (algorithm, key) => {
    expect(read(`[NewRequest]\nKeyAlgorithm=${algorithm}\n`).request?.view.key).toEqual(key)
  })

  it('reads names and usages by their names, through [Strings]', () => {
    const text = `[Strings]
szOID_SUBJECT_ALT_NAME2 = "2.5.29.17"
[NewRequest]
Subject="CN=a"
[Extensions]
%szOID_SUBJECT_ALT_NAME2% = "{text}dns=a.contoso.com&dns=b.contoso.com"
%szOID_ENHANCED_KEY_USAGE% = "{text}1.3.6.1.5.5.7.3.1,1.3.6.1.5.5.7.3.2"
`
    const { request } = read(text)
    expect(request?.view.sans).toEqual(['a.contoso.com', 'b.contoso.com'])
    expect(request?.view.extendedKeyUsage).toContain('clientAuth')
    expect(request?.unknownLines).toEqual([])
  })

  it('takes a doubled percent sign for one', () => {
    expect(read('[NewRequest]\nFriendlyName = "100%% edge"\n').request?.friendlyName).toBe('100% edge')
  })

  it('takes the names of [RequestAttributes], and says when they reach the authority', () => {
    const { request } = read(
      '[NewRequest]\nSubject="CN=a"\n[RequestAttributes]\nSAN="dns=a.contoso.com&dns=b.contoso.com"\n',
    )
    expect(request?.view.sans).toEqual(['a.contoso.com', 'b.contoso.com'])
    expect(request?.notes).toEqual([{ line: 4, text: expect.stringContaining('EDITF_ATTRIBUTESUBJECTALTNAME2') }])
  })

  it('reports every line it does not understand', () => {
    const text = `[NewRequest]
Subject = "CN=a"
KeyLenght = 2048
[Extenssions]
2.5.29.17 = "{text}"
_continue_ = "dns=a.contoso.com"
[Extensions]
2.5.29.19 = "{text}ca=0"
[RequestAttributes]
SANs = "dns=b.contoso.com"
`
    expect(read(text).request?.unknownLines.map(({ line }) => line)).toEqual([3, 5, 6, 8, 10])
  })

  it.each([
    ['a flag', 'Exportable = YES', 2, 'exportable must be TRUE or FALSE'],
    ['a length', 'KeyLength = long', 2, 'KeyLength must be a number'],
    ['a quotation', 'Subject = "CN=a', 2, 'a quotation mark is not closed'],
    ['a line', 'Subject CN=a.contoso.com is wanted\nExportable', 3, 'expected a section'],
    ['twice', 'Subject = "CN=a"\nSubject = "CN=b"', 3, 'subject is given twice'],
    [
      'names run together',
      '[Extensions]\n2.5.29.17 = "{text}"\n_continue_ = "dns=a.contoso.com dns=b.contoso.com"',
      3,
      'white space',
    ],
    ['names without a form', '[Extensions]\n2.5.29.17 = "{text}a.contoso.com"', 3, 'no form such as dns='],
    ['nothing to continue', '[Extensions]\n_continue_ = "dns=a"', 3, 'nothing to continue'],
    ['a usage', '[EnhancedKeyUsageExtension]\nOID = serverAuth', 3, 'must be an object identifier'],
  ])('refuses at its line: %s', (_, lines, line, message) => {
    const { request, problems } = read(`[NewRequest]\n${lines}\n`)
    expect(request).toBeUndefined()
    expect(problems[0]).toEqual({ line, message: expect.stringContaining(message) })
  })

  it('is bounded', () => {
    const names = `[NewRequest]\n[Extensions]\n2.5.29.17="{text}"\n${'_continue_="dns=a.contoso.com&"\n'.repeat(5000)}`
    expect(read(names).problems[0]?.message).toContain('more than 4000 names')
    expect(read(`[NewRequest]\n${'\n'.repeat(30_000)}`).problems[0]?.message).toContain('more than 20000 lines')
    expect(read('x'.repeat(2_000_000)).problems[0]?.message).toContain('bytes long')
  })
})
