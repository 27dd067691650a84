import type { Context } from './signals.ts';

/** How people and stack traces name the way a business system is attached to the gateway. */
const protocols = {
  DUBBO: /\bdubbo\b|mpaasgw-spi-dubbo/i,
  MPC: /\bMPC\b|mpaasgw-spi-mpc/,
  HTTP: /\bHTTP[- ](?:only|api|backend|service|interface|provider)s?\b|\b(?:backend|api|service)s? over HTTP\b|HTTP ?(?:协议|接口|服务|后端)/i,
} as const;

/** What only the one or the other SDK prints. */
const phones = {
  android:
    /(?<!dubbo\.[\w.]{0,20})\bRpcException\b|\bRPCException: \[|\bmynet_|\bH5RpcRequest\b|\bSecException\b|\blogcat\b/,
  ios: /\bAPMobileNetwork\b|\bDTRpc|\[mPaaSLog\]|\bSG ERROR\b|"?result-status"? = "?\d+"?;/i,
} as const;

type Circumstances = Pick<Context, 'protocol' | 'phone'>;

/** What a text tells of where its errors happened, as far as it names one thing and no other. Takes linear time. */
export function circumstancesOf(text: string): Circumstances {
  const protocol = onlyOne(protocols, text);
  const phone = onlyOne(phones, text);
  return { ...(protocol === undefined ? {} : { protocol }), ...(phone === undefined ? {} : { phone }) };
}

function onlyOne<Name extends string>(names: Readonly<Record<Name, RegExp>>, text: string): Name | undefined {
  const named = (Object.keys(names) as Name[]).filter((name) => names[name].test(text));
  return named.length === 1 ? named[0] : undefined;
}
