import type { RuleMutations } from './mutation.ts'

export const lifecycle: readonly RuleMutations[] = [
  {
    rule: 'lifecycle/product-in-support',
    broken: {
      status: 'warn',
      on: 'northwind-sfb-2019',
      edits: [],
      asOf: '2025-10-15',
      subjects: ['sfb-2019'],
      consequences: {
        'certificates/expires-not-soon': 'skip',
        'certificates/not-expired': 'fail',
        'updates/latest-known-update-installed': 'warn',
        'updates/security-floor-installed': 'pass',
      },
    },
    unknown: { never: 'every description names its product version, and the ends of support of all are documented' },
  },
]
