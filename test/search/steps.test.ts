import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../src/catalog/load.ts';
import { buildIndex, buildIndexInSteps } from '../../src/search/build-index.ts';
import { search } from '../../src/search/find.ts';

const { entries } = loadCatalog();

describe('building the index in steps', () => {
  it('gives the index that is built at once, and pauses often', () => {
    const steps = buildIndexInSteps(entries);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) {
      pauses += 1;
    }
    expect(pauses).toBeGreaterThan(entries.length / 20);
    const whole = buildIndex(entries);
    for (const text of ['backend timeout', '验签失败', 'apk signed with another key', 'SERVER_VALUE_INVALID']) {
      expect(search(step.value, text)).toEqual(search(whole, text));
    }
  });
});
