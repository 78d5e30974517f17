import { defineRule } from '../../src/rule.ts'
import { judgeComputers } from '../shared/computers.ts'
import { dottedVersion, type Program, versionJudge } from './shared-versions.ts'

export default defineRule({
  id: 'prerequisites/control-panel-usable',
  title: 'The Control Panel is used with a browser and Silverlight that it works with',
  severity: 'warn',
  why: 'It stays empty, or asks for Silverlight again and again.',
  facts: ['operating-systems', 'server-software'],
  cites: ['L-ADD', 'L-ADMSW', 'L-BRO', 'L-OS'],
  sections: ['pools'],
  alsoReads: ['adminWorkstations', 'edgePools'],
  skippedWhen: 'no computer says with what the Control Panel is used (browser, prerequisites.silverlight)',
  *check({ environment, facts }) {
    for (const program of PROGRAMS) yield* judgeComputers({ environment }, versionJudge(facts, program))
  },
})

const PROGRAMS: readonly Program[] = [
  {
    item: 'internet-explorer',
    name: 'Internet Explorer',
    called: 'the browser',
    key: 'browser',
    given: ({ browser }) => browser,
    read: internetExplorer,
    onlyWhereGiven: true,
  },
  {
    item: 'silverlight',
    name: 'Silverlight',
    key: 'prerequisites.silverlight',
    given: ({ prerequisites }) => prerequisites?.value.silverlight,
    read: dottedVersion,
    onlyWhereGiven: true,
  },
]

/** The version of Internet Explorer; another browser is before its first. */
function internetExplorer(text: string): string | undefined {
  const number = /^(?:microsoft |windows )?(?:internet explorer|ie|msie)\s*(\d+(?:\.\d+)*)/i.exec(text.trim())?.[1]
  if (number !== undefined) return dottedVersion(number)
  return OTHERS.test(text) ? '0.0' : undefined
}

const OTHERS = /chrom|firefox|safari|opera|edge/i
