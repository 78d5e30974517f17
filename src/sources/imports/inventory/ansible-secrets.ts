/** What variables and facts of Ansible must never be shown: secrets, and what is about persons. */

import { type Field, field, type Tree } from '../tree.ts'

const SECRET =
  /pass(?:word|wd|phrase)?(?:_|$)|password|secret|token|private_?key|api_?key|access_?key|vault|credential|_psk(?:_|$)|become_pass|auth_key|sas_url/i

/** Facts on accounts, serial numbers, and the environment of the session, which may hold anything. */
const PERSONAL =
  /^(?:user|remote_user|ssh_user|become_user|winrm_user|connection_user|user_(?:id|dir|gecos|gid|uid|shell|sid)|real_user_id|real_group_id|effective_user_id|effective_group_id|owner_name|owner_contact|product_serial|product_uuid|machine_id|board_serial|chassis_serial|hostnqn|env)$/i

/** Why a variable is dropped; undefined where it need not be. */
export function secretOf({ name, value }: Field): string | undefined {
  if (SECRET.test(name) || isVault(value)) return 'a secret'
  if (PERSONAL.test(name.replace(/^ansible_/i, ''))) return 'a person, an account or a serial number'
  return undefined
}

/** A value that is encrypted, as `--list` prints it and as files hold it. */
function isVault(value: Tree): boolean {
  if (value.kind === 'fields')
    return field(value, '__ansible_vault') !== undefined || field(value, '__vault_encrypted') !== undefined
  return (
    value.kind === 'leaf' && typeof value.value === 'string' && /^\s*(?:!vault\b|\$ANSIBLE_VAULT;)/.test(value.value)
  )
}
