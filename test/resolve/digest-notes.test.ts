import { describe, expect, it } from 'vitest';
import { loadKnown } from '../../src/knowledge.ts';

const { explain } = loadKnown();

function digestLine(code: string, elapsed: string, backend: string): string {
  const before = `2023-11-20 16:51:52,015 - (/mgw.htm,response,N,${elapsed},com.acme.pay.query,mgw,ONEX570DA892117,default,${code},`;
  const ids = 'p,1.0,c,u,d,uuid,t,10.0.0.1,HTTP2,JSON,210,0,N,0a1d7667170047031200112345678,';
  return `${before}${ids}N,android,${backend},4,2)`;
}

describe('a digest line of a 4001', () => {
  it.each([
    ['3012ms', '3001', /^3001 of the 3012 ms were the backend’s: that is the default timeout of 3 s/],
    ['5012ms', '5003', /^5003 of the 5012 ms .* set to about that/],
    ['3012ms', '40', /^Only 40 of the 3012 ms were the backend’s/],
  ])('that took %s, of which the backend took %s ms, says what that means', (elapsed, backend, sentence) => {
    const { notes } = explain(digestLine('4001', elapsed, backend));
    expect(notes).toEqual([expect.stringMatching(sentence)]);
  });

  it('says it in Chinese too', () => {
    const { notes } = explain(digestLine('4001', '3012ms', '3001'), { languages: { asked: 'zh' } });
    expect(notes).toEqual([expect.stringContaining('默认的 3 秒超时')]);
  });

  it('says nothing where the line has no time of the backend, or another code', () => {
    expect(explain(digestLine('4001', '3012ms', '-')).notes).toEqual([]);
    expect(explain(digestLine('4002', '3012ms', '3001')).notes).toEqual([]);
  });
});
