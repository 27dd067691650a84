import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ago, dayLabel, formatDate, fullMoment, timeOfDay } from '../../src/sandbox/page/dates.ts';
import { reader } from './seen.ts';

const { clock } = reader;
/** 9 August 2020, 20:34:56 in Shanghai. */
const summer = Date.parse('2020-08-09T12:34:56Z') / 1000;
const seconds = (iso: string): number => Date.parse(iso) / 1000;

describe('the tokens of Slack’s dates', () => {
  it.each([
    ['{date_num}', '2020-08-09'],
    ['{date_slash}', '09/08/2020'],
    ['{date_long}', 'Sunday, August 9th, 2020'],
    ['{date_long_full}', 'August 9, 2020'],
    ['{date}', 'August 9'],
    ['{date_short}', 'Aug 9, 2020'],
    ['{date_pretty}', 'August 9'],
    ['{date_short_pretty}', 'Aug 9, 2020'],
    ['{date_long_pretty}', 'Sunday, August 9th, 2020'],
    ['{day_divider_pretty}', 'Sunday, August 9th, 2020'],
    ['{time}', '20:34'],
    ['{time_secs}', '20:34:56'],
    ['on {date_num} at {time}', 'on 2020-08-09 at 20:34'],
    ['{unknown} {constructor} {', '{unknown} {constructor} {'],
  ])('%s', (format, text) => expect(formatDate(format, summer, clock)).toBe(text));

  it.each([
    ['2026-11-22T16:00:00Z', 'today'],
    ['2026-11-22T15:59:59Z', 'yesterday'],
    ['2026-11-23T16:00:00Z', 'tomorrow'],
    ['2026-11-21T12:00:00Z', 'November 21'],
  ])('%s is %s in the reader’s zone', (iso, text) =>
    expect(formatDate('{date_pretty}', seconds(iso), clock)).toBe(text),
  );

  it('says the time with AM and PM where the reader does', () => {
    expect(timeOfDay(summer * 1000, { ...clock, hour12: true })).toBe('8:34 PM');
    expect(formatDate('{time_secs}', summer, { ...clock, hour12: true })).toBe('8:34:56 PM');
  });

  it('writes midnight as 00:00 and as 12:00 AM', () => {
    const midnight = Date.parse('2026-11-22T16:00:00Z');
    expect(timeOfDay(midnight, clock)).toBe('00:00');
    expect(timeOfDay(midnight, { ...clock, hour12: true })).toBe('12:00 AM');
  });

  it('never fails on a moment that Slack’s markup can name', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (at) => {
        expect(formatDate('{date_long_pretty} {time} {ago}', at, clock)).not.toContain('Invalid');
      }),
    );
  });
});

describe('words around messages', () => {
  it.each([
    [0, 'just now'],
    [3, '3 minutes ago'],
    [60, '1 hour ago'],
    [26 * 60, '1 day ago'],
    [-5, 'in 5 minutes'],
  ])('%d minutes back: %s', (minutes, text) => expect(ago(clock.now - minutes * 60_000, clock)).toBe(text));

  it.each([
    ['2026-11-23T01:00:00Z', 'Today'],
    ['2026-11-22T01:00:00Z', 'Yesterday'],
    ['2026-11-13T01:00:00Z', 'Friday, November 13th'],
    ['2026-11-01T01:00:00Z', 'Sunday, November 1st'],
    ['2025-12-22T01:00:00Z', 'Monday, December 22nd, 2025'],
  ])('the day of %s is headed %s', (iso, text) => expect(dayLabel(Date.parse(iso), clock)).toBe(text));

  it('tells the full moment', () => {
    expect(fullMoment(clock.now, clock)).toBe('today at 21:00:00');
    expect(fullMoment(summer * 1000, clock)).toBe('Aug 9, 2020 at 20:34:56');
  });
});
