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
