import { type Chance, chanceOf } from './chance.ts';

const who = ['', 'hey all, ', 'fyi ', 'team: ', '<@U012AB3CD> ', 'ok so ', 'hmm, ', '大家好，', 'みなさん、'];
const what = [
  'the build {n} is out',
  'error {n} on the dashboard again',
  'we saw {n} failed logins in the last {m} minutes',
  'p99 went from {n} ms to {k} ms',
  'deploy {n} rolled back, {m} pods left',
  'ticket OPS-{k} is mine',
  'code review for #{n} please',
  'the gateway returned {n} for {m} % of the calls',
  'status {n}, retrying in {m} s',
  'room {n} at {m}:30',
  'call me at +86 138 {k} {n}',
  'order {k}{n} was paid twice',
  'version {m}.{m}.{n} crashes on start',
  'got a {n} from nginx',
  'resultStatus {n}?',
  'exit code {m} from job {n}',
  'port {n} is taken on 10.0.{m}.{m}',
  'invoice {n} over {k} EUR',
  'android {n} users, ios {k} users',
  'http {h} from the CDN',
  'timeout after {n} ms, is that the gateway?',
  'disk at {m} %, {n} files left',
  '错误 {n} 又出现了',
  '上线单 {n}，{m} 点开始',
  '今天 {n} 个用户登录失败',
  '响应 {n} 毫秒',
  '会议室 {n}，{m} 点',
  'エラー {n} が出ています',
  '{m} 時に {n} 号室で',
  'erro {n} no login',
  'galat {n} saat masuk',
  '오류 {n} 발생',
  'SQLSTATE {n}',
  'see https://example.com/issues/{n}',
  'commit {x} fixes it',
  'line {n} of Main.java',
  'Exception at com.acme.Pay.call(Pay.java:{n})',
  '{"id": {n}, "ms": {k}}',
  'GET /orders/{n} {h} {m}ms',
];
const end = ['', '', '.', ' 😀', ' thanks!', ', anyone?', ' 谢谢', '…', ' (since {m}:{m})'];

/** Codes that the catalog has stand among the numbers: they are what must not be taken for one. */
const codes = '1000 1002 2000 3001 4001 4002 5000 6000 6666 7001 7014 608 16'.split(' ');
const statuses = '200 301 403 404 429 500 502 503'.split(' ');

/** So many lines of chat as people and bots write it, most with numbers in it; the same ones in every run. */
export function chatLines(count: number): readonly string[] {
  const chance = chanceOf(4001);
  return Array.from({ length: count }, () => fill(chance.pick(who) + chance.pick(what) + chance.pick(end), chance));
}

function fill(line: string, chance: Chance): string {
  return line.replace(/\{([nmkhx])\}/g, (_, slot: string) => {
    switch (slot) {
      case 'n':
        return chance.whole(0, 1) === 0 ? chance.pick(codes) : String(chance.whole(1, 9999));
      case 'm':
        return String(chance.whole(1, 59));
      case 'h':
        return chance.pick(statuses);
      case 'x':
        return chance.whole(0x1000000, 0xfffffff).toString(16);
      default:
        return String(chance.whole(1000, 99_999));
    }
  });
}
