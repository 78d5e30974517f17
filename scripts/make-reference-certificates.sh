#!/bin/sh
# Makes the certificates of the reference environment anew: ./scripts/make-reference-certificates.sh
# They are committed, so that hashes and reports stay the same.
set -eu

. "$(dirname "$0")/certificate-authority.sh"
target="$environments/contoso-single-edge/certs"

for number in 01 02 03; do
  # shellcheck disable=SC2086 # several names are meant
  server "fe$number" internal-ca "$internal" pool01.contoso.net "fe$number.contoso.net" sip.contoso.com sip.fabrikam.com $web
done
server oauth internal-ca "$internal" contoso.com fabrikam.com
server edge-internal internal-ca "$internal" lsedge.contoso.net
server owas internal-ca "$internal" owas.contoso.net owas.contoso.com
# Public IM with AOL needs both.
usages=serverAuth,clientAuth
server edge-external public-ca "$public" sip.contoso.com webcon.contoso.com sip.fabrikam.com contoso.com xmpp.contoso.com
usages=serverAuth
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
list nothing-revoked internal-ca
list newcomer-revoked internal-ca newcomer
cp nothing-revoked.crl "$environments/newcomer.crl"
cp newcomer-revoked.crl "$environments/newcomer-revoked.crl"
cp "$environments/newcomer.pem" "$environments/newcomer-with-key.pem"
key_left_in "$environments/newcomer-with-key.pem"
cp public-root.pem "$target/public-roots.pem"
cp internal-ca.pem "$target/internal-ca.pem"
cp internal-root.pem "$target/internal-roots.pem"
