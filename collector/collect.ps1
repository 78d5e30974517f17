#Requires -Version 3.0
<#
.SYNOPSIS
    Writes what lync-ready judges of this computer into one facts file.
.DESCRIPTION
    It reads WMI classes, values of the registry, the installed features and updates of Windows, and the public part of the
    certificates in the store of the computer. It changes nothing, asks no other computer, touches no private key, and
    writes one file of JSON. What cannot be read is written as { "failed": "why" }: it is then not known, and not absent.
    For Windows PowerShell 3.0 to 5.1 and PowerShell 7, 64-bit. Some parts need an administrator.
.PARAMETER Path
    The file to write; without it, a file named after the computer in the current folder.
.PARAMETER Force
    Replaces the file when it is there already.
.PARAMETER Assignments
    Asks Get-CsCertificate as well which certificates the product uses. It is a cmdlet of the product, and reads the
    configuration of the product where the product keeps it, which may be on another server.
.EXAMPLE
    .\collect.ps1 -Path C:\Temp\fe01.lync-ready.json -Assignments
#>
param(
    [string] $Path = "$env:COMPUTERNAME.lync-ready.json",
    [switch] $Force,
    [switch] $Assignments
)

$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'

if ([Environment]::Is64BitOperatingSystem -and -not [Environment]::Is64BitProcess) {
    throw 'Run it in a 64-bit PowerShell: a 32-bit one reads another part of the registry.'
}
if ((Test-Path -LiteralPath $Path) -and -not $Force) {
    throw "$Path is there already: -Force replaces it."
}

$invariant = [Globalization.CultureInfo]::InvariantCulture
$facts = [ordered]@{
    lyncReadyCollector = 1
    collectedAt = [DateTime]::UtcNow.ToString('s', $invariant) + 'Z'
    runBy = "PowerShell $($PSVersionTable.PSVersion)"
}

# One value, or one object.
function Add-Fact([string] $Name, [scriptblock] $Read) {
    try { $facts[$Name] = & $Read }
    catch { $facts[$Name] = [ordered]@{ failed = "$($_.Exception.Message)" } }
}

# A list, which may be empty.
function Add-FactList([string] $Name, [scriptblock] $Read) {
    try { $facts[$Name] = @(& $Read) }
    catch { $facts[$Name] = [ordered]@{ failed = "$($_.Exception.Message)" } }
}

# Some properties of an object; one that it does not have is null.
function Get-Chosen($Object, [string[]] $Names) {
    $chosen = [ordered]@{}
    foreach ($name in $Names) { $chosen[$name] = $Object.$name }
    $chosen
}

# A value of the registry; null where the key or the value is not there.
function Get-RegistryValue([string] $Key, [string] $Name) {
    if (Test-Path -LiteralPath $Key) { (Get-Item -LiteralPath $Key).GetValue($Name) } else { $null }
}

$software = 'HKLM:\SOFTWARE'
$control = 'HKLM:\SYSTEM\CurrentControlSet\Control'
$services = 'HKLM:\SYSTEM\CurrentControlSet\Services'
$schannel = "$control\SecurityProviders\SCHANNEL"

