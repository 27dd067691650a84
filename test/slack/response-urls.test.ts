import { describe, expect, it } from 'vitest';
import { ForeignAddress, openResponses } from '../../src/slack/response-urls.ts';

function recorder() {
  const called: { readonly url: string; readonly redirect: unknown }[] = [];
  const call: typeof fetch = async (url, init) => {
    called.push({ url: String(url), redirect: init?.redirect });
    return new Response('ok');
  };
  return { called, respond: openResponses('https://slack.example.com:8443/api/', call) };
}

describe('a response_url', () => {
  it.each([
    'https://hooks.slack.com/commands/T1/2/x',
    'https://hooks.slack.com:443/actions/T1/2/x',
    'https://HOOKS.slack.com/app/T1/2/x',
    'https://hooks.slack-gov.com/commands/T1/2/x',
    'https://slack.example.com:8443/actions/T1/2/x',
  ])('%s is called, without following redirects', async (address) => {
    const { called, respond } = recorder();
    await respond(address, { method: 'POST', body: '{}' });
    expect(called).toEqual([{ url: new URL(address).href, redirect: 'error' }]);
  });

  it.each([
    'http://hooks.slack.com/commands/T1/2/x',
    'https://hooks.slack.com.evil.test/commands/x',
    'https://evil.test/hooks.slack.com/commands/x',
    'https://hooks.slack.com@evil.test/commands/x',
    'https://evil.test#@hooks.slack.com/',
    'https://user:word@hooks.slack.com/commands/x',
    'https://hooks.slack.com:8443/commands/x',
    'https://xhooks.slack.com/x',
    'https://slack.example.com/actions/T1/2/x',
    'http://slack.example.com:8443/actions/T1/2/x',
    'http://169.254.169.254/latest/meta-data/',
    'http://127.0.0.1:3000/',
    'file:///etc/passwd',
    'ftp://hooks.slack.com/x',
    '//hooks.slack.com/x',
    'hooks.slack.com/x',
    '',
  ])('%s is not called', async (address) => {
    const { called, respond } = recorder();
    await expect(respond(address)).rejects.toThrow(ForeignAddress);
    expect(called).toEqual([]);
  });
});
