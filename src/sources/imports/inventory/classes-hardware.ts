/** Processors, memory, disks and network adapters. */

import { gigabytes, wholeIn } from './amounts.ts'
import { beside, type InventoryClass, type ReadText, type Target } from './inventory-class.ts'
import { address, clock, count, INNER_ADAPTER, isInner, MEMORY } from './readings.ts'

/** Properties that every class of CIM has. */
const COMMON =
  'Availability Caption ConfigManagerErrorCode ConfigManagerUserConfig CreationClassName Description DeviceID ErrorCleared ' +
  'ErrorDescription ErrorMethodology InstallDate LastErrorCode Manufacturer Name PNPDeviceID PowerManagementCapabilities ' +
  'PowerManagementSupported Status StatusInfo SystemCreationClassName '

const threads: ReadText = (text, part, target) => {
  const cores = wholeIn(beside(target, 'NumberOfCores') ?? '')
  const logical = wholeIn(text)
  if (cores === undefined || logical === undefined)
    target.book.unknown(part, 'the number of cores is not given beside it')
  else target.draft.say('hardware.hyperThreading', logical > cores, part)
}

export const PROCESSOR: InventoryClass = {
  name: 'Win32_Processor',
  recognises: (has) => has('numberofcores') || has('maxclockspeed'),
  named: ['systemname'],
  texts: {
    numberofcores: count('hardware.cores', 'more'),
    numberoflogicalprocessors: threads,
    maxclockspeed: clock,
    deviceid: (_text, part, { draft }) => draft.more('hardware.sockets', 1, part),
  },
  personal: 'ProcessorId SerialNumber AssetTag PartNumber UniqueId',
  unused:
    `${COMMON}AddressWidth Architecture Characteristics CpuStatus CurrentClockSpeed CurrentVoltage DataWidth ExtClock Family ` +
    'L2CacheSize L2CacheSpeed L3CacheSize L3CacheSpeed Level LoadPercentage NumberOfEnabledCore OtherFamilyDescription ' +
    'ProcessorType Revision Role SecondLevelAddressTranslationExtensions SocketDesignation Stepping ThreadCount ' +
    'UpgradeMethod Version VirtualizationFirmwareEnabled VMMonitorModeExtensions VoltageCaps',
}

export const PHYSICAL_MEMORY: InventoryClass = {
  name: 'Win32_PhysicalMemory',
  recognises: (has) => has('capacity', 'devicelocator') || has('capacity', 'banklabel'),
  named: [],
  texts: {
    capacity: (text, part, { draft, book }) => {
      const bytes = wholeIn(text)
      if (bytes === undefined) book.unknown(part, 'expected a number of bytes')
      else draft.more('hardware.memoryGb', gigabytes(bytes, 'bytes'), part, MEMORY.installed)
    },
  },
  personal: 'SerialNumber PartNumber Tag',
  unused:
    `${COMMON}Attributes BankLabel ConfiguredClockSpeed ConfiguredVoltage DataWidth DeviceLocator FormFactor HotSwappable ` +
    'InterleaveDataDepth InterleavePosition MaxVoltage MemoryType MinVoltage Model OtherIdentifyingInfo PositionInRow ' +
    'PoweredOn Removable Replaceable SKU SMBIOSMemoryType Speed TotalWidth TypeDetail Version',
}

/** DriveType 3 is a local disk. Volumes are the same space again, so drives with a letter come first. */
const free: ReadText = (text, part, target) => {
  const type = beside(target, 'DriveType')
  const bytes = wholeIn(text)
  if (type !== undefined && !/^(?:3|fixed|local disk)$/i.test(type))
    target.book.ignored(part, 'a drive that is no local disk')
  else if (bytes === undefined) target.book.unknown(part, 'expected a number of bytes')
  else target.draft.more('hardware.freeDiskGb', gigabytes(bytes, 'bytes'), part, isDrive(target) ? 2 : 1)
}

function isDrive(target: Target): boolean {
  return /^[A-Z]:$/i.test(beside(target, 'DeviceID') ?? '')
}

