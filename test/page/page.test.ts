import { describe, expect, it } from 'vitest';
import { adding, openPage } from './open-page.ts';
import { at, dialog, ids, message, removeButton } from './states.ts';

const on = openPage();
const log = () => on.page.locator('.main .log');
const focused = () => on.page.evaluate<string>('document.activeElement.id || document.activeElement.textContent');

describe('an update', () => {
  it('leaves half-written text, its selection and the focus alone', async () => {
    await on.composer().fill('half written');
    await on.composer().evaluate((field) => field.setSelectionRange(2, 6));
    on.changed(adding('new one'));
    await on.page.getByText('new one').waitFor();
    expect(await on.composer().inputValue()).toBe('half written');
    expect(await focused()).toBe(`say-${ids.incident}`);
    expect(await on.composer().evaluate((field) => [field.selectionStart, field.selectionEnd])).toEqual([2, 6]);
  });

  it('leaves an open menu and the focus in it alone, until its message goes', async () => {
    await on.row(at(40)).hover();
    await on.row(at(40)).getByRole('button', { name: 'More actions' }).click();
    await on.page.keyboard.press('ArrowDown');
    on.changed(adding('new one'));
    await on.page.getByText('new one').waitFor();
    expect(await focused()).toBe('Reply in thread');
    on.changed(({ messages }) => ({ messages: messages.filter(({ ts }) => ts !== at(40)) }));
    await on.page.getByRole('menu').waitFor({ state: 'detached' });
  });

  it('follows the newest message only while the reader is at the end', async () => {
    on.changed(adding('one more'));
    await on.page.getByText('one more').waitFor();
    await expect
      .poll(() => log().evaluate((list) => list.scrollHeight - list.scrollTop - list.clientHeight))
      .toBeLessThan(2);
    await log().evaluate((list) => list.scrollTo(0, 10));
    await on.page.waitForFunction(`document.querySelector('.main .log').scrollTop === 10`);
    on.changed(adding('one more', 'and another'));
    await on.page.getByText('and another').waitFor();
    expect(await log().evaluate((list) => list.scrollTop)).toBe(10);
  });

  it('is missed for a moment when the stream breaks, and made up for', async () => {
    on.slack.cut();
    await on.page.getByText('Connection lost').waitFor();
    on.changed(adding('meanwhile'));
    await on.page.getByText('meanwhile').waitFor({ timeout: 15_000 });
    await on.page.getByText('Connection lost').waitFor({ state: 'detached' });
  });
});

