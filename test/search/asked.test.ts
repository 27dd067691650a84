import { describe, expect, it } from 'vitest';
import { loadKnown } from '../../src/knowledge.ts';

const { explain } = loadKnown();

/** What is answered, best first, with a question mark behind what is only a guess. */
function answered(text: string): readonly string[] {
  const { entries, confident } = explain(text);
  return entries.map(({ entry }) => `${entry.scope} ${entry.code}${confident ? '' : '?'}`);
}

describe('an exception of the phone, with the host that it names', () => {
  it.each([
    [
      'W/System.err: java.net.UnknownHostException: Unable to resolve host "mgs.acme.com": No address associated with hostname',
      'android 16',
    ],
    ['org.apache.http.conn.ConnectTimeoutException: Connect to mgs.acme.com:443 timed out', 'android 4'],
    ['java.net.SocketTimeoutException: failed to connect to mgs.acme.com (port 443) after 10000ms', 'android 4'],
    [
      'java.net.SocketTimeoutException: failed to connect to gw.acme.com.cn/10.2.3.4 (port 443) from /192.168.1.5 (port 43210) after 9000ms',
      'android 4',
    ],
    ['java.security.cert.CertPathValidatorException: Trust anchor for certification path not found.', 'android 3'],
    ['javax.net.ssl.SSLPeerUnverifiedException: Hostname mgs.acme.com not verified', 'android 3'],
    ['java.net.ConnectException: Failed to connect to gateway.acme.com/10.1.2.3:443', 'android 15'],
  ])('%s', (text, name) => {
    expect(answered(text)).toEqual([name]);
  });

  it('is that of the phone and of the gateway where nothing else is said', () => {
    expect(answered('java.net.UnknownHostException: gateway.acme.com')).toEqual(
      answered('java.net.UnknownHostException: acme.com'),
    );
    expect(answered('java.net.UnknownHostException: mgs.acme.com')).toContain('android 16');
  });

  it('is nothing of ours where the host is that of another system', () => {
    expect(answered('java.net.ConnectException: Failed to connect to redis.acme.com/10.1.2.3:6379')).toEqual([]);
  });
});

describe('what is asked of somebody, or planned', () => {
  it.each([
    ...['can you restart the staging gateway please', 'restart the gateway', '重启网关', 'please restart the backend'],
    ...['请重启后端', '麻煩重啟後端', 'ゲートウェイを再起動してください', 'could someone redeploy mgs'],
    ...['sign the contract please', 'logout does not work', 'how do I restart the gateway'],
  ])('is no question about an error: %s', (text) => {
    expect(answered(text)).toEqual([]);
  });

  it.each(['I am in airplane mode tomorrow', 'next week we are offline'])('is no answer: %s', (text) => {
    expect(explain(text).confident).toBe(false);
  });

  it.each([
    ['after restart the gateway times out', 'android 500-599'],
    ['users get logged out', 'gateway 2000'],
    ['please check, the signature is wrong', 'gateway 7002'],
  ])('is one where something went wrong: %s', (text, name) => {
    expect(answered(text).map((one) => one.replace('?', ''))).toContain(name);
  });
});

describe('the name of the product', () => {
  it.each(['mPaaS', 'what is mPaaS', 'how much does mPaaS cost', 'mgs', 'MGS'])('%s alone asks nothing', (text) => {
    expect(answered(text)).toEqual([]);
  });
});

describe('everyday Chinese', () => {
  it.each([
    ...['接口调用频率太高', '调用频率过高', '调用量太高被拦了', '流量管制'].map((text) => [text, 'gateway 1002']),
    ['业务返回空指针', 'business 6666'],
    ['加签失败', 'gateway 7014'],
    ['签名失败', 'gateway 7014'],
    ['failed to sign the request', 'gateway 7014'],
  ])('%s', (text, name) => {
    expect(answered(text)).toEqual([name]);
  });

  it.each(['空指针', 'NPE', '程式拋出空指標例外'])('%s is first of all the business system’s', (text) => {
    expect(answered(text)[0]).toMatch(/^business 6666/);
  });

  it('is no answer where more than one thing trips like that: 熔断', () => {
    expect(answered('熔断')).toEqual(expect.arrayContaining(['android 25?', 'gateway 1002?']));
  });

  it('lists the signature family behind what a mini program shows: 网络不给力', () => {
    expect(answered('网络不给力')).toEqual(expect.arrayContaining(['gateway 7000-7999', 'android 4', 'android 5']));
  });
});

describe('suggestions', () => {
  it.each(['弱网', 'the gateway times out', '空指针'])('are less likely the further down they stand: %s', (text) => {
    const likely = explain(text).entries.map(({ confidence }) => confidence);
    expect(likely).toEqual([...likely].sort((a, b) => Number(b) - Number(a)));
  });
});