export const LOGICAL_DISK: InventoryClass = {
  name: 'Win32_LogicalDisk',
  recognises: (has) =>
    (has('freespace') && (has('deviceid') || has('size') || has('driveletter') || has('capacity'))) ||
    has('sizeremaining', 'size'),
  named: ['systemname'],
  texts: { freespace: free, sizeremaining: free },
  personal: 'VolumeSerialNumber SerialNumber VolumeName Label FileSystemLabel',
  unused:
    `${COMMON}Access Automount BlockSize BootVolume Capacity Compressed DirtyBitSet DriveLetter DriveType FileSystem ` +
    'FileSystemType HealthStatus IndexingEnabled MaximumComponentLength MaximumFileNameLength MediaType NumberOfBlocks ' +
    'ObjectId OperationalStatus PageFilePresent PassThroughClass PassThroughIds PassThroughNamespace PassThroughServer Path ' +
    'ProviderName Purpose QuotasDisabled QuotasIncomplete QuotasRebuilding Size SupportsDiskQuotas ' +
    'SupportsFileBasedCompression SystemVolume UniqueId VolumeDirty AllocationUnitSize DedupMode ReFSDedupMode',
}

const disk = (_text: string, part: Parameters<ReadText>[1], target: Target) => {
  const type = `${beside(target, 'MediaType') ?? ''} ${beside(target, 'InterfaceType') ?? ''}`
  if (/removable media|external|\bUSB\b/i.test(type)) target.book.ignored(part, 'a disk that can be taken away')
  else target.draft.more('hardware.diskCount', 1, part)
}

export const DISK_DRIVE: InventoryClass = {
  name: 'Win32_DiskDrive',
  recognises: (has) => has('interfacetype', 'model') || has('mediatype', 'partitions') || has('totalcylinders'),
  named: ['systemname'],
  // One property of each disk counts it.
  texts: { model: disk },
  personal: 'SerialNumber Signature',
  unused:
    `${COMMON}BytesPerSector Capabilities CapabilityDescriptions CompressionMethod DefaultBlockSize FirmwareRevision Index ` +
    'InterfaceType MaxBlockSize MaxMediaSize MediaLoaded MediaType MinBlockSize NeedsCleaning NumberOfMediaSupported ' +
    'Partitions SCSIBus SCSILogicalUnit SCSIPort SCSITargetId SectorsPerTrack Size TotalCylinders TotalHeads TotalSectors ' +
    'TotalTracks TracksPerCylinder',
}

/** Adapters without IP list nothing; old tools list them with their addresses empty. */
const ifEnabled: ReadText = (text, part, target) => {
  if (/^false$/i.test(beside(target, 'IPEnabled') ?? '')) target.book.ignored(part, 'the adapter has no IP')
  else if (isInner(beside(target, 'Description'))) target.book.ignored(part, INNER_ADAPTER)
  else address(text, part, target)
}

export const ADAPTER_CONFIGURATION: InventoryClass = {
  name: 'Win32_NetworkAdapterConfiguration',
  recognises: (has) => has('ipenabled') || has('ipaddress', 'ipsubnet') || has('ipaddress', 'dhcpenabled'),
  named: ['dnshostname'],
  texts: {
    ipaddress: ifEnabled,
    ipenabled: (text, part, target) => {
      if (isInner(beside(target, 'Description'))) target.book.ignored(part, INNER_ADAPTER)
      else if (/^true$/i.test(text)) target.draft.more('hardware.networkAdapters', 1, part)
      else target.book.ignored(part, 'the adapter has no IP')
    },
  },
  personal: 'SettingID',
  unused:
    'ArpAlwaysSourceRoute ArpUseEtherSNAP Caption DatabasePath DeadGWDetectEnabled DefaultIPGateway DefaultTOS DefaultTTL ' +
    'Description DHCPEnabled DHCPLeaseExpires DHCPLeaseObtained DHCPServer DNSDomain DNSDomainSuffixSearchOrder ' +
    'DNSEnabledForWINSResolution DNSServerSearchOrder DomainDNSRegistrationEnabled ForwardBufferMemory ' +
    'FullDNSRegistrationEnabled GatewayCostMetric IGMPLevel Index InterfaceIndex IPConnectionMetric IPFilterSecurityEnabled ' +
    'IPPortSecurityEnabled IPSecPermitIPProtocols IPSecPermitTCPPorts IPSecPermitUDPPorts IPSubnet IPUseZeroBroadcast ' +
    'IPXAddress IPXEnabled IPXFrameType IPXMediaType IPXNetworkNumber IPXVirtualNetNumber KeepAliveInterval KeepAliveTime ' +
    'MACAddress MTU NumForwardPackets PMTUBHDetectEnabled PMTUDiscoveryEnabled ServiceName TcpipNetbiosOptions ' +
    'TcpMaxConnectRetransmissions TcpMaxDataRetransmissions TcpNumConnections TcpUseRFC1122UrgentPointer TcpWindowSize ' +
    'WINSEnableLMHostsLookup WINSHostLookupFile WINSPrimaryServer WINSScopeID WINSSecondaryServer',
}
