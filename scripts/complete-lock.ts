/** `npm run complete-lock`, after an `npm install`: enters the packages of other systems that npm left out. */

import { readFileSync, writeFileSync } from 'node:fs'
import { type LockedPackages, leftOut } from './lock.ts'

const file = 'package-lock.json'
const lock = JSON.parse(readFileSync(file, 'utf8')) as { readonly packages: LockedPackages }
const added = leftOut(lock.packages)
const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a.localeCompare(b, 'en'))
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`)
console.log(`${added.size} packages of other systems entered`)
