/** The documents the tables rest on, by the keys that the tables of facts use too. */

const LYNC = 'https://learn.microsoft.com/en-us/previous-versions/office/lync-server-2013'
const SFB = 'https://learn.microsoft.com/en-us/skypeforbusiness'
const CVE = 'https://www.cve.org/CVERecord?id='

export const SOURCES: Readonly<Record<string, string>> = {
  /** General knowledge: no document was found, so that it never decides alone between supported and unsupported. */
  K: 'no document found',

  'L-OS': `${LYNC}/lync-server-2013-server-and-tools-operating-system-support`,
  'L-DIR': `${LYNC}/lync-server-2013-hardware-and-software-requirements-for-the-director`,
  'L-EDGE': `${LYNC}/lync-server-2013-hardware-and-software-requirements-for-edge-components`,
  'L-HW': `${LYNC}/lync-server-2013-server-hardware-platforms`,
  'L-ADINF': `${LYNC}/lync-server-2013-active-directory-infrastructure-requirements`,
  'L-TOPO': `${LYNC}/lync-server-2013-supported-topologies`,
  'L-PCHAT': `${LYNC}/lync-server-2013-technical-requirements-for-persistent-chat-server`,
  'L-INTEROP': `${LYNC}/lync-server-2013-client-interoperability-in-lync-2013`,
  'L-PREVCLI': `${LYNC}/lync-server-2013-supported-clients-from-previous-deployments`,
  'L-CLIENTS': `${LYNC}/lync-server-2013-clients`,
  'L-DESK': `${LYNC}/lync-server-2013-desktop-client-comparison-tables`,
  'L-CLSW': `${LYNC}/lync-server-2013-lync-client-software-support`,
  'L-LWA': `${LYNC}/lync-server-2013-lync-web-app-supported-platforms`,
  'L-STORE': `${LYNC}/lync-server-2013-lync-windows-store-app-requirements`,
  'L-WP': `${LYNC}/lync-server-2013-lync-for-windows-phone-requirements`,
  'L-IOS': `${LYNC}/lync-server-2013-lync-for-iphone-and-ipad-requirements`,
  'L-ANDR': `${LYNC}/lync-server-2013-lync-for-android-requirements`,
  'L-VDI': `${LYNC}/lync-server-2013-lync-vdi-plug-in-prerequisites`,
  'L-SFBUI': `${LYNC}/configure-the-skype-for-business-client-in-lync-server-2013`,

  'S15-SRV': `${SFB}/plan-your-deployment/requirements-for-your-environment/server-requirements`,
  'S15-TOPO': `${SFB}/plan-your-deployment/topology-basics/topology-basics`,
  'S15-UPG': `${SFB}/plan-your-deployment/upgrade`,
  'S15-TLS': `${SFB}/manage/topology/disable-tls-1.0-1.1`,
  'S15-UPDS': `${SFB}/sfb-server-updates`,
  'S15-CLI': `${SFB}/plan-your-deployment/clients-and-devices/clients-and-devices`,
  'S15-WIN': `${SFB}/plan-your-deployment/clients-and-devices/windows-requirements`,
  'S15-MAC': `${SFB}/plan-your-deployment/clients-and-devices/mac-requirements`,
  'S15-MEET': `${SFB}/plan-your-deployment/clients-and-devices/meetings-clients`,
  'SE-HIEZ': 'a blog on the update of August 2025',
  'S15-VDI': `${SFB}/plan-your-deployment/clients-and-devices/vdi-environments`,
  'S15-SRSV2': `${SFB}/plan-your-deployment/clients-and-devices/requirements`,

  'S19-SYS': `${SFB}/plan/system-requirements`,
  'S19-CU7':
    'https://techcommunity.microsoft.com/t5/skype-for-business-blog/skype-for-business-server-2019-cumulative-update-available-for/ba-p/3860107',
  'S19-FEAT': `${SFB}/plan/feature-comparison`,
  'S19-DEPR': `${SFB}/deprecated`,
  'HYB-IT': `${SFB}/hybrid/plan-hybrid-connectivity`,
  OAUTH537:
    'https://support.microsoft.com/en-us/servicing/skype/hotfix/2018/optionally-turning-on-off-the-oauth-protocol-is-available-in-skype-for-business-server-2015',
  CHROME: 'https://support.microsoft.com/help/3038437',
  'CVE-33633': `${CVE}CVE-2022-33633`,
  'CVE-41763': `${CVE}CVE-2023-41763`,

  HANSEN: 'Get-InstalledLyncVersion.ps1 (Ståle Hansen)',
  ITBT: 'https://itbasedtelco.wordpress.com/',
  'SE-NEO':
    'https://www.neowin.net/forum/topic/1456374-skype-for-business-server-se-now-available-because-teams-can039t-solve-one-problem/',
}
