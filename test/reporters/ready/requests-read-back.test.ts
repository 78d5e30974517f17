/** The requests that are written, given instead of the certificates: the rules find nothing wrong with them. */

import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { rules } from '../../../rules/index.ts'
import { checkEnvironment } from '../../../src/engine/check.ts'
import { loadFacts } from '../../../src/facts/facts.ts'
import { deriveRequirements } from '../../../src/requirements/derive.ts'
import type { CertificateRequirement } from '../../../src/requirements/requirement.ts'
import { BASES, type Base, CLEAN_DAYS } from '../../support/copies.ts'
import { loadWithImports } from '../../support/load.ts'
import { copyWith, readyFor } from './support.ts'

const facts = loadFacts()
const load = (file: string, root: string) => loadWithImports(file, { root, workingFolder: root })
const ofCertificates = rules.filter(({ id }) => id.startsWith('certificates/'))

/** The requests in files beside the environment, and the section that says where each is to be assigned. */
async function requested(base: Base, folder: string) {
  const beside = join(folder, dirname(BASES[base]))
  const { certificates } = deriveRequirements(load(join(folder, BASES[base]), folder).environment, facts)
  const { files, shown } = await readyFor('certreq', BASES[base], {}, folder)
  mkdirSync(join(beside, 'requests'))
  const entries = (shown.certificates ?? []).map(({ id }, index) => {
    const { name = '', text = '' } = files[index] ?? {}
    writeFileSync(join(beside, 'requests', name), text)
    return entry(certificates.find((each) => each.id === id) as CertificateRequirement, `requests/${name}`)
  })
  const first = join(beside, 'without.yaml')
  writeFileSync(first, `extends: ${BASES[base].split('/').at(-1)}\ncertificates: ~\n`)
  const file = join(beside, 'requested.yaml')
  writeFileSync(file, `extends: without.yaml\ncertificates: ${JSON.stringify(entries)}\n`)
  const open = certificates.flatMap(({ names, eku }) => [...names, ...eku].flatMap(({ openUntil }) => openUntil ?? []))
  return { file, ids: entries.map(({ id }) => id), open }
}

function entry({ id, holders, usages, publicCa }: CertificateRequirement, request: string) {
  const assignedTo = Object.fromEntries(holders.map(({ name }) => [name, usages]))
  const issuer = publicCa === 'required' ? { name: 'A public CA', kind: 'public' } : { name: 'Ours', kind: 'internal' }
  return { id, request, issuer, assignedTo }
}

test.each(Object.keys(BASES) as Base[])('%s', async (base) => {
  const folder = copyWith()
  const { file, ids, open } = await requested(base, folder)
  const options = {
    rules: ofCertificates,
    allRules: rules,
    facts,
    asOf: CLEAN_DAYS[base],
    version: '0.0.0',
    includeMet: true,
  }
  const { findings } = await checkEnvironment(load(file, folder), options)
  // What is needed only if a key that is not given says so is left out of a request, and not known to the rules.
  const wrong = findings.filter(({ verdict, settledBy = '' }) => verdict !== 'met' && !open.includes(settledBy))
  expect(wrong.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([])
  const understood = findings.filter(({ ruleId }) => ruleId === 'certificates/request-understood')
  expect(understood.map(({ subject }) => subject).sort()).toEqual(ids.sort())
})
