/** The elements and attributes of topologies that nobody needs, each with the reason. */

export const STRUCTURE = 'structure: what it holds is read'

export const STRUCTURAL: ReadonlySet<string> = new Set(
  (
    'TopologyBuilder NewTopology PartialTopology Topology InternalDomains InternalDomain SimpleUrlConfiguration SimpleUrl ' +
    'SimpleUrlEntry CentralSites Sites CentralSite RemoteSites RemoteSite Name Location Clusters Cluster ClusterId ' +
    'Machines Machine NetInterface SqlInstances SqlInstance SqlInstanceId Services Service ServiceId DependsOn ' +
    'Dependency InstalledOn Ports Port RegistrarService WebService ExternalSettings InternalSettings ConfService MCUs ' +
    'MCU ApplicationServerService FileStoreService WacService CentralMgmtService PstnGatewayService'
  ).split(' '),
)

export const ELEMENT_REASONS: ReadonlyMap<string, string> = new Map([
  ['OverrideUrls', 'no web service has an address of its own'],
  ['WebComponents', 'the parts of the web services: the product decides which there are'],
  ['UpaSeparator', 'marks no more than where the user part of a URL ends'],
])

const ID = 'ties parts of the file together'
const SETUP = 'for the setup of the product'
export const BUILT_IN = 'every installation of the role has it'
const NO_KEY = 'the environment has no key for it'

export const ANYWHERE: ReadonlyMap<string, string> = new Map([
  ['UniqueId', ID],
  ['SiteId', ID],
  ['InstalledOn', ID],
  ['ServiceUniqueId', ID],
  ['TagId', ID],
])

/** By element and attribute. */
export const ATTRIBUTE_REASONS: ReadonlyMap<string, string> = new Map([
  ['TopologyBuilder FileName', 'where the file was saved'],
  ['PartialTopology IsPublished', 'whether it is published is said of the file as a whole'],
  ['SimpleUrlConfiguration UseBackendDatabase', NO_KEY],
  ['SimpleUrlEntry Url', 'the active URL counts'],
  ['Location City', NO_KEY],
  ['Location State', NO_KEY],
  ['RemoteSite ParentSiteId', ID],
  ['Cluster IsSingleMachineOnly', 'the number of machines tells it'],
  ['Cluster RequiresReplication', SETUP],
  ['Cluster RequiresSetup', SETUP],
  ['ClusterId Number', ID],
  ['Machine OrdinalInCluster', ID],
  ['Machine FaultDomain', 'the product spreads users by it'],
  ['Machine UpgradeDomain', 'the product spreads users by it'],
  ['NetInterface InterfaceSide', 'tells which adapter the address is of'],
  ['NetInterface InterfaceNumber', 'tells which adapter the address is of'],
  ['SqlInstanceId Name', ID],
  ['ServiceId RoleName', ID],
  ['ServiceId Instance', ID],
  ['Service RoleName', BUILT_IN],
  ['Service RoleVersion', 'the version of the service in the topology, not of the product'],
  ['Service ServiceVersion', 'the version is said by another service'],
  ['Service Type', 'a class of the product'],
  ['Port Usage', BUILT_IN],
  ['Port InterfaceSide', BUILT_IN],
  ['Port InterfaceNumber', BUILT_IN],
  ['Port Port', BUILT_IN],
  ['Port Range', BUILT_IN],
  ['Port Protocol', BUILT_IN],
  ['Port UrlPath', BUILT_IN],
  ['Port AuthorizesRequests', BUILT_IN],
  ['Port GruuType', BUILT_IN],
  ['Port ConfiguredPort', 'the published port; the product decides it'],
  ['RegistrarService IsDirector', 'no Director'],
  ['RegistrarService IsPoolEnabledForSAOnEdge', NO_KEY],
  ['Component ComponentName', 'the parts of the web services: the product decides which there are'],
  ['MCU Vendor', BUILT_IN],
  ['MCU ComponentName', BUILT_IN],
  ['MCU MinSupportedMode', BUILT_IN],
  ['WacService IsExternal', NO_KEY],
  ['PstnGatewayService AlternativeBypassId', NO_KEY],
])

/** Settings whose harmless value is known; any other one may matter. */
export const HARMLESS_WHEN_FALSE: ReadonlySet<string> = new Set([
  'InternalDomains AllowAllDomains',
  'InternalDomain Authoritative',
  'InternalDomain AllowSubDomains',
])
