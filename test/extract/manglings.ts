/** Between every few characters one that is not seen, as chat clients and copying put them there. */
function sprinkled(text: string, every: number): string {
  return text.replace(new RegExp(`[A-Za-z0-9]{${every}}`, 'g'), '$&\u200b');
}

const slack = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const unicode = (text: string) =>
  text.replace(/[^\n -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** What happens to a text on its way into a message. */
export const manglings: Readonly<Record<string, (text: string) => string>> = {
  none: (text) => text,
  slack,
  slackLinks: (text) => slack(text).replace(/https:\/\/[^\s"'`,;()\\]+/g, (link) => `<${link}|${link}>`),
  slackBareLinks: (text) => slack(text).replace(/https:\/\/[^\s"'`,;()\\]+/g, (link) => `<${link}>`),
  fence: (text) => `see:\n\`\`\`\n${text}\n\`\`\`\nthanks`,
  tightFence: (text) => `\`\`\`${text}\`\`\``,
  quoted: (text) => `here:\n${text.replace(/^/gm, '&gt; ')}`,
  crlf: (text) => text.replaceAll('\n', '\r\n'),
  indented: (text) => text.replace(/^/gm, '    '),
  unseen: (text) => sprinkled(text, 3),
  unseenOften: (text) => sprinkled(text, 1),
  inString: (text) => JSON.stringify(text),
  percent: (text) => encodeURIComponent(text),
  percentTwice: (text) => encodeURIComponent(encodeURIComponent(text)),
  memo: (text) => `Result-Status: 4001\nMemo: ${encodeURIComponent(text)}\nTips: none`,
  tips: (text) =>
    `{"resultStatus":4001,"tips":"${encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (one) => one.toLowerCase())}"}`,
  unicode,
  unicodeInString: (text) => unicode(JSON.stringify(text)),
};
