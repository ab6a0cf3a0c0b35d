import { BlockList, isIP } from 'node:net'

/** Names that no public name server answers for (RFC 6761, 6762, 8375, ICANN's `internal`), and usual ones. */
const PRIVATE_NAME =
  /(?:^|\.)(?:home\.arpa|internal|intranet|invalid|lan|local|localdomain|localhost|test)$/i

const ranges = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const) {
  ranges.addSubnet(net, prefix, 'ipv4')
}
for (const [net, prefix] of [
  ['::', 127],
  ['fc00::', 7],
  ['fe80::', 10],
] as const) {
  ranges.addSubnet(net, prefix, 'ipv6')
}

/** Whether the host of a URL, as `URL` writes it, is one that readers cannot reach from outside. */
export const isPrivateHost = (hostname: string): boolean => {
  const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  const family = isIP(host)
  return family === 0 ? PRIVATE_NAME.test(host) : ranges.check(host, family === 4 ? 'ipv4' : 'ipv6')
}
