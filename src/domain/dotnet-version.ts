/** The version of the .NET Framework in what people write: `4.7.2`, or the value Version of the registry. */

import { compareBuilds } from './builds.ts'

const DOTTED = /\d+(?:\.\d+)+/g
const WHOLE = /\d+/

/** 528040 and the like: release numbers of the registry, which are no versions. */
const RELEASE = /^\D*\d{5,}$/

/** The registry says 4.8.04161 for 4.8, and 4.8.09032 and later for 4.8.1. */
const REGISTRY = /^(\d+\.\d+)\.(\d{5})$/
const FIRST_4_8_1 = '09000'

/** The version of the runtime, and of its folder, under every .NET Framework from 4.0 to 4.8.1. */
const RUNTIME = /^4\.0\.30319\b/

/** The newest that is named, which replaces those from 4.0 on; undefined for what is no version. */
export function dotNetVersion(text: string): string | undefined {
  if (RELEASE.test(text.trim())) return undefined
  const numbers = text.match(DOTTED) ?? text.match(WHOLE) ?? []
  const versions = numbers.filter((number) => !RUNTIME.test(number)).map(versionOf)
  return versions.toSorted((a, b) => compareBuilds(b, a) ?? 0)[0]
}

function versionOf(number: string): string {
  const [, release = '', build = ''] = REGISTRY.exec(number) ?? []
  if (release === '4.8' && build >= FIRST_4_8_1) return '4.8.1'
  if (release !== '') return release
  return number.includes('.') ? number : `${number}.0`
}
