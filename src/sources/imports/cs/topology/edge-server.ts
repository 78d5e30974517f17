/** Get-CsService -EdgeServer. */

import { FQDN, PORT, refusal } from '../../judge.ts'
import type { Fields } from '../../tree.ts'
import { ignoreFields, type TextPart, textsIn } from '../fields.ts'
import type { Path } from '../sheet.ts'
import type { Service } from './estate.ts'
import { type Ground, putHost } from './ground.ts'
import { putRange } from './media-ports.ts'

/** The ports of each external service. */
const PORT_FIELDS = {
  access: { AccessEdgeClientPort: 'port', AccessEdgeExternalSipPort: 'federationPort' },
  webConferencing: { DataPsomClientPort: 'port' },
  av: { MediaRelayAuthExternalTurnTcpPort: 'port', MediaRelayAuthExternalTurnUdpPort: 'udpPort' },
} as const

const INSIDE = [
  'AccessEdgeInternalSipPort',
  'DataPsomServerPort',
  'MediaRelayAuthEdgePort',
  'MediaRelayAuthInternalTurnTcpPort',
  'MediaRelayAuthInternalTurnUdpPort',
]

export function readEdgeServer(ground: Ground, { object }: Service, path: Path): void {
  const first = (name: string) => textsIn(object, name)[0]
  const authentication = first('ExternalMrasFqdn')
  // Where the A/V Edge has no name of its own, it is reached by that of its authentication service.
  const av = first('AVEdgeExternalFqdn') ?? authentication
  readExternal(ground, object, path, 'access', first('AccessEdgeExternalFqdn'))
  readExternal(ground, object, path, 'webConferencing', first('DataEdgeExternalFqdn'))
  readExternal(ground, object, path, 'av', av)
  if (av && refusal(FQDN, av.text) === undefined) {
    // The name of the count is misspelt in what the cmdlet prints.
    const count = first('MediaComunicationPortCount') ?? first('MediaCommunicationPortCount')
    putRange(ground, [...path, 'services', 'av', 'mediaPorts'], first('MediaCommunicationPortStart'), count)
  }
  if (authentication && authentication.at !== av?.at)
    ground.book.ignored(authentication, 'the name of the authentication service of the A/V Edge')
  putHost(ground, [...path, 'nextHop'], first('Registrar'))
  ignoreFields(object, INSIDE, 'a port on the internal side, which the environment has no key for', ground.book)
  ignoreFields(object, ['InternalInterfaceFqdn'], 'the internal name is that of the pool', ground.book)
}

/** An external service: its name, and the ports that the environment takes only with a name. */
function readExternal(
  { sheet, book }: Ground,
  object: Fields,
  path: Path,
  service: keyof typeof PORT_FIELDS,
  name: TextPart | undefined,
): void {
  const at = [...path, 'services', service]
  const isNamed = name !== undefined && refusal(FQDN, name.text) === undefined
  if (name) sheet.put([...at, 'fqdn'], name, name.text.toLowerCase(), FQDN)
  for (const [field, key] of Object.entries(PORT_FIELDS[service])) {
    const [port] = textsIn(object, field)
    if (port && isNamed) sheet.put([...at, key], port, Number(port.text), PORT)
    else if (port) book.unknown(port, NAMELESS)
  }
}

const NAMELESS = 'the external name of the service is missing, and without it the environment does not take its port'
