/** The operating system and the computer: WMI classes, Get-ComputerInfo, and the version key of the registry. */

import { PROCESSOR } from './classes-hardware.ts'
import {
  beside,
  type InventoryClass,
  type ReadText,
  type ReadTree,
  readObject,
  said,
  settle,
} from './inventory-class.ts'
import {
  architecture,
  clue,
  count,
  domainRole,
  hotfix,
  installation,
  MEMORY,
  machine,
  memory,
  productType,
  servicePack,
  size,
} from './readings.ts'

/** MUILanguages lists every language that is installed; the only one is that of the installation. */
const onlyLanguage: ReadText = (text, part, target) => {
  const list = target.object.fields.find(({ name }) => /^(?:os)?muilanguages$/i.test(name))?.value
  const one =
    (list?.kind === 'list' ? list.items.length : String(list?.kind === 'leaf' ? list.value : '').split(',').length) ===
    1
  if (one && beside(target, 'OSLanguage') === undefined) target.draft.clue('language', text, part)
  else target.book.ignored(part, 'the languages that are installed beside that of the installation')
}

const model: ReadText = (text, part, target) =>
  machine(beside(target, 'Manufacturer') ?? beside(target, 'CsManufacturer') ?? '', text, part, target)

/** In every language; osquery, builds and shops have properties of the same names. */
const WINDOWS = /windows/i

/** `6.3.9600` ends with its build; a build server counts its builds apart from the version. */
function isBuildOf(version: string, build: string): boolean {
  return /^\d+\.\d+\.\d+$/.test(version) && version.endsWith(`.${build}`)
}

export const OPERATING_SYSTEM: InventoryClass = {
  name: 'Win32_OperatingSystem',
  recognises: (has, text) =>
    has('operatingsystemsku') ||
    (has('buildnumber', 'version') && isBuildOf(text('version'), text('buildnumber'))) ||
    (WINDOWS.test(text('caption')) &&
      (has('version', 'osarchitecture') || has('csname', 'version') || has('producttype'))),
  named: ['csname'],
  texts: {
    caption: clue('caption'),
    version: clue('version'),
    buildnumber: clue('build'),
    operatingsystemsku: clue('sku'),
    producttype: productType,
    osarchitecture: architecture,
    oslanguage: clue('language'),
    muilanguages: onlyLanguage,
    servicepackmajorversion: servicePack,
    totalvisiblememorysize: memory('kb', MEMORY.visible),
    sizestoredinpagingfiles: size('hardware.pageFileGb', 'kb', 'say'),
    installationtype: installation,
  },
  personal: 'RegisteredUser SerialNumber Organization Description',
  unused:
    'BootDevice BuildType CodeSet CountryCode CreationClassName CSCreationClassName CSDVersion CurrentTimeZone ' +
    'DataExecutionPrevention_Available DataExecutionPrevention_32BitApplications DataExecutionPrevention_Drivers ' +
    'DataExecutionPrevention_SupportPolicy Debug Distributed EncryptionLevel ForegroundApplicationBoost FreePhysicalMemory ' +
    'FreeSpaceInPagingFiles FreeVirtualMemory InstallDate LargeSystemCache LastBootUpTime LocalDateTime Locale Manufacturer ' +
    'MaxNumberOfProcesses MaxProcessMemorySize Name NumberOfLicensedUsers NumberOfProcesses NumberOfUsers OSProductSuite ' +
    'OSType OtherTypeDescription PAEEnabled PlusProductID PlusVersionNumber PortableOperatingSystem Primary ' +
    'QuantumLength QuantumType ServicePackMinorVersion Status SuiteMask SystemDevice SystemDirectory SystemDrive ' +
    'TotalSwapSpaceSize TotalVirtualMemorySize WindowsDirectory',
}

export const COMPUTER_SYSTEM: InventoryClass = {
  name: 'Win32_ComputerSystem',
  recognises: (has) =>
    has('totalphysicalmemory') ||
    has('domainrole') ||
    has('partofdomain') ||
    has('numberofprocessors', 'numberoflogicalprocessors'),
  named: ['dnshostname', 'name'],
  domain: 'domain',
  texts: {
    numberofprocessors: count('hardware.sockets', 'say'),
    totalphysicalmemory: memory('bytes', MEMORY.physical),
    domainrole: domainRole,
    model,
  },
  personal: 'UserName PrimaryOwnerName PrimaryOwnerContact OEMStringArray OEMLogoBitmap Description',
  unused:
    'AdminPasswordStatus AutomaticManagedPagefile AutomaticResetBootOption AutomaticResetCapability BootOptionOnLimit ' +
    'BootOptionOnWatchDog BootROMSupported BootupState BootStatus Caption ChassisBootupState ChassisSKUNumber ' +
    'CreationClassName CurrentTimeZone DaylightInEffect EnableDaylightSavingsTime FrontPanelResetStatus HypervisorPresent ' +
    'InfraredSupported InitialLoadInfo InstallDate KeyboardPasswordStatus LastLoadInfo Manufacturer NameFormat ' +
    'NetworkServerModeEnabled NumberOfLogicalProcessors PartOfDomain PauseAfterReset PCSystemType PCSystemTypeEx ' +
    'PowerManagementCapabilities PowerManagementSupported PowerOnPasswordStatus PowerState PowerSupplyState ' +
    'ResetCapability ResetCount ResetLimit Roles Status SupportContactDescription SystemFamily SystemSKUNumber ' +
    'SystemStartupDelay SystemStartupOptions SystemStartupSetting SystemType ThermalState WakeUpType Workgroup',
}

