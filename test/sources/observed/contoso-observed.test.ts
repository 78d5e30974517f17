import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { loadFacts } from '../../../src/facts/facts.ts'
import { CLEAN_DAYS } from '../../support/copies.ts'
import { loadWithImports } from '../../support/load.ts'
import { asDescribed } from '../../support/observed/as-described.ts'
import { recordingMade } from '../../support/observed/observe.ts'

const folder = fileURLToPath(new URL('../../../fixtures/environments/', import.meta.url))

// Made anew with `vitest run --update=all` where rules ask more.
test('the recording beside contoso-observed is of a network that is as described', async () => {
  const loaded = loadWithImports('contoso-observed.yaml', { root: folder, workingFolder: folder })
  const made = await recordingMade(loaded, asDescribed(loaded), {
    facts: loadFacts(),
    asOf: CLEAN_DAYS['contoso-observed'],
  })
  await expect(made).toMatchFileSnapshot(`${folder}contoso-observed.json`)
})
