/** The observed reference environment in a folder of its own, with certificates whose keys are at hand. */

import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { certifyAnew } from './certificates.ts'

const environments = fileURLToPath(new URL('../../../fixtures/environments/', import.meta.url))
/** No machine here is connected to the VPN. */
const LAPTOP = '  - { name: laptop, at: vpn/staff }\n'

/** Writes `env.yaml` and what it refers to. */
export function describeEstate(folder: string): void {
  const reference = join(folder, 'contoso-single-edge')
  cpSync(join(environments, 'contoso-single-edge'), reference, { recursive: true })
  const text = readFileSync(join(environments, 'contoso-observed.yaml'), 'utf8')
  if (!text.includes(LAPTOP)) throw new Error('the observed environment has no laptop')
  writeFileSync(join(folder, 'env.yaml'), text.replace(LAPTOP, ''))
  certifyAnew(join(reference, 'certs'))
}
