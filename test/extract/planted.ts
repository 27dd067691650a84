/** Made-up secrets, put together here so that no scanner takes this file for a leak. */
export interface Planted {
  /** How it is introduced; absent for those that are known by their looks. */
  readonly name?: string;
  readonly value: string;
  /** What must not be left of it. */
  readonly cores: readonly string[];
  /** `header`: stands in no address. `block`: has lines or spaces of its own and goes into no form but plain text. */
  readonly kind: 'looks' | 'field' | 'header' | 'password' | 'block';
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Letters and digits that look random, the same for the same number; the first three make it mixed. */
export function noise(length: number, seed: number): string {
  let state = seed * 7_919 + 17;
  const next = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return letters[(state >>> 8) % letters.length] ?? 'x';
  };
  return `Q7z${Array.from({ length: length - 3 }, next).join('')}`;
}

function looks(prefix: string, length: number, seed: number, middle = ''): Planted {
  const core = noise(length, seed);
  return { value: `${prefix}${middle}${core}`, cores: [core.slice(-8)], kind: 'looks' };
}

function named(name: string, length: number, seed: number, kind: Planted['kind'] = 'field'): Planted {
  const value = noise(length, seed);
  return { name, value, cores: [value.slice(0, 6), value.slice(-6)], kind };
}

function header(name: string, seed: number, write: (one: string, two: string) => string): Planted {
  const [one, two] = [noise(24, seed), noise(24, seed + 500)];
  const value = write(one, two);
  return {
    name,
    value,
    cores: [one, two].filter((core) => value.includes(core)).map((core) => core.slice(4, 14)),
    kind: 'header',
  };
}

function block(write: (one: string, two: string) => string, seed: number, length = 24): Planted {
  const [one, two] = [noise(length, seed), noise(length, seed + 500)];
  const value = write(one, two);
  return {
    value,
    cores: [one, two].filter((core) => value.includes(core)).map((core) => core.slice(4, 14)),
    kind: 'block',
  };
}

const upper = (seed: number) => noise(16, seed).toUpperCase();
const base64url = (value: string) => Buffer.from(value).toString('base64url');
const pem = (kind: string) => (one: string, two: string) =>
  `-----BEGIN ${kind}PRIVATE KEY-----\nMIIEpAIBAAKCAQEA${one}\n${two}${one}\n-----END ${kind}PRIVATE KEY-----`;

/** Every kind of secret that is masked. */
export const planted: readonly Planted[] = [
  looks(['xox', 'b-'].join(''), 24, 1, '123456789012-1234567890123-'),
  looks(['xox', 'p-'].join(''), 32, 2, '123456789012-'),
  looks(['xap', 'p-'].join(''), 40, 3, '1-A012345-678901-'),
  looks(['xox', 'e.xoxp-'].join(''), 60, 4, '1-'),
  looks(['xox', 'e-'].join(''), 60, 5, '1-'),
  looks(['xox', 'c-'].join(''), 40, 6, '12345-'),
  looks(['xox', 'd-'].join(''), 40, 7),
  looks(['xox', 'a-2-'].join(''), 30, 8),
  looks('https://hooks.slack.com/services/', 24, 9, 'T0123/B0123/'),
  looks('https://open.feishu.cn/open-apis/bot/v2/hook/', 30, 10),
  { ...looks(`${base64url('{"alg":"HS256"}')}.`, 43, 11, `${base64url('{"sub":"1234567890"}')}.`) },
  { value: ['AK', 'IA'].join('') + upper(12), cores: [upper(12).slice(-10)], kind: 'looks' },
  { value: ['AS', 'IA'].join('') + upper(13), cores: [upper(13).slice(-10)], kind: 'looks' },
  looks(['LT', 'AI'].join(''), 20, 14),
  looks('STS.', 24, 15),
  looks(['gh', 'p_'].join(''), 36, 16),
  looks(['gh', 's_'].join(''), 36, 17),
  looks(['github', '_pat_'].join(''), 60, 18),
  looks(['gl', 'pat-'].join(''), 20, 19),
  looks(['np', 'm_'].join(''), 36, 20),
  looks(['sk', '_live_'].join(''), 24, 21),
  looks(['rk', '_test_'].join(''), 24, 22),
  looks(['wh', 'sec_'].join(''), 32, 23),
  looks(['AI', 'za'].join(''), 35, 24),
  looks(['ya', '29.'].join(''), 60, 25),
  looks(['GOC', 'SPX-'].join(''), 28, 26),
  named('Sign', 32, 27),
  named('sign', 24, 28),
  named('X-Mgs-Proxy-Signature', 40, 29),
  named('X-Mgs-Proxy-Signature-Secret-Key', 32, 30),
  named('x-mgs-sign', 32, 31),
  named('sessionId', 24, 32),
  named('sid', 20, 33),
  named('JSESSIONID', 32, 34),
  named('ALIPAYJSESSIONID', 44, 35),
  named('token', 24, 36),
  named('access_token', 40, 37),
  named('refresh_token', 40, 38),
  named('id_token', 40, 39),
  named('csrfToken', 24, 40),
  named('X-Auth-Token', 24, 41),
  named('AccessKeySecret', 30, 42),
  named('aws_secret_access_key', 40, 43),
  named('appSecret', 32, 44),
  named('client_secret', 32, 45),
  named('api_key', 32, 46),
  named('X-Amz-Signature', 64, 47),
  named('password', 14, 48, 'password'),
  named('passwd', 12, 49, 'password'),
  named('pwd', 10, 50, 'password'),
  named('密码', 14, 65, 'password'),
  named('登录密码', 12, 66, 'password'),
  named('签名', 32, 67),
  named('访问令牌', 40, 68),
  named('应用密钥', 30, 69),
  header('Authorization', 51, (one) => `Bearer ${one}`),
  header('Authorization', 52, (one) => `Basic ${Buffer.from(`user:${one}`).toString('base64').slice(0, 8)}${one}`),
  header('authorization', 53, (one) => `AppCode ${one}`),
  header('Proxy-Authorization', 54, (one) => `Basic dXNlcjpw${one}`),
  header('Cookie', 55, (one, two) => `theme=dark; ALIPAYJSESSIONID=${one}; spanner=${two}`),
  header('Set-Cookie', 56, (one) => `zone=${one}; Path=/; Expires=Wed, 21 Oct 2026 07:28:00 GMT; HttpOnly`),
  block(pem('RSA '), 57, 48),
  block((one, two) => pem('')(one, two).split('\n').slice(0, 3).join('\n'), 58, 48),
  block((one) => `https://admin:${one}@mgs.acme.example/mgw.htm`, 59),
  block((one) => `curl -u admin:${one} https://mgs.acme.example/`, 60),
  block((one, two) => `${['AK', 'IA'].join('')}${upper(61)}\n${one}${two.slice(0, 16)}`, 61),
  block((one) => `${['LT', 'AI'].join('')}5t${one.slice(0, 18)}, ${noise(30, 62)}`, 62),
  block((one) => `Authorization: Digest username="mgs", nonce="abc", uri="/mgw.htm", response="${one}"`, 63),
  block((one) => `curl -b 'zone=${one}' https://mgs.acme.example/`, 64),
];
