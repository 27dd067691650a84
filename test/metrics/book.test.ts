import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/metrics/book.ts';
import { readings, sumOf } from './readings.ts';

const pendingName = 'mgscode_deliveries_pending';

describe('what is counted', () => {
  it('says which version runs, and how the process does', async () => {
    const all = readings(await openBook({ version: '1.2.3' }).text());
    expect(all.find(({ name }) => name === 'mgscode_build_info')).toEqual({
      name: 'mgscode_build_info',
      labels: { version: '1.2.3', node: process.version },
      value: 1,
    });
    expect(sumOf(all, 'process_resident_memory_bytes')).toBeGreaterThan(1_000_000);
    expect(sumOf(all, 'nodejs_heap_size_used_bytes')).toBeGreaterThan(1_000_000);
  });

  it('is kept apart from what another bot of the process counts', async () => {
    const [one, other] = [openBook({ version: '1' }), openBook({ version: '2' })];
    one.metrics.acked('command', 0.01);
    expect(sumOf(readings(await one.text()), 'mgscode_ack_duration_seconds_count')).toBe(1);
    expect(sumOf(readings(await other.text()), 'mgscode_ack_duration_seconds_count')).toBeUndefined();
  });

  it('has one label for all methods that the bot does not call', async () => {
    const { metrics, text } = openBook({ version: '1' });
    for (let i = 0; i < 50; i += 1) {
      metrics.called(`made.up.${i}`, 'refused');
      metrics.askedToWait(`made.up.${i}`, 2);
    }
    const all = readings(await text());
    expect(all.filter(({ name, value }) => name === 'mgscode_web_api_calls_total' && value > 0)).toEqual([
      { name: 'mgscode_web_api_calls_total', labels: { method: 'other', outcome: 'refused' }, value: 50 },
    ]);
    expect(sumOf(all, 'mgscode_web_api_wait_seconds_total', { method: 'other' })).toBe(100);
  });

  it('tells of both kinds of duplicates before there is one', async () => {
    const all = readings(await openBook({ version: '1' }).text());
    expect(sumOf(all, 'mgscode_duplicates_avoided_total', { why: 'redelivered' })).toBe(0);
    expect(sumOf(all, 'mgscode_duplicates_avoided_total', { why: 'twin' })).toBe(0);
  });
});

describe('what is pending', () => {
  it('is not told where the store cannot tell', async () => {
    expect(await openBook({ version: '1' }).text()).not.toContain(pendingName);
  });

  it('is asked for at every reading', async () => {
    let count = 3;
    const { text } = openBook({ version: '1', pending: async () => count });
    expect(sumOf(readings(await text()), pendingName)).toBe(3);
    count = 0;
    expect(sumOf(readings(await text()), pendingName)).toBe(0);
  });

  it('has no figure while the store fails, and the rest is told all the same', async () => {
    let works = true;
    const pending = async () => (works ? 7 : Promise.reject(new Error('gone')));
    const { text } = openBook({ version: '1', pending });
    expect(sumOf(readings(await text()), pendingName)).toBe(7);
    works = false;
    const all = readings(await text());
    expect(sumOf(all, pendingName)).toBeUndefined();
    expect(sumOf(all, 'mgscode_build_info')).toBe(1);
    works = true;
    expect(sumOf(readings(await text()), pendingName)).toBe(7);
  });

  it('is not waited for when the store hangs', async () => {
    const { text } = openBook({ version: '1', pending: () => new Promise(() => undefined) });
    expect(sumOf(readings(await text()), pendingName)).toBeUndefined();
  });
});
