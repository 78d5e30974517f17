# Authorities and certificates of the fixtures, by openssl: sourced by the scripts that make them. Private keys are thrown
# away with the working folder, which is the current one from here on. `target` is where certificates of servers go.

environments="$(cd "$(dirname "$0")/.." && pwd)/fixtures/environments"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
cd "$work"

# What changes for the certificates that follow, such as `key=rsa:1024`.
key=rsa:2048
from=20140115000000Z
to=20160115000000Z
padding=
usages=serverAuth

config() { # name, extension lines on standard input
  cat > "$1.cnf" <<CONFIG
[ca]
default_ca = here
[here]
database = $1.db
new_certs_dir = .
default_md = sha256
policy = policy
unique_subject = no
rand_serial = yes
copy_extensions = none
[policy]
countryName = optional
organizationName = optional
commonName = supplied
[ext]
subjectKeyIdentifier = hash
CONFIG
  cat >> "$1.cnf"
  : > "$1.db"
}

# issue <file> <subject> <issuer, or - for a root> <from> <to> <extension line>...
issue() {
  name="$1" subject="$2" issuer="$3" first="$4" last="$5"
  shift 5
  printf '%s\n' "$@" | config "$name"
  openssl req -new -newkey "$key" -nodes -keyout "$name.key" -subj "$subject" -out "$name.csr" 2> log || { cat log; exit 1; }
  if [ "$issuer" = - ]; then signer="-selfsign -keyfile $name.key"; else signer="-cert $issuer.pem -keyfile $issuer.key"; fi
  if [ "$padding" = pss ]; then signer="$signer -sigopt rsa_padding_mode:pss -sigopt rsa_pss_saltlen:-1"; fi
  # shellcheck disable=SC2086 # several words are meant
  openssl ca -batch -notext -config "$name.cnf" -extensions ext -preserveDN -in "$name.csr" -out "$name.pem" \
    -startdate "$first" -enddate "$last" $signer 2> log || { cat log; exit 1; }
}

# root <name> <subject>
root() {
  issue "$1" "$2" - 20100101000000Z 20300101000000Z 'basicConstraints = critical, CA:true' \
    'keyUsage = critical, keyCertSign, cRLSign'
}

# issuing <name> <subject> <root> <where revocation lists are>
issuing() {
  issue "$1" "$2" "$3" 20110101000000Z 20210101000000Z 'basicConstraints = critical, CA:true, pathlen:0' \
    'keyUsage = critical, keyCertSign, cRLSign' 'authorityKeyIdentifier = keyid' "crlDistributionPoints = URI:$4/$3.crl"
}

# server <file> <issuer> <where revocation lists are> <common name> <further name>...
server() {
  name="$1" issuer="$2" lists="$3" common="$4"
  shift 4
  names="DNS:$common"
  for each in "$@"; do names="$names, DNS:$each"; done
  issue "$name" "/C=US/O=Contoso/CN=$common" "$issuer" "$from" "$to" \
    'basicConstraints = critical, CA:false' 'keyUsage = critical, digitalSignature, keyEncipherment' \
    "extendedKeyUsage = $usages" 'authorityKeyIdentifier = keyid' "crlDistributionPoints = URI:$lists/$issuer.crl" \
    "subjectAltName = $names"
  cp "$name.pem" "$target/$name.pem"
}

# A revocation list of an issuer, as of May 2014: list <file> <issuer> <certificate revoked>...
list() {
  name="$1" issuer="$2"
  shift 2
  : | config "$name"
  for each in "$@"; do
    serial="$(openssl x509 -in "$each.pem" -noout -serial)"
    printf 'R\t160115000000Z\t140520000000Z,keyCompromise\t%s\tunknown\t/CN=%s\n' "${serial#serial=}" "$each" >> "$name.db"
  done
  openssl ca -gencrl -config "$name.cnf" -cert "$issuer.pem" -keyfile "$issuer.key" -crl_lastupdate 20140515000000Z \
    -crl_nextupdate 20140815000000Z -out "$name.crl" 2> log || { cat log; exit 1; }
}

# The mistake of leaving the key in a file, shown without a key: key_left_in <file>
key_left_in() {
  printf '%s\n' '-----BEGIN PRIVATE KEY-----' "$(printf 'this is not a private key' | base64)" \
    '-----END PRIVATE KEY-----' >> "$1"
}

public=http://crl.fineprint.example
internal=http://pki.contoso.com
root public-root '/C=US/O=Fine Print Trust/CN=Fine Print Global Root'
issuing public-ca '/C=US/O=Fine Print Trust/CN=Fine Print Server CA' public-root "$public"
root internal-root '/O=Contoso/CN=Contoso Root CA'
issuing internal-ca '/O=Contoso/CN=Contoso Issuing CA 1' internal-root "$internal"

# The names of the web services of the reference pool, inside and outside.
# shellcheck disable=SC2034 # used by the scripts that source this one
web='webint.contoso.net webext.contoso.com meet.contoso.com meet.fabrikam.com dialin.contoso.com admin.contoso.net
  lyncdiscoverinternal.contoso.com lyncdiscoverinternal.fabrikam.com lyncdiscover.contoso.com lyncdiscover.fabrikam.com'
