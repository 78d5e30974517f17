/** The options of OpenVPN (2.3 to 2.7) that say nothing of where traffic goes, and those that may. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Options a reader of tunnels may pass over. */
export const OTHER_OPTIONS = words(`
  allow-compression allow-deprecated-insecure-static-crypto allow-nonadmin allow-pull-fqdn allow-recursive-routing
  askpass auth auth-gen-token auth-gen-token-secret auth-nocache auth-retry auth-token auth-token-user auth-user-pass
  auth-user-pass-optional auth-user-pass-verify bcast-buffers bind bind-dev block-outside-dns ca capath ccd-exclusive
  client-config-dir disable   cd cert chroot cipher client client-cert-not-required client-crresponse client-disconnect client-nat client-to-client
  comp-lzo comp-noadapt compat-mode compress connect-freq connect-freq-initial connect-retry connect-retry-max
  connect-timeout crl-verify cryptoapicert daemon data-ciphers data-ciphers-fallback dev dev-node dev-type dh
  dhcp-pre-release dhcp-release dhcp-renew disable-dco disable-occ dns-updown down down-pre duplicate-cn
  ecdh-curve echo engine errors-to-stderr explicit-exit-notify extra-certs fast-io float force-cookie force-tls-key-material-export
  fragment genkey gremlin group hand-window hash-size http-proxy http-proxy-option http-proxy-retry http-proxy-timeout
  http-proxy-user-pass ifconfig-ipv6 ifconfig-ipv6-pool ifconfig-ipv6-push ifconfig-noexec ifconfig-nowarn
  ifconfig-pool-linear ifconfig-pool-persist ifconfig-push ifconfig-push-constraint ignore-unknown-option inactive
  inetd ip-win32 ipchange iproute iroute iroute-ipv6 keepalive key key-direction key-method keying-material-exporter
  keysize link-mtu lladdr local log log-append lport machine-readable-output management management-client
  management-client-auth management-client-group management-client-pf management-client-user management-external-cert
  management-external-key management-forget-disconnect management-hold management-log-cache management-query-passwords
  management-query-proxy management-query-remote management-signal management-up-down mark max-clients max-packet-size
  max-routes max-routes-per-client memstats mktun mlock mode mssfix mtu-disc mtu-dynamic mtu-test multihome mute
  mute-replay-warnings ncp-ciphers ncp-disable nice no-iv no-name-remapping no-replay nobind ns-cert-type opt-verify
  parameter passtos passwd pause-exit peer-fingerprint peer-id persist-key persist-local-ip persist-remote-ip persist-tun
  ping ping-exit ping-restart ping-timer-rem pkcs11-cert-private pkcs11-id pkcs11-id-management pkcs11-pin-cache
  pkcs11-private-mode pkcs11-protected-authentication pkcs11-providers pkcs12 port port-share preresolve prng proto
  proto-force protocol-flags pull push-continuation push-peer-info rcvbuf register-dns remap-usr1 remote-cert-eku
  remote-cert-ku remote-cert-tls remote-random remote-random-hostname reneg-bytes reneg-pkts reneg-sec replay-persist
  replay-window resolv-retry rmtun route-delay route-gateway route-ipv6-gateway route-method route-metric route-nopull
  rport script-security secret server-poll-timeout service session-timeout setcon setenv setenv-safe shaper show-adapters
  show-ciphers show-digests show-engines show-gateway show-groups show-net show-net-up show-tls show-valid-subnets
  single-session sndbuf socket-flags socks-proxy socks-proxy-retry stale-routes-check static-challenge status status-version
  suppress-timestamps syslog tap-sleep tcp-nodelay tcp-queue-limit test-crypto tls-auth tls-cert-profile tls-cipher
  tls-ciphersuites tls-client tls-crypt tls-crypt-v2 tls-crypt-v2-max-age tls-crypt-v2-verify tls-exit tls-export-cert
  tls-groups tls-remote tls-server tls-timeout tls-verify tls-version-max tls-version-min tmp-dir tran-window
  tun-ipv6 tun-mtu tun-mtu-extra tun-mtu-max txqueuelen use-prediction-resistance user username-as-common-name
  verb verify-client-cert verify-hash verify-x509-name vlan-accept vlan-pvid vlan-tagging win-sys windows-driver writepid
  x509-track x509-username-field`)

/** Options that hand the routes to something outside the file. */
export const OUTSIDE_OPTIONS: ReadonlyMap<string, string> = new Map([
  ['up', 'a script runs when the tunnel is up, and may change routes'],
  ['route-up', 'a script runs after the routes are set, and may change them'],
  ['route-pre-down', 'a script runs before the routes are taken away'],
  ['up-delay', 'scripts of the client may change routes'],
  ['up-restart', 'scripts of the client may change routes'],
  ['client-connect', 'a script of the server may push further options to one user'],
  ['learn-address', 'a script of the server sees the addresses of its clients'],
  ['plugin', 'a plugin of the server may push further options to one user'],
  ['block-ipv6', 'IPv6 that enters the tunnel is dropped there'],
])
