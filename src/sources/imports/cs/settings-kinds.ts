/** The settings that the environment describes, by the cmdlet that shows them. */

import { hostName } from '../../../domain/plain-name.ts'
import { FLAG, PORTS, TEXT } from '../judge.ts'
import type { ObjectKind } from '../powershell/object-kind.ts'
import { flagIn, hasFields, ignoreTree, textsIn } from './fields.ts'
import { globalScope, type Setting, settingsKind } from './settings.ts'
import { named, type Path } from './sheet.ts'

function flagAt(...path: Path): Setting {
  return { path, schema: FLAG, value: flagIn }
}

function wordAt(words: Readonly<Record<string, string>>, ...path: Path): Setting {
  return { path, schema: TEXT, value: ({ text }) => words[text.toLowerCase()] }
}

/** Of media, where their first port and the number of their ports stand; Microsoft shows two names for one of them. */
const CLIENT_PORTS = {
  audio: ['ClientAudioPort', ['ClientAudioPortRange']],
  video: ['ClientVideoPort', ['ClientVideoPortRange']],
  sharing: ['ClientAppSharingPort', ['ClientAppSharingPortRange']],
  fileTransfer: ['ClientFileTransferPort', ['ClientFileTransferPortRange', 'ClientTransferPortRange']],
} as const

const CONFERENCING = settingsKind({
  title: 'conferencing settings (Get-CsConferencingConfiguration)',
  marks: ['ClientMediaPortRangeEnabled'],
  // Get-CsTeamsMeetingConfiguration has the same ports, and means those of Teams.
  foreign: ['DisableAnonymousJoin', 'LogoURL', 'CustomFooterText'],
  scope: globalScope,
  fields: { ClientMediaPortRangeEnabled: flagAt('network', 'qos', 'client', 'portRangesEnabled') },
  more: (object, sheet) => {
    for (const [medium, [start, counts]] of Object.entries(CLIENT_PORTS)) {
      const [first] = textsIn(object, start)
      const [count] = counts.flatMap((name) => textsIn(object, name))
      if (!first || !count) continue
      const range = `${first.text}-${Number(first.text) + Number(count.text) - 1}`
      for (const part of [first, count]) sheet.put(['network', 'qos', 'client', medium, 'ports'], part, range, PORTS)
    }
  },
  keyless: [
    'ClientMediaPort',
    'ClientMediaPortRange',
    'ClientSipDynamicPort',
    'ClientSipDynamicPortRange',
    'ContentGracePeriod',
    'HelpdeskExternalUrl',
    'HelpdeskInternalUrl',
    'MaxBandwidthPerAppSharingServiceMb',
    'MaxContentStorageMb',
    'MaxUploadFileSizeMb',
    'Organization',
    'ConsoleDownloadExternalUrl',
    'ConsoleDownloadInternalUrl',
  ],
})

const MEDIA = settingsKind({
  title: 'media settings (Get-CsMediaConfiguration)',
  marks: ['EnableQoS', 'EncryptionLevel'],
  scope: globalScope,
  fields: { EnableQoS: flagAt('network', 'qos', 'client', 'otherSystems') },
  keyless: ['EncryptionLevel', 'EnableSiren', 'MaxVideoRateAllowed'],
})

const ACCESS_EDGE = settingsKind({
  title: 'settings of the Access Edge (Get-CsAccessEdgeConfiguration)',
  marks: ['AllowOutsideUsers', 'AllowFederatedUsers'],
  scope: globalScope,
  fields: {
    AllowOutsideUsers: flagAt('accessEdgeConfiguration', 'allowOutsideUsers'),
    AllowFederatedUsers: flagAt('accessEdgeConfiguration', 'allowFederatedUsers'),
    EnablePartnerDiscovery: flagAt('accessEdgeConfiguration', 'partnerDiscovery'),
    RoutingMethod: wordAt(
      { usednssrvrouting: 'dns-srv', usedefaultrouting: 'default-route' },
      'accessEdgeConfiguration',
      'routing',
    ),
  },
  keyless: [
    'AllowAnonymousUsers',
    'BeClearingHouse',
    'EnableArchivingDisclaimer',
    'KeepCrlsUpToDateForPeers',
    'MarkSourceVerifiableOnOutgoingMessages',
    'OutgoingTlsCountForFederatedPartners',
  ],
})

