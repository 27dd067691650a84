/** Everything that makes a reader look closer: what an attack on its speed or its nerves would repeat. */
export const triggers: readonly string[] = [
  ...['result-status', 'resultStatus', 'memo', 'tips', 'mgw-traceid', 'traceId', 'trace ', 'operationType', 'appId'],
  ...['workspaceId', 'server-time', 'date', 'result', 'control', 'RPCException: [7001] : ', 'RpcException', 'DTRpc'],
  ...['DTRpcException', 'code=1', 'code: 2 msg: ', 'ErrorCode = 608', 'SecException', 'SEC_ERROR_A', 'SG ERROR: 2'],
  ...['error: 10, errorMessage: "', 'errorMessage', 'AlipayJSBridge rpc ', '(/mgw.htm,response,N,3ms,'],
  ...['(a,b,c,3ms,Y,1000,', '(a,', '^API=a', '^ERR_CODE=1^', ' resp:{', '0a1d7667170047031200112345678'],
  ...['Authorization: ', 'Authorization: Digest ', 'Cookie: ', 'Cookie: a=', 'a=b;', 'sign=', 'sign: ', 'token='],
  ...['password=', 'Bearer ', 'eyJaaaaaaaa', 'eyJaaaaaaaa.', 'xoxb-', '://', '://a:', '-u a:', 'AKIA', 'LTAI'],
  ...['-----BEGIN PRIVATE KEY-----', '-----END PRIVATE KEY-----', 'hooks.slack.com/services/', 'sess', 'secret'],
  ...['&lt;', '&amp;', '<http://', '<@', '<!', '```', '*', '_', '~', '\\', '\\"', '\\"a\\":', '\\u0041', '\\n'],
  ...['\r\n', '\n', '\n\n', '> ', '\u200b', '\u3000', '１', '“', 'ｱ', '\u001b[', '%', '%E9', '%E9%AA%8C', '%25'],
  ...['"', "'", '{', '}', '[', ']', '(', ')', '<', '>', '=', ':', ';', ',', '.', '-', '/', '|', '#', '@', '^', '$'],
  ...[' ', '\t', '+', '1', '12', '4001', '4001 ', '4001,', '4001/', '1,234', 'a', 'A', 'a_', 'a_b', 'A_B ', 'http '],
  ...['error ', 'error 4001 ', 'errors 4001, ', 'android ', 'android 4 ', 'gateway', '错误码', '的', 'what is '],
  ...['HTTP/1.1 200', '2023-11-20 16:51:52 ', '11-20 16:51:52.015 ', 'Mon, 20 Nov 2023 08:51:52 GMT', 'at a.b('],
  ...['"name":"', '"value":"', '"a":', 'a-b: ', 'a = b;', '😀', '\ud800', '\0', 'x-', 'MGS-', '4001ms', 'room '],
];