/** Objects, or their numbers as formatted lists show them. */
const hotfixes: ReadTree = (tree, target) => {
  for (const fix of tree.kind === 'list' ? tree.items : [tree]) {
    settle(target.book, 'ignored', fix, 'the updates are read for their numbers')
    const id = fix.kind === 'leaf' ? { part: fix, text: String(fix.value ?? '').trim() } : said(fix, 'HotFixID')
    if (id) hotfix(id.text, id.part, target)
  }
}

/** One of the processors of a computer, with the names that its own class has. */
const processors: ReadTree = (tree, target) => {
  for (const each of tree.kind === 'list' ? tree.items : [tree]) {
    if (each.kind === 'fields') readObject(each, PROCESSOR, { ...target, object: each })
    else settle(target.book, 'unknown', each, 'only the name of a processor was written: use ConvertTo-Json -Depth 5')
  }
}

export const COMPUTER_INFO: InventoryClass = {
  name: 'Get-ComputerInfo',
  recognises: (has, text) =>
    (has('osname', 'osversion') && WINDOWS.test(text('osname'))) ||
    has('windowsproductname') ||
    has('csdnshostname') ||
    has('osbuildnumber'),
  named: ['csdnshostname', 'csname', 'oscsname'],
  domain: 'csdomain',
  texts: {
    osname: clue('caption'),
    osversion: clue('version'),
    osbuildnumber: clue('build'),
    osoperatingsystemsku: (text, part, target) => {
      // JSON of PowerShell 5 writes the number; other forms the name of the value.
      if (/^\d+$/.test(text)) target.draft.clue('sku', text, part)
      else target.book.ignored(part, 'the name of the edition stands in other properties too')
    },
    osproducttype: productType,
    osarchitecture: architecture,
    oslanguage: clue('language'),
    osmuilanguages: onlyLanguage,
    osservicepackmajorversion: servicePack,
    ostotalvisiblememorysize: memory('kb', MEMORY.visible),
    ossizestoredinpagingfiles: size('hardware.pageFileGb', 'kb', 'say'),
    windowsinstallationtype: installation,
    windowsproductname: clue('product'),
    csnumberofprocessors: count('hardware.sockets', 'say'),
    cstotalphysicalmemory: memory('bytes', MEMORY.physical),
    csphyicallyinstalledmemory: memory('kb', MEMORY.installed),
    csdomainrole: domainRole,
    csmodel: model,
  },
  trees: { oshotfixes: hotfixes, csprocessors: processors },
  personal:
    'WindowsRegisteredOwner WindowsRegisteredOrganization WindowsProductId BiosSeralNumber BiosSerialNumber OsRegisteredUser ' +
    'OsSerialNumber OsOrganization CsUserName CsPrimaryOwnerName CsPrimaryOwnerContact CsOEMStringArray LogonServer',
  unused: /^(?:bios|cs|os|windows|hyperv|deviceguard|keyboardlayout$|timezone$|powerplatformrole$)/,
}

/** `HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion` */
export const CURRENT_VERSION: InventoryClass = {
  name: 'CurrentVersion of the registry',
  recognises: (has) =>
    has('installationtype', 'productname') ||
    has('editionid', 'currentbuildnumber') ||
    has('installationtype', 'currentbuildnumber'),
  named: [],
  texts: {
    productname: clue('product'),
    currentbuildnumber: clue('build'),
    currentbuild: clue('build'),
    installationtype: installation,
  },
  personal: 'RegisteredOwner RegisteredOrganization ProductId DigitalProductId DigitalProductId4',
  unused:
    'SystemRoot BaseBuildRevisionNumber BuildBranch BuildGUID BuildLab BuildLabEx CompositionEditionID ' +
    'CurrentMajorVersionNumber CurrentMinorVersionNumber CurrentType CurrentVersion CustomizationOptions DisplayVersion ' +
    'EditionID EditionSubManufacturer EditionSubstring EditionSubVersion InstallDate InstallTime PathName PendingInstall ' +
    'ReleaseId SoftwareType UBR WinREVersion LCUVer',
}
