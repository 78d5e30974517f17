/** The version of the .NET Framework in what people write: `4.7.2`, or the value Version of the registry. */

const NUMBER = /\d+(?:\.\d+)*/

/** 528040 and the like: release numbers of the registry, which are no versions. */
const RELEASE = /^\D*\d{5,}$/

/** The registry says 4.8.04161 for 4.8, and 4.8.09032 and later for 4.8.1. */
const REGISTRY = /^(\d+\.\d+)\.(\d{5})$/
const FIRST_4_8_1 = '09000'

/** The version of the runtime, and of its folder, under every .NET Framework from 4.0 to 4.8.1. */
const RUNTIME = /^4\.0\.30319\b/

/** Undefined for what is no version. */
export function dotNetVersion(text: string): string | undefined {
  if (RELEASE.test(text.trim())) return undefined
  const number = NUMBER.exec(text)?.[0]
  if (number === undefined || RUNTIME.test(number)) return undefined
  const [, release = '', build = ''] = REGISTRY.exec(number) ?? []
  if (release === '4.8' && build >= FIRST_4_8_1) return '4.8.1'
  if (release !== '') return release
  return number.includes('.') ? number : `${number}.0`
}
