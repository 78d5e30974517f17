/** What must be on a server before TLS 1.0 and 1.1 are switched off there. */

import { compareBuilds } from '../../src/domain/builds.ts'
import { givenOsReader } from '../../src/domain/os-given.ts'
import { judgeSqlTls, readSqlVersion } from '../../src/domain/sql-version.ts'
import type { TlsPrerequisiteRow, TlsSqlRow } from '../../src/domain/tls-row.ts'
import type { Server } from '../../src/environment/model.ts'
import type { Facts } from '../../src/facts/facts.ts'

export interface Checked {
  readonly row: TlsPrerequisiteRow
  readonly verdict: 'yes' | 'no' | 'open'
  /** What was found, or is not given. */
  readonly found: string
  readonly fix: string
  /** The key that tells, below the pool. */
  readonly key: string
}

type Found = Pick<Checked, 'verdict' | 'found'>
type Check = { readonly key: string; readonly fix: string; readonly found: Found } | undefined

/** Gives the check of the prerequisites of a server; the ones that do not concern it are left out. */
export function prerequisiteChecker(facts: Facts): (server: Server) => readonly Checked[] {
  const table = facts.table('tls-support').rows
  const prerequisites = table.filter((row) => row.kind === 'prerequisite')
  const readOs = givenOsReader(facts.table('operating-systems').rows)
  const systemOf = ({ os }: Server) => {
    const reading = os && readOs(os.value)
    return reading && 'os' in reading ? reading.os.name : undefined
  }
  const sqlRows = table.filter((row) => row.kind === 'sql')
  return (server) =>
    prerequisites
      .filter(({ products }) => products.includes(server.product))
      .flatMap((row): readonly Checked[] => {
        const ofProduct = sqlRows.filter(({ products }) => products.includes(server.product))
        const check = checkItem(row, server, ofProduct, () => systemOf(server))
        return check ? [{ row, key: check.key, fix: check.fix, ...check.found }] : []
      })
}

function checkItem(
  row: TlsPrerequisiteRow,
  { tls, prerequisites }: Server,
  sqlRows: readonly TlsSqlRow[],
  system: () => string | undefined,
): Check {
  const has = prerequisites?.value
  const at = (key: string) => `servers.prerequisites.${key}`
  switch (row.item) {
    case 'dot-net':
      return atLeast(row, '.NET Framework', has?.dotNet, at('dotNet'))
    case 'odbc-driver':
      return atLeast(row, 'ODBC Driver for SQL Server', has?.odbcDriver, at('odbcDriver'))
    case 'strong-crypto':
      return { key: 'tls.strongCrypto', fix: 'set SchUseStrongCrypto', found: strongCrypto(tls?.value.strongCrypto) }
    case 'win-http':
      return { key: 'tls.winHttpDefaults', fix: 'set DefaultSecureProtocols to 0xAA0', found: winHttp(tls?.value) }
    case 'sql-express':
      return { key: at('sqlExpress'), fix: 'update SQL Server Express', found: sqlExpress(has?.sqlExpress, sqlRows) }
    case 'hotfix':
      return hotfix(row, has?.hotfixes, system(), at('hotfixes'))
  }
}

function atLeast({ minVersion = '' }: TlsPrerequisiteRow, name: string, found: string | undefined, key: string): Check {
  const fix = `install ${name} ${minVersion} or later`
  if (found === undefined) return { key, fix, found: open(`the version of ${name} is not given`) }
  const version = /\d+(?:\.\d+)*/.exec(found)?.[0]
  const order = version && compareBuilds(version.includes('.') ? version : `${version}.0`, minVersion)
  if (typeof order !== 'number') return { key, fix, found: open(`"${found}" is not a version of ${name}`) }
  return {
    key,
    fix,
    found: order >= 0 ? yes(`${name} ${found}`) : no(`${name} is ${found}, not ${minVersion} or later`),
  }
}

function strongCrypto(set: boolean | undefined): Found {
  if (set === undefined) return open('whether SchUseStrongCrypto is set is not given')
  return set ? yes('SchUseStrongCrypto is set') : no('SchUseStrongCrypto is not set')
}

/** The bit of DefaultSecureProtocols that stands for TLS 1.2. */
const WIN_HTTP_TLS_12 = 0x800

function winHttp(tls: { readonly winHttpDefaults?: string | undefined } | undefined): Found {
  const text = tls?.winHttpDefaults
  if (text === undefined) return open('the WinHTTP value DefaultSecureProtocols is not given')
  const digits = /^(?:0x|dword:)?([0-9a-f]+)$/i.exec(text.trim())?.[1]
  if (digits === undefined) return open(`"${text}" is not a value of DefaultSecureProtocols`)
  const on = (Number.parseInt(digits, 16) & WIN_HTTP_TLS_12) !== 0
  return on ? yes(`DefaultSecureProtocols is ${text}`) : no(`DefaultSecureProtocols is ${text}, without TLS 1.2`)
}

function sqlExpress(text: string | undefined, rows: readonly TlsSqlRow[]): Found {
  if (text === undefined) return open('the local SQL Server Express is not given')
  const version = readSqlVersion({ name: text })
  const judged = version && judgeSqlTls(version, rows)
  if (judged?.verdict === 'yes') return yes(text)
  if (judged?.verdict === 'no') return no(`the local ${text} does not speak TLS 1.2`)
  return open(`whether the local ${text} speaks TLS 1.2 is not known`)
}

function hotfix(
  row: TlsPrerequisiteRow,
  installed: readonly string[] | undefined,
  system: string | undefined,
  key: string,
): Check {
  const name = row.hotfix ?? ''
  const fix = `install ${name}`
  if (system === undefined) return { key: 'servers.os', fix, found: open('the operating system is not known') }
  if (!row.systems?.includes(system)) return undefined
  if (installed?.some((each) => each.toUpperCase().replace(/\s/g, '') === name)) return { key, fix, found: yes(name) }
  return { key, fix, found: open(`whether ${name}, or an update that supersedes it, is on ${system} is not given`) }
}

const yes = (found: string): Found => ({ verdict: 'yes', found })
const no = (found: string): Found => ({ verdict: 'no', found })
const open = (found: string): Found => ({ verdict: 'open', found })
