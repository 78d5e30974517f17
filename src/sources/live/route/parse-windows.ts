/** Asks `Find-NetRoute` for the route and the address it starts from, and `Get-NetAdapter` what the interface is. */

import { prefixText, type Way } from './way.ts'

/** The variable that holds the address: a value cannot become part of a script. */
export const ADDRESS_VARIABLE = 'LYNC_READY_ADDRESS'

/** Without double quotes, which command lines of Windows treat in their own ways. */
export const SCRIPT = `
$ErrorActionPreference = 'Stop'
try { [Console]::OutputEncoding = [Text.Encoding]::UTF8 } catch { }
$found = @(Find-NetRoute -RemoteIPAddress $env:${ADDRESS_VARIABLE})
$route = $found | Where-Object { $_.CimClass.CimClassName -eq 'MSFT_NetRoute' } | Select-Object -First 1
$from = $found | Where-Object { $_.CimClass.CimClassName -eq 'MSFT_NetIPAddress' } | Select-Object -First 1
$adapter = Get-NetAdapter -InterfaceIndex $route.InterfaceIndex -IncludeHidden -ErrorAction SilentlyContinue
@{
  InterfaceAlias = $route.InterfaceAlias
  DestinationPrefix = $route.DestinationPrefix
  NextHop = $route.NextHop
  SourceAddress = $from.IPAddress
  InterfaceType = $adapter.InterfaceType
  InterfaceDescription = $adapter.InterfaceDescription
} | ConvertTo-Json -Compress
`

/** Interface types by their number in IANAifType-MIB, as far as clients have them. */
const TYPES: Readonly<Record<number, string>> = {
  6: 'ethernetCsmacd',
  23: 'ppp',
  24: 'softwareLoopback',
  53: 'propVirtual',
  71: 'ieee80211',
  131: 'tunnel',
  243: 'wwanPP',
  244: 'wwanPP2',
}

/** Undefined for what is no answer of the script. */
export function readFound(text: string): Way | undefined {
  const route = recordOf(text)
  const { InterfaceAlias: name, InterfaceType: type, NextHop: next, SourceAddress: source } = route
  if (typeof name !== 'string' || name === '') return undefined
  const kind = typeof type === 'number' ? (TYPES[type] ?? `ifType ${type}`) : undefined
  const prefix = typeof route.DestinationPrefix === 'string' ? prefixText(route.DestinationPrefix) : undefined
  return {
    outcome: 'routed',
    interface: name,
    ...(kind !== undefined && { kind }),
    // On its own network, and into a tunnel, there is no next hop.
    ...(typeof next === 'string' && next !== '0.0.0.0' && next !== '::' && { gateway: next }),
    ...(typeof source === 'string' && { source }),
    ...(prefix !== undefined && { prefix }),
  }
}

function recordOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
