import { describe, expect, it } from 'vitest'
import type { ImportReading } from '../../../../src/environment/imported.ts'
import { readImport } from '../../../../src/sources/imports/read-import.ts'
import { plain } from '../../../../src/sources/imports/reading.ts'

function read(text: string): ImportReading {
  return readImport(new TextEncoder().encode(text))
}

const DOMAINS = { sipDomains: ['contoso.com'] }

function reasonOf(reading: ImportReading, what: string): string {
  const item = reading.items.find((each) => each.what === what)
  return `${item?.status}: ${item?.reason ?? item?.to}`
}

const OBJECT = '{"Identity":"contoso.com","Name":"contoso.com","IsDefault":true}'
const OBJS = (inner: string) =>
  `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">${inner}</Objs>`
const PROPS = '<S N="Identity">contoso.com</S><S N="Name">contoso.com</S><B N="IsDefault">true</B>'
const LIST = 'Identity  : contoso.com\nName      : contoso.com\nIsDefault : True\n'

describe('one thing written in several ways', () => {
  it.each([
    ['one object', OBJECT],
    ['a list of one', `[${OBJECT}]`],
    ['a list in a list', `[[${OBJECT}]]`],
    ['a wrapped list of Windows PowerShell 5', `{"value":[${OBJECT}],"Count":1}`],
    ['keys in another case', OBJECT.toLowerCase()],
    ['several exports in one', `{"collectedOn":"2016-01-15","domains":[${OBJECT}]}`],
    [
      'what PowerShell adds',
      OBJECT.replace('}', ',"PSComputerName":"fe01.contoso.com","RunspaceId":"1","PSShowComputerName":true}'),
    ],
    ['CLIXML', OBJS(`<Obj RefId="0"><MS>${PROPS}</MS></Obj>`)],
    ['CLIXML of a remote session', `#< CLIXML\r\n${OBJS(`<Obj RefId="0"><Props>${PROPS}</Props></Obj>`)}`],
    ['CLIXML of a list', OBJS(`<Obj RefId="0"><LST><Obj RefId="1"><MS>${PROPS}</MS></Obj></LST></Obj>`)],
    ['CLIXML with a reference', OBJS(`<Obj RefId="0"><MS>${PROPS}</MS></Obj><Ref RefId="0" />`)],
    ['a list on a console', LIST],
    ['a list between prompts and warnings', `PS C:\\> Get-CsSipDomain\n\n${LIST}\nWARNING: old\nPS C:\\>`],
    ['a list with line ends of a Mac', LIST.replaceAll('\n', '\r')],
    [
      'a table',
      'Identity    Name        IsDefault\n--------    ----        ---------\ncontoso.com contoso.com      True\n',
    ],
    ['CSV', '#TYPE Microsoft.Rtc.X\r\n"Identity","Name","IsDefault"\r\n"contoso.com","contoso.com","True"\r\n'],
    ['CSV without types', '"Identity","Name","IsDefault"\n"contoso.com","contoso.com","True"\n'],
    ['CSV with semicolons', '#TYPE X\n"Identity";"Name";"IsDefault"\n"contoso.com";"contoso.com";"True"\n'],
  ])('%s', (_, text) => {
    const reading = read(text)
    expect(reading.problems).toEqual([])
    expect(plain(reading.document)).toEqual(DOMAINS)
    expect(reading.items.filter(({ status, what }) => status === 'unknown' && what !== 'collectedOn')).toEqual([])
  })
})

