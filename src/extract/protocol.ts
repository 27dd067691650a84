import type { Context } from './signals.ts';

/** How people and stack traces name the way a business system is attached to the gateway. */
const names = {
  DUBBO: /\bdubbo\b|mpaasgw-spi-dubbo/i,
  MPC: /\bMPC\b|mpaasgw-spi-mpc/,
  HTTP: /\bHTTP[- ](?:only|api|backend|service|interface|provider)s?\b|\b(?:backend|api|service)s? over HTTP\b|HTTP ?(?:协议|接口|服务|后端)/i,
} as const;

/** How the business system is attached, where a text names one way and no other. Takes linear time. */
export function protocolOf(text: string): Context['protocol'] {
  const named = (['DUBBO', 'MPC', 'HTTP'] as const).filter((protocol) => names[protocol].test(text));
  return named.length === 1 ? named[0] : undefined;
}
