import type { Atom } from './atoms.ts';

/** So far into a text it is said what somebody shall do. */
const OPENING = 12;

/** What stands before the verb where somebody is asked to do something. */
const COURTESY = [
  'hi|hey|hello|ok|please|pls|plz|kindly|tolong|just|also|now|then|guys|team|all|everyone',
  'can|could|would|will|how|do|you|u|we|i|us|someone|somebody|anyone|let|lets|need|want|have|to',
].join('|');

/** "Can you please restart …", 请重启…, and the same where the request stands behind the thing. */
const INSTRUCTIONS: readonly RegExp[] = [
  new RegExp(`^(?: (?:${COURTESY}) )* (?:restart|reboot|redeploy|deploy|relaunch|scale|reinicie|reiniciar) `),
  new RegExp(`^(?: (?:${COURTESY}) )* sign {2}(?:the|this|that|these|our|your|my|a) `),
  /^(?:请|麻烦|帮忙|帮我|帮|可以|能不能|能否|能|谁|有人|你|您|我们|我|大家|好|先|再|要|需要)*(?:重启|重新启动|重新部署|部署|回滚|扩容)/,
  /(?:再起动|再デプロイ|デプロイ)を?(?:して|お愿い|愿い)|(?:재시작|재부팅|배포)(?:해|부탁)/,
];

/** What is still to come has not gone wrong. */
const AHEAD =
  / (?:tomorrow|amanha|besok|lusa) | next {2}(?:week|month|year) |明天|后天|下周|下星期|下个月|明日|来周|来月|내일|다음주/;

/** True for a text that tells somebody to do something: "can you restart the gateway please". */
export function isInstruction(atoms: readonly Atom[]): boolean {
  const opening = spoken(atoms.slice(0, OPENING));
  return INSTRUCTIONS.some((form) => form.test(opening));
}

/** True for a text about what is planned: "I am in airplane mode tomorrow". */
export function isAhead(atoms: readonly Atom[]): boolean {
  return AHEAD.test(spoken(atoms));
}

function spoken(atoms: readonly Atom[]): string {
  return atoms.map(({ text, cjk }) => (cjk ? text : ` ${text} `)).join('');
}