describe('what is lost or left out is said', () => {
  it.each([
    ['[{"Identity":"a","Services":"System.Object[]","Computers":["b"]}]', '[0].Services', 'unknown: the value is lost'],
    ['[{"Identity":"a","Computers":["b"],"Services":"@{a=1; b=2}"}]', '[0].Services', 'unknown: the value is lost'],
    [
      '{"Identity":"EdgeServer:e.contoso.com","Registrar":"Microsoft.Rtc.Management.Xds.X"}',
      'Registrar',
      'unknown: the value is lost',
    ],
    [`${OBJECT.replace('}', '')},"Hash":[${Array(32).fill(7).join()}]}`, 'Hash', 'dropped: bytes'],
    [
      OBJS(`<Obj RefId="0"><MS>${PROPS}<SS N="Password">0100</SS></MS></Obj>`),
      'Password',
      'dropped: a value that may be',
    ],
    [OBJS(`<Obj RefId="0"><MS>${PROPS}<BA N="Key">AAECAw==</BA></MS></Obj>`), 'Key', 'dropped: a value that may be'],
    [
      OBJS(`<Obj RefId="0"><MS>${PROPS}<Ref N="Me" RefId="0" /></MS></Obj>`),
      'Me',
      'unknown: refers to the object it is in',
    ],
    [
      OBJS(`<Obj RefId="0"><MS>${PROPS}<Ref N="Gone" RefId="9" /></MS></Obj>`),
      'Gone',
      'unknown: refers to an object that is not',
    ],
    [`${LIST}Services  : {a, b, c...}\n`, 'Services', 'unknown: the value is lost in the export, its end'],
    [`${LIST}Services  : {Registrar:a, Regis\ntrar:b}\n`, 'Services', 'unknown: the console cut this value'],
    ['Identity Name\n-------- ----\ncontoso… contoso.com\n', '[0].Identity', 'unknown: the value is lost'],
    ['Id Name\n-- ----\n1234567 a\n', '[0]', 'unknown: the columns of the table'],
  ])('%s', (text, what, expected) => {
    const reading = read(text)
    if (expected.startsWith('dropped')) expect(JSON.stringify(reading)).not.toMatch(/0100|AAECAw/)
    expect(reasonOf(reading, what)).toContain(expected)
  })

  it('names objects of no kind', () => {
    const reading = read(OBJS('<Obj RefId="0"><MS><S N="Colour">red</S></MS></Obj>'))
    expect(reading.title).toBe('objects of unknown kinds, as CLIXML')
    expect(reasonOf(reading, 'Colour')).toBe('unknown: nothing here reads it')
  })

  it('does not mourn what PowerShell adds', () => {
    const reading = read(
      OBJECT.replace('}', ',"CimSystemProperties":"Microsoft.Management.Infrastructure.CimSystemProperties"}'),
    )
    expect(reasonOf(reading, 'CimSystemProperties')).toBe('ignored: PowerShell adds it to every object')
  })

  it('undoes the wrapper of a list inside an object', () => {
    const list = '{"value":["Registrar:p.contoso.com","UserServer:p.contoso.com"],"Count":2}'
    const reading = read(`{"Identity":"p.contoso.com","Services":${list},"Computers":["fe01.contoso.com"]}`)
    expect(plain(reading.document)).toEqual({
      pools: [{ fqdn: 'p.contoso.com', role: 'front-end', servers: [{ fqdn: 'fe01.contoso.com' }] }],
    })
    expect(reasonOf(reading, 'Services.Count')).toBe('ignored: how many items follow')
  })

  it('takes a date of Windows PowerShell 5 for one', () => {
    const date = '{"value":"\\/Date(1452859200000)\\/","DateTime":"Friday, 15 January 2016 12:00:00"}'
    const reading = read(`{"Thumbprint":"AB","Use":"Default","PSComputerName":"fe01.contoso.com","NotAfter":${date}}`)
    expect(reading.certificates.map(({ description }) => plain(description))).toEqual([
      { thumbprint: 'AB', notAfter: '2016-01-15', assignedTo: { 'fe01.contoso.com': ['Default'] } },
    ])
  })

  it('takes an empty list for one', () => {
    expect(read('[]')).toMatchObject({ problems: [], document: {}, items: [{ status: 'ignored' }] })
  })
})

describe('values that the console wrote on several lines', () => {
  it.each([
    ['after a space', 'Name  : Contoso Issuing\n        CA 1', 'Contoso Issuing CA 1'],
    ['after a comma', 'Name  : a.contoso.com,\n        b.contoso.com', 'a.contoso.com, b.contoso.com'],
    ['after a hyphen', 'Name  : atl-cs-\n        001', 'atl-cs-001'],
    [
      'in a word longer than a line',
      'Name  : abcdefghijklmnopqr\n        stuvwxyzabcdefghij\n        k',
      'abcdefghijklmnopqrstuvwxyzabcdefghijk',
    ],
  ])('%s', async (_, text, expected) => {
    const { readFormatted } = await import('../../../../src/sources/imports/powershell/formatted.ts')
    const [object] = readFormatted(`Other : x\n${text}\n`).objects
    expect(object?.fields[1]?.value).toMatchObject({ value: expected, at: { line: 2, column: 9 } })
  })
})

describe('two values for one thing in a file', () => {
  it('keeps the first and says that the second is not used', () => {
    const edge = (port: number) =>
      `{"Identity":"EdgeServer:e.contoso.com","AccessEdgeExternalFqdn":"sip.contoso.com","AccessEdgeClientPort":${port}}`
    const reading = read(`[${edge(443)},\n${edge(5061)}]`)
    expect(plain(reading.document)).toMatchObject({ edgePools: [{ services: { access: { port: 443 } } }] })
    expect(reasonOf(reading, '[1].AccessEdgeClientPort')).toBe(
      'unknown: edgePools e.contoso.com: services.access.port is already 443 by line 1',
    )
  })

  it('also where two kinds of objects say it', () => {
    const qos = '{"Identity":"Global","EnableQoS":true,"EncryptionLevel":"x"}'
    const reading = read(`[${qos},${qos.replace('true', 'false')}]`)
    expect(reasonOf(reading, '[1].EnableQoS')).toContain('is already true by line 1')
  })
})
