const timeoutHeaders = `HTTP/1.1 200 OK
Server: Tengine
Content-Type: text/plain;charset=UTF-8
Content-Length: 0
Result-Status: 4001
Memo: %E6%9C%8D%E5%8A%A1%E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6
Tips: %E8%AF%B7%E6%B1%82%E8%B6%85%E6%97%B6%EF%BC%8C%E8%AF%B7%E7%A8%8D%E5%90%8E%E5%86%8D%E8%AF%95%E3%80%82
Mgw-TraceId: 0a1d4c21179543896101200384512
Server-Time: 1795438961012`;

const androidLog = `11-23 21:02:40.377 9120-9188/com.acme.bank E/RpcException: code: 7014 msg: 验签RPC接口 加签数据为空
com.alipay.mobile.common.rpc.RpcException: RPCException: [7014] : 验签RPC接口 加签数据为空
        at com.acme.bank.transfer.TransferApi.submit(TransferApi.java:58)`;

const iosLog = `AcmeBank[612:20417] [mPaaSLog] APMobileNetwork com.acme.coupon.list resp:{
  "Content-Length" = 0;
  "mgw-traceid" = 0a1d4c21179543901855400384977;
  memo = "%E8%B0%83%E7%94%A8%E6%AC%A1%E6%95%B0%E8%B6%85%E8%BF%87%E9%99%90%E5%88%B6";
  "result-status" = 1002;
  "server-time" = 1795439018554;
}`;

const digestLine =
  '2026-11-23 21:03:55,018 - (/mgw.htm,response,N,3002ms,com.acme.account.query,acme-core,7C20E1B94410A,default,4001,' +
  'ACME_ANDROID,6.4.0,-,u20481,Yt7Qm2xDgDAGRNWrFFGhTpLk,Yt7Qm2xDgDAGRNWrFFGhTpLk,Yt7Qm2xDgDAGRNWrFFGhTpLk,' +
  '203.0.113.24,HTTP2,JSON,288,0,F,0a1d4c21179543903201600385120,F,ANDROID,3000,4,2.0)';

/** What the sandbox offers to click: one of each kind of thing that people paste or type. */
export const defaultSamples: readonly { readonly title: string; readonly text: string }[] = [
  { title: 'A code', text: '/mgscode 4001' },
  { title: 'Several codes', text: '/mgscode 7003 6666 android 16' },
  { title: 'Just a sentence', text: '@mgscode the app says “too many people in the queue”' },
  { title: 'Response headers', text: timeoutHeaders },
  { title: 'Android log', text: androidLog },
  { title: 'iOS log', text: iosLog },
  { title: 'Security Guard error', text: 'SG ERROR: 203 right after the start of the new build' },
  { title: 'Gateway log line', text: digestLine },
];
