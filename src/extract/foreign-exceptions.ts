/** The name of a class with its package, up to where the class's own name starts: `com.alipay.mobile.common.rpc.` */
const packageBefore = /(?<![\w$.])[A-Za-z_$][\w$]{0,60}\.(?:[\w$]{1,60}\.){0,12}$/;
const ownPackage = /^com\.(?:alipay|mpaas)\./;
const longestPackage = 200;

/** Other libraries with an exception of this name, as people write them right before it. */
const libraryBefore = /(?<![\w.])(metamask|ethereum|web3|ethers|dubbo|grpc|thrift|json-?rpc|xml-?rpc)[ :'’s-]{0,4}$/i;
const longestLibrary = 30;

/**
 * The other library whose exception stands at a place of a text: Dubbo and others have an `RpcException` too. Undefined
 * for the Android SDK's own, which stands in a package of Alipay's or is named without any.
 */
export function foreignException(plain: string, at: number, name: string): string | undefined {
  const lead = plain.slice(Math.max(0, at - longestPackage), at);
  const prefix = packageBefore.exec(lead)?.[0];
  if (prefix !== undefined) {
    return ownPackage.test(prefix) ? undefined : `${prefix}${name}`;
  }
  return libraryBefore.exec(lead.slice(-longestLibrary))?.[1];
}
