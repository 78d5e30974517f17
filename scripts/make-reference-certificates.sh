#!/bin/sh
# Makes the certificates of the reference environment anew: ./scripts/make-reference-certificates.sh
# They are committed, so that hashes and reports stay the same. Private keys are thrown away with the working folder.
set -eu

environments="$(cd "$(dirname "$0")/.." && pwd)/fixtures/environments"
target="$environments/contoso-single-edge/certs"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
mkdir -p "$target"
cd "$work"

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
  name="$1" subject="$2" issuer="$3" from="$4" to="$5"
  shift 5
  printf '%s\n' "$@" | config "$name"
  openssl req -new -newkey rsa:2048 -nodes -keyout "$name.key" -subj "$subject" -out "$name.csr" 2> log || { cat log; exit 1; }
  if [ "$issuer" = - ]; then signer="-selfsign -keyfile $name.key"; else signer="-cert $issuer.pem -keyfile $issuer.key"; fi
  # shellcheck disable=SC2086 # several words are meant
  openssl ca -batch -notext -config "$name.cnf" -extensions ext -preserveDN -in "$name.csr" -out "$name.pem" \
    -startdate "$from" -enddate "$to" $signer 2> log || { cat log; exit 1; }
}

# authorities <root name> <root subject> <issuing name> <issuing subject> <where revocation lists are>
authorities() {
  issue "$1" "$2" - 20100101000000Z 20300101000000Z 'basicConstraints = critical, CA:true' \
    'keyUsage = critical, keyCertSign, cRLSign'
  issue "$3" "$4" "$1" 20110101000000Z 20210101000000Z 'basicConstraints = critical, CA:true, pathlen:0' \
    'keyUsage = critical, keyCertSign, cRLSign' 'authorityKeyIdentifier = keyid' "crlDistributionPoints = URI:$5/$1.crl"
}

# server <file> <issuer> <where revocation lists are> <common name> <further name>...
server() {
  name="$1" issuer="$2" lists="$3" common="$4"
  shift 4
  names="DNS:$common"
  for each in "$@"; do names="$names, DNS:$each"; done
  issue "$name" "/C=US/O=Contoso/CN=$common" "$issuer" 20140115000000Z 20160115000000Z \
    'basicConstraints = critical, CA:false' 'keyUsage = critical, digitalSignature, keyEncipherment' \
    'extendedKeyUsage = serverAuth' 'authorityKeyIdentifier = keyid' "crlDistributionPoints = URI:$lists/$issuer.crl" \
    "subjectAltName = $names"
  cp "$name.pem" "$target/$name.pem"
}

public=http://crl.fineprint.example
authorities public-root '/C=US/O=Fine Print Trust/CN=Fine Print Global Root' \
  public-ca '/C=US/O=Fine Print Trust/CN=Fine Print Server CA' "$public"
internal=http://pki.contoso.com
authorities internal-root '/O=Contoso/CN=Contoso Root CA' internal-ca '/O=Contoso/CN=Contoso Issuing CA 1' "$internal"

web='webint.contoso.net webext.contoso.com meet.contoso.com meet.fabrikam.com dialin.contoso.com admin.contoso.net
  lyncdiscoverinternal.contoso.com lyncdiscoverinternal.fabrikam.com lyncdiscover.contoso.com lyncdiscover.fabrikam.com'
for number in 01 02 03; do
  # shellcheck disable=SC2086 # several names are meant
  server "fe$number" internal-ca "$internal" pool01.contoso.net "fe$number.contoso.net" sip.contoso.com sip.fabrikam.com $web
done
server oauth internal-ca "$internal" contoso.com fabrikam.com
server edge-internal internal-ca "$internal" lsedge.contoso.net
server owas internal-ca "$internal" owas.contoso.net owas.contoso.com
server edge-external public-ca "$public" sip.contoso.com webcon.contoso.com sip.fabrikam.com contoso.com xmpp.contoso.com
server reverse-proxy public-ca "$public" webext.contoso.com meet.contoso.com meet.fabrikam.com dialin.contoso.com \
  lyncdiscover.contoso.com lyncdiscover.fabrikam.com owas.contoso.com
# The Standard Edition server of the smallest environment.
server newcomer internal-ca "$internal" lync01.contoso.net sip.contoso.com meet.contoso.com dialin.contoso.com \
  lyncdiscoverinternal.contoso.com lyncdiscover.contoso.com

# What comes from a public authority is delivered with the chain in one file.
for name in edge-external reverse-proxy; do cat public-ca.pem >> "$target/$name.pem"; done
mv "$target/newcomer.pem" "$environments/newcomer.pem"
cat internal-ca.pem >> "$environments/newcomer.pem"
cp internal-root.pem "$environments/newcomer.ca.pem"
# The mistake of leaving the key in the file, shown without a key.
{
  cat "$environments/newcomer.pem"
  printf '%s\n' '-----BEGIN PRIVATE KEY-----' "$(printf 'this is not a private key' | base64)" '-----END PRIVATE KEY-----'
} > "$environments/newcomer-with-key.pem"
cp public-root.pem "$target/public-roots.pem"
cp internal-ca.pem "$target/internal-ca.pem"
cp internal-root.pem "$target/internal-roots.pem"
