/** Updates, programs, features of Windows, the .NET Framework and PowerShell. */

import { windowsPowerShellVersion } from '../../../domain/powershell-version.ts'
import { type Fields, field, type Part, parts, type Tree, textField } from '../tree.ts'
import { wholeIn } from './amounts.ts'
import { dayOf } from './days.ts'
import {
  beside,
  type InventoryClass,
  isTrue,
  type ReadText,
  type ReadTree,
  said,
  type Target,
} from './inventory-class.ts'
import { dotNetOf, newest, readProgram } from './programs.ts'
import { hotfix } from './readings.ts'

const installedOn: ReadTree = (tree, { draft, book }) => {
  const reading = dayOf(tree)
  for (const part of parts(tree)) {
    if ('problem' in reading) book.unknown(part, reading.problem)
    else draft.say('prerequisites.patchedOn', reading.day, part, Number(reading.day.replaceAll('-', '')))
  }
}

export const QUICK_FIX: InventoryClass = {
  name: 'Win32_QuickFixEngineering',
  recognises: (has) => has('hotfixid'),
  named: ['csname', 'source'],
  texts: { hotfixid: hotfix },
  trees: { installedon: installedOn },
  personal: 'InstalledBy',
  unused: 'Caption Description FixComments InstallDate Name ServicePackInEffect Status Container Site',
}

/** Win32_Product, the keys below Uninstall of the registry, and Get-Package. */
function programs(
  name: string,
  title: string,
  version: string,
  marks: InventoryClass['recognises'],
  more: string,
): InventoryClass {
  return {
    name,
    recognises: marks,
    named: [],
    texts: {
      [title.toLowerCase()]: (text, part, { draft, book, object }) =>
        readProgram({ part, text }, said(object, version), { draft, book }),
      // Read with the name; without one it says nothing.
      [version.toLowerCase()]: (_text, part, { book, object }) => {
        if (textField(object, title) === undefined) book.ignored(part, 'a version without the name of a program')
      },
    },
    personal: 'RegOwner RegCompany Contact ProductID PIDKEY InstallSource UserName',
    unused: more,
  }
}

export const PRODUCT = programs(
  'Win32_Product',
  'Name',
  'Version',
  (has) => has('name', 'version') && (has('identifyingnumber') || has('vendor') || has('packagecode')),
  'AssignmentType Caption Description HelpLink HelpTelephone IdentifyingNumber InstallDate InstallDate2 InstallLocation ' +
    'InstallState Language LocalPackage PackageCache PackageCode PackageName SKUNumber Transforms URLInfoAbout URLUpdateInfo ' +
    'Vendor WordCount',
)

export const UNINSTALL = programs(
  'Uninstall of the registry',
  'DisplayName',
  'DisplayVersion',
  (has) => has('displayname', 'displayversion') || has('displayname', 'uninstallstring'),
  'AuthorizedCDFPrefix BundleAddonCode BundleCachePath BundleDetectCode BundlePatchCode BundleProviderKey BundleTag ' +
    'BundleUpgradeCode BundleVersion Comments DisplayIcon EngineVersion EstimatedSize HelpLink HelpTelephone InstallDate ' +
    'InstallLocation Installed Language ModifyPath NoElevateOnModify NoModify NoRemove NoRepair ParentDisplayName ' +
    'ParentKeyName Publisher QuietUninstallString Readme ReleaseType Resume Size SystemComponent UninstallString ' +
    'URLInfoAbout URLUpdateInfo Version VersionMajor VersionMinor WindowsInstaller sEstimatedSize2',
)

const feature: ReadText = (text, part, target) => {
  if (isInstalled(target)) target.draft.item('prerequisites.features', text, part)
  else target.book.ignored(part, 'a feature that is not installed')
}

function isInstalled(target: Target): boolean {
  return isTrue(target, 'Installed') || /^(?:installed|1)$/i.test(beside(target, 'InstallState') ?? '')
}

export const WINDOWS_FEATURE: InventoryClass = {
  name: 'Get-WindowsFeature',
  recognises: (has) =>
    has('name') &&
    (has('installed', 'featuretype') || has('installed', 'displayname') || has('installstate')) &&
    // Installed programs have a state of this name too.
    !(has('identifyingnumber') || has('packagecode') || has('version', 'vendor')),
  named: [],
  texts: { name: feature },
  personal: '',
  unused:
    'AdditionalInfo BestPracticesModelId DependsOn Depth Description DisplayName EventQuery FeatureType Installed ' +
    'InstallState Notification Parent Path PostConfigurationNeeded ServerComponentDescriptor SubFeatures SystemService',
}

/** `HKLM:\SOFTWARE\Microsoft\NET Framework Setup\NDP\v4\Full` */
export const DOT_NET: InventoryClass = {
  name: 'NDP of the registry',
  recognises: (has) => has('release') && (has('targetversion') || has('servicing') || has('installpath', 'version')),
  named: [],
  texts: {
    release: (text, part, target) => sayDotNet(target.object, part, target, wholeIn(text)),
    version: (_text, part, target) =>
      sayDotNet(target.object, part, target, wholeIn(textField(target.object, 'Release')?.text ?? '')),
  },
  personal: '',
  unused: 'CBS Install InstallPath Servicing TargetVersion',
}

function sayDotNet(object: Fields, part: Part, { draft, book }: Target, release: number | undefined): void {
  const version = dotNetOf(release, textField(object, 'Version')?.text)
  if (version) draft.say('prerequisites.dotNet', version, part, newest(version))
  else book.unknown(part, 'no version of the .NET Framework')
}

const versionTable: ReadTree = (tree, { draft, book }) => {
  const text =
    tree.kind === 'leaf'
      ? String(tree.value)
      : ['Major', 'Minor'].map((name) => textField(tree, name)?.text ?? '').join('.')
  const version = windowsPowerShellVersion(text)
  for (const part of parts(tree)) {
    const inner = isPartOf(part, tree)
    if (version === undefined) book.ignored(part, 'not Windows PowerShell, which the product uses')
    else if (inner) draft.say('prerequisites.powershell', text.split('.').slice(0, 2).join('.'), part)
    else book.ignored(part, 'the version has two numbers')
  }
}

/** Of a version as an object, its first two numbers count. */
function isPartOf(part: Part, tree: Tree): boolean {
  return tree === part || part === field(tree, 'Major') || part === field(tree, 'Minor')
}

/** `$PSVersionTable` */
export const POWERSHELL: InventoryClass = {
  name: '$PSVersionTable',
  recognises: (has) =>
    has('psversion') && (has('pscompatibleversions') || has('wsmanstackversion') || has('psedition')),
  named: [],
  texts: {},
  trees: { psversion: versionTable },
  personal: '',
  unused:
    'BuildVersion CLRVersion GitCommitId OS Platform PSCompatibleVersions PSEdition PSRemotingProtocolVersion ' +
    'SerializationVersion WSManStackVersion',
}