describe('a person', () => {
  it('completes a command and sends it by Enter', async () => {
    await on.composer().press('/');
    await on.page.getByRole('option', { name: /\/mgscode/ }).waitFor();
    await on.page.keyboard.press('Tab');
    await on.page.keyboard.type('4001');
    await on.page.keyboard.press('Enter');
    await expect.poll(() => on.slack.acts).toEqual([{ do: 'say', channel: ids.incident, text: '/mgscode 4001' }]);
    expect(await on.composer().inputValue()).toBe('');
  });

  it('gets the text back when it is refused, and reads why', async () => {
    on.slack.refuse('The channel is gone.');
    await on.composer().fill('hello');
    await on.page.keyboard.press('Enter');
    await on.page.getByText('The channel is gone.').waitFor();
    await expect.poll(() => on.composer().inputValue()).toBe('hello');
  });

  it('sends a long paste as a text snippet, with a message', async () => {
    const paste = '4001 '.repeat(2500);
    await on.composer().fill(paste);
    await on.page.getByRole('textbox', { name: /go with the snippet/ }).fill('@mgscode');
    await on.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect
      .poll(() => on.slack.acts)
      .toEqual([{ do: 'say', channel: ids.incident, text: '@mgscode', snippet: paste.trimEnd() }]);
  });

  it('replies in a thread and leaves it by Escape, back to its message', async () => {
    await on
      .row(at(120))
      .getByRole('button', { name: /2 replies/ })
      .click();
    await on.page.getByRole('textbox', { name: 'Reply…' }).fill('on it');
    await on.page.keyboard.press('Enter');
    await expect
      .poll(() => on.slack.acts)
      .toEqual([{ do: 'say', channel: ids.incident, text: 'on it', threadTs: at(120) }]);
    await on.page.keyboard.press('Escape');
    await on.page.getByRole('complementary').waitFor({ state: 'detached' });
    expect(await on.page.evaluate(`document.activeElement.getAttribute('data-ts')`)).toBe(at(120));
  });

  it('uses the shortcut by keyboard alone', async () => {
    await on.page.locator(`.main [data-ts="${at(480)}"]`).focus();
    for (const key of ['ArrowUp', 'ArrowUp']) await on.page.keyboard.press(key);
    await on.row(at(300)).getByRole('button', { name: 'More actions' }).focus();
    await on.page.keyboard.press('Enter');
    await on.page.keyboard.press('Enter');
    await expect
      .poll(() => on.slack.acts)
      .toEqual([{ do: 'shortcut', channel: ids.incident, ts: at(300), callbackId: 'explain' }]);
  });

  it('edits and deletes what they said, after a question', async () => {
    await on.page.goto(`${on.slack.url}#${ids.incident}/${at(120)}`);
    const thread = on.page.getByRole('complementary');
    await thread.getByRole('textbox').press('ArrowUp');
    await on.page.getByRole('textbox', { name: 'Edit message' }).fill('Checked.');
    await on.page.keyboard.press('Enter');
    await thread
      .locator(`[data-ts="${at(180)}"]`)
      .getByRole('button', { name: 'More actions' })
      .focus();
    await on.page.keyboard.press('Enter');
    await on.page.getByRole('menuitem', { name: 'Delete message' }).click();
    await on.page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
    await expect
      .poll(() => on.slack.acts)
      .toEqual([
        { do: 'edit', channel: ids.incident, ts: at(180), text: 'Checked.' },
        { do: 'delete', channel: ids.incident, ts: at(180) },
      ]);
  });

  it('clicks a button, dismisses what only they see, invites the bot', async () => {
    await on.row(at(480)).getByRole('button', { name: 'Share' }).click();
    await on.row(at(480)).getByRole('button', { name: 'More actions' }).click();
    await on.page.getByRole('menuitem', { name: 'Dismiss message' }).click();
    await on.page.getByRole('button', { name: 'random' }).click();
    await on.page.getByRole('button', { name: 'Invite mgscode' }).click();
    await expect
      .poll(() => on.slack.acts)
      .toEqual([
        { do: 'click', channel: ids.incident, ts: at(480), blockId: 'act', actionId: 'share' },
        { do: 'dismiss', channel: ids.incident, ts: at(480) },
        { do: 'join', channel: ids.random, joined: true },
      ]);
  });

  it('cannot write into an archived channel', async () => {
    await on.page.getByRole('button', { name: 'old-launch' }).click();
    await on.page.getByText('an archived channel').waitFor();
    expect(await on.page.getByRole('textbox').count()).toBe(0);
  });
});

describe('the page', () => {
  it('shows escaped text as text, and what is not escaped as the ping that it would be', async () => {
    on.changed(adding('&lt;!here&gt; <b>x</b> &lt;img src=x onerror=alert(1)&gt;', 'careful <!channel>'));
    await on.page.getByText('<!here> <b>x</b> <img src=x onerror=alert(1)>').waitFor();
    expect(await on.page.locator('.mention--ping').allTextContents()).toEqual(['@channel']);
    expect(await on.page.locator('.log img').count()).toBe(0);
  });

  it('asks what the app wants asked, and shows its dialog and Slack’s own failure', async () => {
    const text = '/mgscode failed because the app did not respond.';
    on.changed(({ messages }) => ({
      messages: [...messages, message(at(1000), 'x', { blocks: [removeButton], user: ids.bot })],
      failure: { channel: ids.incident, text, at: 1 },
    }));
    await on.page.getByRole('button', { name: 'Remove', exact: true }).click();
    await on.page.getByRole('dialog', { name: 'Remove?' }).getByRole('button', { name: 'Yes' }).click();
    await on.page.getByRole('alert').getByText(text).waitFor();
    on.changed(() => ({ modal: { id: 'V1', view: dialog } }));
    await on.page.getByRole('dialog', { name: 'More' }).waitFor();
    await on.page.keyboard.press('Escape');
    await expect
      .poll(() => on.slack.acts)
      .toEqual([
        { do: 'click', channel: ids.incident, ts: at(1000), blockId: 'b', actionId: 'remove' },
        { do: 'close-modal' },
      ]);
  });

  it.each([320, 720])('has room for everything on a screen of %d pixels', async (width) => {
    await on.page.setViewportSize({ width, height: 640 });
    const overflow = () => on.page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
    expect(await overflow()).toBe(0);
    await on.page.getByRole('button', { name: 'Channels' }).click();
    await on.page.getByRole('button', { name: 'mobile-team' }).click();
    await on.page.goBack();
    await on
      .row(at(120))
      .getByRole('button', { name: /2 replies/ })
      .click();
    await on.page.getByRole('complementary').waitFor();
    expect(await overflow()).toBe(0);
    expect(await on.composer().isVisible()).toBe(false);
  });

  it('has a font for Chinese of its own', async () => {
    const loaded = () => on.page.evaluate(`[...document.fonts].filter((font) => font.status === 'loaded').length`);
    await expect.poll(loaded).toBeGreaterThan(0);
  });
});
