#!/bin/sh
# Makes the certificates of contoso-core-mistakes anew, with their mistakes: ./scripts/make-mistaken-certificates.sh
# They are committed, so that hashes and reports stay the same.
set -eu

. "$(dirname "$0")/certificate-authority.sh"
target="$environments/contoso-core-mistakes/certs"
issuing internal-ca-2 '/O=Contoso/CN=Contoso Issuing CA 2' internal-root "$internal"

# One wildcard instead of the names of the pool.
server fe01 internal-ca "$internal" '*.contoso.net' '*.contoso.com' '*.fabrikam.com'
# shellcheck disable=SC2086 # several names are meant
server fe02 internal-ca "$internal" pool01.contoso.net fe02.contoso.net sip.contoso.com sip.fabrikam.com $web
# By the second issuing authority, whose own certificate is nowhere beside it.
# shellcheck disable=SC2086 # several names are meant
server fe03 internal-ca-2 "$internal" pool01.contoso.net fe03.contoso.net sip.contoso.com sip.fabrikam.com $web
key=rsa:1024
server oauth internal-ca "$internal" contoso.com fabrikam.com
key=rsa:2048 from=20131115000000Z to=20140515000000Z
server edge-internal internal-ca "$internal" lsedge.contoso.net
# Bought for the pilot, a year before, when there was one SIP domain.
from=20130715000000Z to=20140715000000Z
server edge-external public-ca "$public" sip.contoso.com webcon.contoso.com contoso.com
cat public-ca.pem >> "$target/edge-external.pem"
key_left_in "$target/edge-external.pem"
from=20140115000000Z to=20160115000000Z
server reverse-proxy internal-ca "$internal" webext.contoso.com meet.contoso.com meet.fabrikam.com dialin.contoso.com \
  lyncdiscover.contoso.com lyncdiscover.fabrikam.com owas.contoso.com
padding=pss
server owas internal-ca "$internal" owas.contoso.net owas.contoso.com

cp public-root.pem "$target/public-roots.pem"
cp internal-ca.pem "$target/internal-ca.pem"
cp internal-root.pem "$target/internal-roots.pem"
