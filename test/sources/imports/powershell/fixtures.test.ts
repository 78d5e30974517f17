import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { ESTATE, INTERFACES, POOLS, SIP_DOMAINS } from '../cs/estate.ts'
import { writeClixml, writeJson, writeList, writeTable } from './writers.ts'

const FOLDER = new URL('../../../../fixtures/artefacts/cmdlets/', import.meta.url)

const CONSOLE = [
  `PS C:\\Users\\admin> Get-CsSipDomain\r\n${writeTable(SIP_DOMAINS, ['Identity', 'Name', 'IsDefault'])}`,
  'WARNING: one more\r\n',
  `PS C:\\Users\\admin> Get-CsPool | Format-Table\r\n`,
  `${writeTable(POOLS, ['Identity', 'Services', 'Computers', 'Fqdn', 'Site'], 25)}\r\n`,
  `PS C:\\Users\\admin> Get-CsNetworkInterface | ft\r\n`,
  writeTable(INTERFACES, ['Identity', 'Interface', 'InterfaceNumber', 'IPAddress']),
].join('')

it.each([
  ['estate-depth-5.json', writeJson(ESTATE)],
  ['estate-depth-2.json', writeJson(ESTATE, 2)],
  ['estate.clixml', writeClixml(ESTATE)],
  ['estate-list.txt', writeList(ESTATE)],
  ['estate-list-80.txt', writeList(ESTATE, 80)],
  ['console.txt', CONSOLE],
])('the fixture %s is the estate of the tests', (name, written) => {
  expect(readFileSync(new URL(name, FOLDER), 'utf8')).toBe(written)
})

it('the fixture in UTF-16 is the list', () => {
  const bytes = readFileSync(new URL('estate-list-utf-16.txt', FOLDER))
  expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xfe])
  expect(bytes.subarray(2).toString('utf16le')).toBe(writeList(ESTATE))
})
