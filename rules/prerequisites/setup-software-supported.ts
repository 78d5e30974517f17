import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { dottedVersion, type Program, versionJudge } from './shared-versions.ts'

export default defineRule({
  id: 'prerequisites/setup-software-supported',
  title: 'Windows Installer and the URL Rewrite module have versions that setup works with',
  severity: 'fail',
  why: 'Setup stops, or the web services are set up without the rules that bring clients to their pages.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-ADD', 'L-ADMSW'],
  sections: ['pools'],
  alsoReads: ['adminWorkstations', 'edgePools'],
  skippedWhen: 'no computer says which versions it has (prerequisites.windowsInstaller, prerequisites.urlRewrite)',
  *check({ environment, facts }) {
    for (const program of PROGRAMS) yield* judgeComputers({ environment }, versionJudge(facts, program))
  },
})

const PROGRAMS: readonly Program[] = [
  {
    item: 'windows-installer',
    name: 'Windows Installer',
    key: 'prerequisites.windowsInstaller',
    given: ({ prerequisites }) => prerequisites?.value.windowsInstaller,
    read: dottedVersion,
    onlyWhereGiven: true,
  },
  {
    item: 'url-rewrite',
    name: 'URL Rewrite',
    key: 'prerequisites.urlRewrite',
    given: ({ prerequisites }) => prerequisites?.value.urlRewrite,
    read: dottedVersion,
    onlyWhereGiven: true,
  },
]
