import { describe, expect, it } from 'vitest';
import { clientOf, lineForEachTest, refusalOf } from './web-api-line.ts';

const line = lineForEachTest();
const ids = () => line.slack.ids;

describe('tokens and scopes', () => {
  it('tells who the bot is and what it may do', async () => {
    const answer = await line.client.auth.test();
    expect(answer).toMatchObject({ ok: true, user_id: ids().botUser, bot_id: ids().bot, team_id: ids().team });
    expect(answer.response_metadata?.scopes).toContain('chat:write');
  });

  it.each([
    ['no token', undefined, 'not_authed'],
    ['a wrong token', 'xoxb-nobody', 'invalid_auth'],
    ['the app token', 'xapp-local-slack-app-token', 'not_allowed_token_type'],
  ])('refuses %s', async (_name, token, error) => {
    const other = clientOf(line.slack, token);
    expect((await refusalOf(other.chat.postMessage({ channel: 'C1', text: 'x' }))).error).toBe(error);
  });

  it('takes a token in the body of a form, but not of JSON', async () => {
    const form = await fetch(`${line.slack.apiUrl}auth.test`, {
      method: 'POST',
      body: new URLSearchParams({ token: line.slack.botToken }),
    });
    expect(await form.json()).toMatchObject({ ok: true });
    const json = await fetch(`${line.slack.apiUrl}auth.test`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: line.slack.botToken }),
    });
    expect(await json.json()).toEqual({ ok: false, error: 'not_authed' });
  });

  it('takes JSON as well as forms', async () => {
    const answer = await fetch(`${line.slack.apiUrl}chat.postMessage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${line.slack.botToken}` },
      body: JSON.stringify({ channel: ids().incident, text: 'x', blocks: [{ type: 'divider' }] }),
    });
    expect(await answer.json()).toMatchObject({ ok: true, message: { blocks: [{ type: 'divider' }] } });
  });

  it('says which scope is missing', async () => {
    line.slack.setScopes(['commands']);
    expect(await refusalOf(line.client.chat.postMessage({ channel: ids().incident, text: 'x' }))).toMatchObject({
      error: 'missing_scope',
      needed: 'chat:write',
      provided: 'commands',
    });
  });

  it('takes a token back', async () => {
    line.slack.revokeToken();
    expect((await refusalOf(line.client.auth.test())).error).toBe('token_revoked');
    line.slack.restoreToken();
    expect((await line.client.auth.test()).ok).toBe(true);
  });

  it('does not know every method', async () => {
    expect((await refusalOf(line.client.apiCall('chat.shout'))).error).toBe('unknown_method');
    expect((await refusalOf(line.client.apiCall('constructor'))).error).toBe('unknown_method');
  });

  it('opens connections only for the app token, and only in Socket Mode', async () => {
    expect((await refusalOf(line.client.apps.connections.open())).error).toBe('not_allowed_token_type');
    const app = clientOf(line.slack, line.slack.appToken);
    expect((await refusalOf(app.apps.connections.open())).error).toBe('not_allowed');
  });
});