/** Parameters of Set-CsTrunkConfiguration, and the keys of the environment. */
const TRUNK_FLAGS = {
  ConcentratedTopology: 'concentratedTopology',
  EnableReferSupport: 'enableReferSupport',
  Enable3pccRefer: 'enable3pccRefer',
  RTCPActiveCalls: 'rtcpActiveCalls',
  RTCPCallsOnHold: 'rtcpCallsOnHold',
  EnableSessionTimer: 'enableSessionTimer',
  EnableSignalBoost: 'enableSignalBoost',
  EnablePIDFLOSupport: 'enablePidfLoSupport',
  RemovePlusFromUri: 'removePlusFromUri',
  EnableMobileTrunkSupport: 'enableMobileTrunkSupport',
  EnableFastFailoverTimer: 'enableFastFailoverTimer',
  EnableRTPLatching: 'enableRtpLatching',
  EnableOnlineVoice: 'enableOnlineVoice',
  EnableLocationRestriction: 'enableLocationRestriction',
  ForwardCallHistory: 'forwardCallHistory',
  ForwardPAI: 'forwardPai',
} as const

const TRUNKS = settingsKind({
  title: 'settings of trunks (Get-CsTrunkConfiguration)',
  marks: ['ConcentratedTopology', 'EnableReferSupport'],
  scope: (identity) => {
    const gateway = /^(?:Service:)?PstnGateway:\s*(\S+)$/i.exec(identity)?.[1]
    return gateway === undefined ? undefined : ['voice', named('trunks', 'name', hostName(gateway))]
  },
  fields: {
    ...Object.fromEntries(Object.entries(TRUNK_FLAGS).map(([name, key]) => [name, flagAt('configuration', key)])),
    EnableBypass: flagAt('mediaBypass'),
    SRTPMode: wordAt({ required: 'required', optional: 'optional', notsupported: 'not-supported' }, 'srtp'),
  },
  keyless: ['Description', 'OutboundTranslationRulesList', 'SipResponseCodeTranslationRulesList', 'PstnUsages'],
})

/** Fields that only settings have of which nothing here depends on any. */
const PASSED_OVER: Readonly<Record<string, readonly string[]>> = {
  'Get-CsUserReplicatorConfiguration': ['ReplicationCycleInterval'],
  'Get-CsMeetingConfiguration': ['PstnCallersBypassLobby', 'DesignateAsPresenter'],
  'Get-CsArchivingConfiguration': ['EnableArchiving', 'KeepArchivingDataForDays'],
  'Get-CsArchivingPolicy': ['ArchiveInternal', 'ArchiveExternal'],
  'Get-CsCdrConfiguration': ['EnableCDR', 'KeepCallDetailForDays'],
  'Get-CsQoEConfiguration': ['EnableQoE', 'KeepQoEDataForDays'],
  'Get-CsExternalAccessPolicy': ['EnableFederationAccess', 'EnableOutsideAccess'],
}

const OTHER_SETTINGS: ObjectKind = {
  title: 'settings that nothing here depends on',
  recognises: (object) => Object.values(PASSED_OVER).some((marks) => hasFields(object, ...marks)),
  read: (objects, book) => {
    for (const object of objects) ignoreTree(object, 'a setting that nothing here depends on', book)
    return {}
  },
}

export const SETTINGS_KINDS: readonly ObjectKind[] = [CONFERENCING, MEDIA, ACCESS_EDGE, TRUNKS, OTHER_SETTINGS]
