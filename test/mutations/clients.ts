import type { RuleMutations } from './mutation.ts'

export const clients: readonly RuleMutations[] = [
  {
    rule: 'clients/client-os-supported',
    broken: {
      status: 'fail',
      on: 'contoso-single-edge',
      edits: [{ find: 'os: Windows 8.1 Enterprise x64, count: 300', replace: 'os: Windows Vista SP2, count: 300' }],
      subjects: ['Lync 2013 on Windows Vista SP2'],
      consequences: {},
    },
    unknown: {
      on: 'contoso-single-edge',
      edits: [
        { find: 'client: Lync for Mac 2011, os: Mac OS X 10.8', replace: 'client: Lync for Mac 2011, os: Mac OS X' },
      ],
      subjects: ['Lync for Mac 2011 on Mac OS X'],
      consequences: {},
    },
  },
]
