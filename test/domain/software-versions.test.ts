import { expect, it } from 'vitest'
import { dotNetVersion } from '../../src/domain/dotnet-version.ts'
import { windowsPowerShellVersion } from '../../src/domain/powershell-version.ts'

it.each<[string, string | undefined]>([
  ['4.5', '4.5'],
  ['4', '4.0'],
  ['.NET Framework 4.7.2', '4.7.2'],
  ['4.0', '4.0'],
  ['v4.0.30319', undefined],
  ['4.0.30319.42000', undefined],
  ['4.5.51209', '4.5'],
  ['4.7.03062', '4.7'],
  ['4.8.03761', '4.8'],
  ['4.8.09032', '4.8.1'],
  ['3.5 SP1 and 4.5.2', '4.5.2'],
  ['4.5.2, 3.5', '4.5.2'],
  ['.NET 4.8 (528040)', '4.8'],
  ['4.5.2 (runtime v4.0.30319)', '4.5.2'],
  ['528040', undefined],
  ['Release 528040', undefined],
  ['latest', undefined],
])('.NET Framework: %s', (text, version) => {
  expect(dotNetVersion(text)).toBe(version)
})

it.each<[string, string | undefined]>([
  ['2.0', '2.0'],
  ['3', '3.0'],
  ['5.1', '5.1'],
  ['5.1.14409.1018', '5.1.14409.1018'],
  ['6.1.7601.17514', '2.0'],
  ['6.2.9200.0', '3.0'],
  ['6.2.9200.22198', '3.0'],
  ['6.3.9600.16394', '4.0'],
  ['10.0.14409.1018', '5.0'],
  ['6.2.3', undefined],
  ['7.4', undefined],
  ['core', undefined],
])('Windows PowerShell: %s', (text, version) => {
  expect(windowsPowerShellVersion(text)).toBe(version)
})
