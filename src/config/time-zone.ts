import { z } from 'zod';
import { nearest } from '../catalog/nearest.ts';

/** The names of zones are alike: with more slips than that, another zone would be proposed. */
const mostSlips = 2;

const example = 'write an IANA name such as UTC or Asia/Shanghai, which is the time of Beijing';

/** What a name looks like, in any case; which there are, Node knows. */
const shape = /^(?:[A-Za-z]+\/.+|[Uu][Tt][Cc]|[Gg][Mm][Tt])$/;

const zoneName = z.string().superRefine((name, context) => {
  if (isZone(name)) return;
  const meant = nearest(name, Intl.supportedValuesOf('timeZone'), mostSlips);
  const message = meant === undefined ? example : `did you mean ${meant}?`;
  context.addIssue({ code: 'invalid_format', format: 'timezone', message });
});

/** A time zone by its IANA name, one that this Node knows. */
export const timeZone = z.preprocess(
  // An offset comes out of YAML as a number, and quotes around it would not help.
  (value) => (typeof value === 'number' ? String(value) : value),
  zoneName.meta({ pattern: shape.source }),
);

/**
 * Node knows more than it should: an offset such as `+08:00` is wrong for half of the year in many places, and `CST`,
 * which many write for the time of Beijing, is that of Chicago.
 */
function isZone(name: string): boolean {
  if (!shape.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}
