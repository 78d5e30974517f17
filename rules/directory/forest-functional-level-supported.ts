import { defineRule } from '../../src/rule.ts'
import { judgeLevels } from './shared-levels.ts'

export default defineRule({
  id: 'directory/forest-functional-level-supported',
  title: 'The forest is at a functional level that the product supports',
  severity: 'fail',
  why: 'Preparing the schema and the forest for the product stops, or is not supported, at another level.',
  facts: ['directory-support', 'operating-systems'],
  cites: ['L-ADINF', 'S6', 'S19-SYS', 'SE-NEO'],
  sections: ['activeDirectory'],
  alsoReads: ['pools'],
  skippedWhen: 'nothing is documented for the product version',
  check(context) {
    const { forest } = context.environment.document.activeDirectory ?? {}
    const forestLevel = {
      id: forest?.name ?? 'forest',
      what: forest?.name ? `the forest ${forest.name}` : 'the forest',
      at: forest ? ['activeDirectory', 'forest'] : ['activeDirectory'],
      level: forest?.functionalLevel,
      settledBy: 'activeDirectory.forest.functionalLevel',
    }
    return judgeLevels([forestLevel], context)
  },
})
