import { systemName } from '../../src/domain/names.ts'
import { givenOsReader, unreadableText, writtenOs } from '../../src/domain/os-given.ts'
import type { Path } from '../../src/environment/model.ts'
import { defineRule, given, type Judgement, met, unknown, unmet } from '../../src/rule.ts'
import { type DomainController, domainsOf, listJudge, refusal, stated } from './shared.ts'

const KEY = 'activeDirectory.domains.domainControllers'

export default defineRule({
  id: 'directory/domain-controller-os-supported',
  title: 'Every domain controller runs a version of Windows Server that the product supports',
  severity: 'fail',
  why: 'The product is tested with the directory of these systems only, and the vendor gives no support with another.',
  facts: ['directory-support', 'operating-systems'],
  cites: ['L-ADINF', 'S6', 'S19-SYS', 'SE-NEO'],
  sections: ['activeDirectory'],
  alsoReads: ['pools'],
  skippedWhen: 'nothing is documented for the product version',
  *check({ environment, facts }) {
    const read = givenOsReader(facts.table('operating-systems').rows)
    const controllers = domainsOf(environment.document).flatMap(({ domain, at }) =>
      (domain.domainControllers ?? []).map((controller, index) => ({
        controller,
        at: [...at, 'domainControllers', index],
      })),
    )
    if (controllers.every(({ controller }) => controller.os === undefined)) {
      const missing = controllers.length === 0 ? KEY : `${KEY}.os`
      const message = 'which systems the domain controllers run is not given'
      yield unknown({ id: 'domain controllers', at: ['activeDirectory'] }, message, { settledBy: missing })
      return
    }
    const judgeSystem = listJudge(environment, facts, 'system')
    for (const controller of controllers) yield* judge(controller, read, judgeSystem)
  },
})

interface Placed {
  readonly controller: DomainController
  readonly at: Path
}

function* judge(
  { controller: { fqdn, os }, at }: Placed,
  read: ReturnType<typeof givenOsReader>,
  judgeSystem: ReturnType<typeof listJudge>,
): Generator<Judgement> {
  const subject = { id: fqdn, at: os ? [...at, 'os'] : at }
  const reading = os && read(os)
  if (os === undefined || reading === undefined || 'unreadable' in reading) {
    const why = reading && 'unreadable' in reading ? unreadableText(reading) : 'its operating system is not given'
    yield unknown(subject, `${fqdn}: ${why}`, { settledBy: `${KEY}.os` })
    return
  }
  const judged = judgeSystem(reading.os.id)
  if (judged === undefined) return
  const { row, verdict, server } = judged
  const runs = `${fqdn} runs ${systemName(reading.os)}`
  const evidence = () => [...stated(row), given(subject.at, writtenOs(os))]
  if (verdict === 'met') yield met(subject, `${runs}, which is supported`, evidence)
  else if (verdict === 'unknown')
    yield unknown(subject, `${runs}; ${row.text}, and the build of ${server} is not known`, {
      settledBy: 'pools.productVersion',
      evidence,
    })
  else if (server !== undefined)
    yield unmet(subject, `${runs}, and the build of ${server} is older than ${row.minProductVersion}`, {
      fix: `install ${row.minProductVersionName} or later on the servers of the product`,
      evidence,
    })
  else
    yield unmet(subject, `${runs}, which ${refusal(judged)} for a domain controller`, {
      fix: `use domain controllers for which this holds: ${row.text}`,
      evidence,
    })
}
