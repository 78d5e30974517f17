/** The version of Windows PowerShell in what people write: `4.0`, or the BuildVersion of `$PSVersionTable`. */

import { compareBuilds } from './builds.ts'

const NT_BUILD = /^(?:6\.[0-3]|10\.0)\.\d{4,5}(?:\.\d+)?$/
const NUMBER = /\d+(?:\.\d+)*/
const LAST = '5.1'

/** The first builds of the versions, latest first. */
const BUILDS: readonly (readonly [string, string])[] = [
  ['10.0.0.0', '5.0'],
  ['6.3.9600.0', '4.0'],
  ['6.2.9200.0', '3.0'],
]

/** Undefined for what is no version of Windows PowerShell, such as PowerShell 7, which is another program. */
export function windowsPowerShellVersion(text: string): string | undefined {
  const number = NUMBER.exec(text)?.[0]
  if (number === undefined) return undefined
  if (NT_BUILD.test(number)) return BUILDS.find(([build]) => compareBuilds(number, build) !== -1)?.[1] ?? '2.0'
  const version = number.includes('.') ? number : `${number}.0`
  const [major = '', minor = ''] = version.split('.')
  return compareBuilds(`${major}.${minor}`, LAST) === 1 ? undefined : version
}
