/** Virtual machines by what their firmware says of their maker and model. */

const MAKERS: readonly (readonly [pattern: RegExp, hypervisor: string])[] = [
  [/^VMware\b/i, 'VMware'],
  [/^Microsoft Corporation\b.*\bVirtual Machine\b|^Virtual Machine$/i, 'Hyper-V'],
  [/\bVirtualBox\b|^innotek GmbH\b/i, 'VirtualBox'],
  [/^Xen\b|\bHVM domU\b/i, 'Xen'],
  [/^QEMU\b|\bKVM\b|^oVirt\b|^Bochs\b/i, 'KVM'],
  [/^Nutanix\b|\bAHV\b/i, 'Nutanix AHV'],
  [/^Parallels\b/i, 'Parallels'],
  [/^Amazon EC2\b/i, 'Amazon EC2'],
  [/^Google\b.*\bCompute Engine\b/i, 'Google Compute Engine'],
]

/** The hypervisor of a virtual machine; undefined for what is no known one. */
export function hypervisorOf(maker: string, model: string): string | undefined {
  const text = `${maker} ${model}`.trim()
  return MAKERS.find(([pattern]) => pattern.test(text) || pattern.test(model))?.[1]
}