# The name and the DNS suffix that the computer has, in a domain or not.
Add-Fact 'dnsName' {
    [ordered]@{
        Hostname = Get-RegistryValue "$services\Tcpip\Parameters" 'Hostname'
        Domain = Get-RegistryValue "$services\Tcpip\Parameters" 'NV Domain'
    }
}
Add-Fact 'computer' {
    Get-Chosen (Get-CimInstance -ClassName Win32_ComputerSystem) @('Name', 'DNSHostName', 'Domain', 'PartOfDomain',
        'DomainRole', 'Manufacturer', 'Model', 'NumberOfProcessors', 'NumberOfLogicalProcessors', 'TotalPhysicalMemory')
}
Add-Fact 'operatingSystem' {
    $system = Get-CimInstance -ClassName Win32_OperatingSystem
    $chosen = Get-Chosen $system @('Caption', 'Version', 'BuildNumber', 'OperatingSystemSKU', 'ProductType',
        'OSArchitecture', 'OSLanguage', 'ServicePackMajorVersion', 'TotalVisibleMemorySize', 'SizeStoredInPagingFiles')
    $chosen['LastBootUpTime'] = $system.LastBootUpTime.ToUniversalTime().ToString('s', $invariant) + 'Z'
    $chosen
}
Add-Fact 'windows' {
    Get-Chosen (Get-ItemProperty -LiteralPath "$software\Microsoft\Windows NT\CurrentVersion") @('ProductName',
        'EditionID', 'InstallationType', 'CurrentBuildNumber', 'UBR')
}
Add-FactList 'processors' {
    foreach ($processor in Get-CimInstance -ClassName Win32_Processor) {
        Get-Chosen $processor @('DeviceID', 'Name', 'NumberOfCores', 'NumberOfLogicalProcessors', 'MaxClockSpeed')
    }
}
Add-FactList 'memory' {
    foreach ($module in Get-CimInstance -ClassName Win32_PhysicalMemory) { Get-Chosen $module @('DeviceLocator', 'Capacity') }
}
Add-FactList 'volumes' {
    foreach ($volume in Get-CimInstance -ClassName Win32_LogicalDisk -Filter 'DriveType = 3') {
        Get-Chosen $volume @('DeviceID', 'DriveType', 'Size', 'FreeSpace')
    }
}
Add-FactList 'disks' {
    foreach ($disk in Get-CimInstance -ClassName Win32_DiskDrive) {
        Get-Chosen $disk @('Model', 'MediaType', 'InterfaceType', 'Size')
    }
}
# What disks are made of; Windows Server 2008 R2 does not know.
Add-FactList 'physicalDisks' {
    foreach ($disk in Get-CimInstance -Namespace root/Microsoft/Windows/Storage -ClassName MSFT_PhysicalDisk) {
        Get-Chosen $disk @('MediaType', 'SpindleSpeed')
    }
}
Add-FactList 'adapters' {
    $speeds = @{}
    foreach ($adapter in Get-CimInstance -ClassName Win32_NetworkAdapter) { $speeds[[int] $adapter.Index] = $adapter.Speed }
    foreach ($adapter in Get-CimInstance -ClassName Win32_NetworkAdapterConfiguration -Filter 'IPEnabled = TRUE') {
        $chosen = Get-Chosen $adapter @('Description', 'IPEnabled', 'IPAddress', 'IPSubnet', 'DefaultIPGateway',
            'DNSServerSearchOrder', 'DHCPEnabled')
        $chosen['Speed'] = $speeds[[int] $adapter.Index]
        $chosen
    }
}
# The next two are not on Windows Server 2008 R2.
Add-FactList 'ipv6Bindings' {
    foreach ($binding in Get-NetAdapterBinding -ComponentID ms_tcpip6) {
        Get-Chosen $binding @('InterfaceDescription', 'Enabled')
    }
}
Add-FactList 'receiveSideScaling' {
    foreach ($adapter in Get-NetAdapterRss) { Get-Chosen $adapter @('InterfaceDescription', 'Enabled') }
}
Add-Fact 'ipv6' {
    [ordered]@{ DisabledComponents = Get-RegistryValue "$services\Tcpip6\Parameters" 'DisabledComponents' }
}
Add-Fact 'powerPlan' {
    Get-Chosen (Get-CimInstance -Namespace root/cimv2/power -ClassName Win32_PowerPlan -Filter 'IsActive = TRUE') @(
        'InstanceID', 'ElementName')
}
Add-Fact 'dotNet' {
    Get-Chosen (Get-ItemProperty -LiteralPath "$software\Microsoft\NET Framework Setup\NDP\v4\Full") @('Release', 'Version')
}
# The newest Windows PowerShell, whichever runs this.
Add-Fact 'windowsPowerShell' {
    [ordered]@{ PowerShellVersion = Get-RegistryValue "$software\Microsoft\PowerShell\3\PowerShellEngine" 'PowerShellVersion' }
}
Add-Fact 'windowsInstaller' {
    $version = (Get-Item -LiteralPath "$env:SystemRoot\System32\msi.dll").VersionInfo
    [ordered]@{ Version = "$($version.FileMajorPart).$($version.FileMinorPart)" }
}
Add-FactList 'features' {
    foreach ($feature in Get-WindowsFeature) { if ($feature.Installed) { $feature.Name } }
}
Add-FactList 'hotfixes' {
    foreach ($hotfix in Get-HotFix) {
        $day = $null
        try { if ($hotfix.InstalledOn) { $day = $hotfix.InstalledOn.ToString('yyyy-MM-dd', $invariant) } } catch { $day = $null }
        [ordered]@{ HotFixID = $hotfix.HotFixID; InstalledOn = $day }
    }
}
# The product, and what stands beside it; no other program is listed.
Add-FactList 'programs' {
    $names = '^(Microsoft )?(Lync|Skype for Business) Server|Visual C\+\+|URL Rewrite|Silverlight|Windows Fabric|' +
        '\.NET Framework|SQL Server'
    foreach ($root in "$software\Microsoft", "$software\Wow6432Node\Microsoft") {
        $uninstall = "$root\Windows\CurrentVersion\Uninstall"
        if (-not (Test-Path -LiteralPath $uninstall)) { continue }
        foreach ($program in Get-ChildItem -LiteralPath $uninstall) {
            $name = $program.GetValue('DisplayName')
            if ($name -match $names) { [ordered]@{ DisplayName = $name; DisplayVersion = $program.GetValue('DisplayVersion') } }
        }
    }
}
Add-FactList 'sqlInstances' {
    $root = "$software\Microsoft\Microsoft SQL Server"
    if (Test-Path -LiteralPath "$root\Instance Names\SQL") {
        $instances = Get-Item -LiteralPath "$root\Instance Names\SQL"
        foreach ($instance in $instances.GetValueNames()) {
            $setup = "$root\$($instances.GetValue($instance))\Setup"
            $found = [ordered]@{ Instance = $instance }
            foreach ($name in 'Edition', 'Version', 'PatchLevel', 'SP') { $found[$name] = Get-RegistryValue $setup $name }
            $found
        }
    }
}
Add-Fact 'restartPending' {
    $windows = "$software\Microsoft\Windows\CurrentVersion"
    $renames = @(Get-RegistryValue "$control\Session Manager" 'PendingFileRenameOperations')
    [ordered]@{
        ComponentBasedServicing = [bool] (Test-Path -LiteralPath "$windows\Component Based Servicing\RebootPending")
        WindowsUpdate = [bool] (Test-Path -LiteralPath "$windows\WindowsUpdate\Auto Update\RebootRequired")
        FileRenames = [bool] ($renames | Where-Object { $_ })
    }
}
Add-Fact 'timeFormat' {
    [ordered]@{ sTimeFormat = Get-RegistryValue 'Registry::HKEY_USERS\.DEFAULT\Control Panel\International' 'sTimeFormat' }
}
Add-FactList 'protocols' {
    foreach ($protocol in 'SSL 2.0', 'SSL 3.0', 'TLS 1.0', 'TLS 1.1', 'TLS 1.2', 'TLS 1.3') {
        foreach ($side in 'Client', 'Server') {
            $key = "$schannel\Protocols\$protocol\$side"
            [ordered]@{
                Protocol = $protocol
                Side = $side
                Enabled = Get-RegistryValue $key 'Enabled'
                DisabledByDefault = Get-RegistryValue $key 'DisabledByDefault'
            }
        }
    }
}
Add-Fact 'schannel' {
    [ordered]@{
        EnableSessionTicket = Get-RegistryValue $schannel 'EnableSessionTicket'
        ClientAuthTrustMode = Get-RegistryValue $schannel 'ClientAuthTrustMode'
    }
}
# TLS as programs ask for it, 64-bit and 32-bit.
Add-FactList 'tlsDefaults' {
    foreach ($root in "$software\Microsoft", "$software\Wow6432Node\Microsoft") {
        $dotNet = "$root\.NETFramework\v4.0.30319"
        $winHttp = "$root\Windows\CurrentVersion\Internet Settings\WinHttp"
        [ordered]@{
            Key = $root
            SchUseStrongCrypto = Get-RegistryValue $dotNet 'SchUseStrongCrypto'
            SystemDefaultTlsVersions = Get-RegistryValue $dotNet 'SystemDefaultTlsVersions'
            DefaultSecureProtocols = Get-RegistryValue $winHttp 'DefaultSecureProtocols'
        }
    }
}
# Certificates as anybody may see them. Who keeps a private key cannot be told without opening it, so that is left out.
Add-FactList 'certificates' {
    foreach ($certificate in Get-ChildItem -LiteralPath 'Cert:\LocalMachine\My') {
        $chosen = Get-Chosen $certificate @('Thumbprint', 'FriendlyName', 'HasPrivateKey')
        $chosen['Encoded'] = [Convert]::ToBase64String($certificate.RawData)
        $chosen
    }
}
if ($Assignments) {
    Add-FactList 'assignments' {
        foreach ($certificate in Get-CsCertificate) {
            foreach ($use in $certificate.Use) { [ordered]@{ Thumbprint = $certificate.Thumbprint; Use = "$use" } }
        }
    }
}

$json = ConvertTo-Json -InputObject $facts -Depth 5
Set-Content -LiteralPath $Path -Value $json -Encoding UTF8
Write-Output "Written: $Path"
