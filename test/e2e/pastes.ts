/** Response headers as people copy them, with texts in Chinese behind percent signs and a trace id. */
export const timeoutHeaders = `HTTP/1.1 200 OK
Server: Tengine
Result-Status: 4001
Memo: %E6%9C%8D%E5%8A%A1%E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6
Tips: %E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6%EF%BC%8C%E8%AF%B7%E7%A8%8D%E5%90%8E%E5%86%8D%E8%AF%95%E3%80%82
Mgw-TraceId: 0a1d7667170047031200112345678
Server-Time: 1700470312015`;

/** The trace id of `timeoutHeaders`. */
export const timeoutTrace = '0a1d7667170047031200112345678';

/** Headers of a request whose signature was missing. */
export const signatureHeaders = `Result-Status: 7014
Memo: %E9%AA%8C%E7%AD%BERPC%E6%8E%A5%E5%8F%A3%20%E5%8A%A0%E7%AD%BE%E6%95%B0%E6%8D%AE%E4%B8%BA%E7%A9%BA
Mgw-TraceId: 0a1d7667159712140890222728553
Server-Time: 1597121408902`;

/** An exception line of an Android log. */
export const exceptionLine = 'com.alipay.mobile.common.rpc.RpcException: RPCException: [7002] : 验签失败';
